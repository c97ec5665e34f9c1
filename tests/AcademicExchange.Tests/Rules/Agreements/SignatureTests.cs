using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.People;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>Signatures: one text, both sides, in the system or on paper with a scan.</summary>
public sealed class SignatureTests
{
    private readonly Side _tabriz = An.Tabriz();
    private readonly Side _baku = An.Baku();
    private readonly Agreement _agreement;

    public SignatureTests() => _agreement = An.Agreement(_tabriz, _baku).InSignature();

    [Fact]
    public void Sign_BothSides_IsSigned()
    {
        _agreement.Sign(By(_baku), _baku.Act(Role.Signatory));
        Assert.Equal(AgreementState.InSignature, _agreement.State);
        Assert.Null(_agreement.PartyOf(_baku.Id)!.AwaitedRole);
        Assert.Equal(Role.Signatory, _agreement.PartyOf(_tabriz.Id)!.AwaitedRole);

        _agreement.Sign(By(_tabriz), _tabriz.Act(Role.Signatory));
        Assert.Equal(AgreementState.Signed, _agreement.State);
    }

    [Fact]
    public void Sign_Twice_IsRefused()
    {
        _agreement.Sign(By(_baku), _baku.Act(Role.Signatory));

        Refused.With(
            "agreement.not-yours",
            () => _agreement.Sign(By(_baku), _baku.Act(Role.Signatory))
        );
        Assert.Single(_agreement.Signatures);
    }

    [Fact]
    public void Sign_AnotherText_IsRefused() =>
        Refused.With(
            "agreement.text-differs",
            () =>
                _agreement.Sign(
                    By(_baku, hash: SampleText.With("Other.").Hash()),
                    _baku.Act(Role.Signatory)
                )
        );

    [Fact]
    public void Sign_ForTheOtherSide_IsRefused() =>
        Refused.With(
            "agreement.text-differs",
            () => _agreement.Sign(By(_tabriz), _baku.Act(Role.Signatory))
        );

    [Fact]
    public void Sign_InTheSystemByTheOffice_IsRefused() =>
        Refused.With(
            "agreement.not-yours",
            () => _agreement.Sign(By(_baku), _baku.Act(Role.InternationalOfficer))
        );

    [Fact]
    public void Sign_OnPaperWithoutScan_IsRefused() =>
        Refused.With(
            "agreement.scan-missing",
            () => _agreement.Sign(By(_baku, onPaper: true), _baku.Act(Role.InternationalOfficer))
        );

    [Fact]
    public void Sign_OnPaperWithScan_IsRecordedByTheOffice()
    {
        _agreement.Sign(
            By(_baku, onPaper: true, scan: Guid.CreateVersion7()),
            _baku.Act(Role.InternationalOfficer)
        );

        Assert.True(_agreement.HasSigned(_baku.Id));
        Assert.Equal("The rector, Rector", _agreement.TakeNews().History[^1].Note);
    }

    [Fact]
    public void Sign_WhatOnlyOneselfApproved_IsRefused()
    {
        var both = _baku.Actor(Role.InternationalOfficer) with
        {
            Roles = new HashSet<Role> { Role.InternationalOfficer, Role.Signatory },
        };

        Refused.With(
            "agreement.signed-alone",
            () => _agreement.Sign(By(_baku), new Act(both, ManualClock.Start))
        );
    }

    [Fact]
    public void Sign_OnADayToCome_IsRefused() =>
        Refused.With(
            "agreement.date-in-future",
            () => _agreement.Sign(By(_baku, daysAhead: 2), _baku.Act(Role.Signatory))
        );

    [Fact]
    public void RefuseSignature_AfterTheOtherSigned_MakesSignaturesAndApprovalsFall()
    {
        _agreement.Sign(By(_baku), _baku.Act(Role.Signatory));

        Refused.With(
            "note-required",
            () => _agreement.RefuseSignature(_tabriz.Act(Role.Signatory))
        );
        _agreement.RefuseSignature(_tabriz.Act(Role.Signatory, note: "Clause 2."));

        Assert.Equal(AgreementState.InNegotiation, _agreement.State);
        Assert.Equal(_tabriz.Id, _agreement.TurnInstitutionId);
        Assert.All(_agreement.Parties, party => Assert.Null(party.ApprovedHash));
        Assert.False(Assert.Single(_agreement.Signatures).Counts);
        Assert.False(_agreement.HasSigned(_baku.Id));
    }

    [Fact]
    public void Sign_AfterARefusal_KeepsTheFallenSignatureBeside()
    {
        _agreement.Sign(By(_baku), _baku.Act(Role.Signatory));
        _agreement.RefuseSignature(_tabriz.Act(Role.Signatory, note: "Clause 2."));
        _agreement.Return(_tabriz.Act(Role.InternationalOfficer, note: "As it was."));
        AgreementBuilder.Approve(_agreement, _baku);
        AgreementBuilder.Approve(_agreement, _tabriz);
        _agreement.SendToSignature(_tabriz.Act(Role.InternationalOfficer));

        Assert.False(_agreement.HasSigned(_baku.Id));
        _agreement.Sign(By(_baku), _baku.Act(Role.Signatory));

        Assert.Equal(2, _agreement.Signatures.Count);
        Assert.Single(_agreement.Signatures, signature => signature.Counts);
    }

    /// <summary>A signature that is older than the text under which it is said to stand.</summary>
    [Fact]
    public void Sign_OnADayBeforeTheTextWasShared_IsRefused()
    {
        Refused.With(
            "agreement.signed-before-text",
            () => _agreement.Sign(By(_baku, daysAhead: -5), _baku.Act(Role.Signatory))
        );
        Assert.False(_agreement.HasSigned(_baku.Id));
    }

    private AgreementSignature By(
        Side side,
        bool onPaper = false,
        Guid? scan = null,
        string? hash = null,
        int daysAhead = 0
    ) =>
        new()
        {
            AgreementId = _agreement.Id,
            InstitutionId = side.Id,
            SignerName = "The rector",
            SignerOffice = "Rector",
            SignedOn = DateOnly.FromDateTime(ManualClock.Start).AddDays(daysAhead),
            Place = "Baku",
            OnPaper = onPaper,
            ScanFileId = scan,
            TextHash = hash ?? _agreement.SharedHash!,
            PersonId = side.Signatory.Id,
            AtUtc = ManualClock.Start,
        };
}
