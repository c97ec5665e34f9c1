namespace AcademicExchange.Features.Visits.Letters;

/// <summary>For the visa: who invites whom in what order of names, when, what for, who receives the guest where, who answers. What a passport says stays in the passport.</summary>
internal static class InvitationLetter
{
    public static LetterContent Of(LetterPen pen) =>
        new(
            pen.Consulate,
            pen.Say("Letters.Invitation.Opening"),
            [
                pen.Visitor,
                pen.PassportName,
                pen.HomeInstitution,
                pen.Purpose,
                pen.Days,
                pen.Host,
                .. pen.Address,
                .. pen.Agreement,
                .. pen.Costs,
                pen.Contact,
            ],
            [
                pen.Say("Letters.Invitation.Frame"),
                pen.Say("Letters.Invitation.Visa"),
                pen.Say("Letters.Invitation.Closing"),
            ]
        );
}
