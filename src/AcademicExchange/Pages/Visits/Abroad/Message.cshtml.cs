using System.ComponentModel.DataAnnotations;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Features.Visits.Abroad;
using AcademicExchange.Pages.Gate;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Web.View;
using Microsoft.AspNetCore.Mvc;

namespace AcademicExchange.Pages.Visits.Abroad;

/// <summary>One message to many travellers: written in three languages, looked at with the number of its readers, sent once.</summary>
[ForRoles(Role.InternationalOfficer)]
public sealed class MessageModel(AbroadList list, TravellerMessages messages, SavedViews views)
    : AbroadTaskPage(list, views)
{
    public sealed class MessageInput
    {
        /// <summary>Of this form: sent twice it sends once.</summary>
        public Guid Key { get; set; } = Guid.CreateVersion7();

        [StringLength(TravellerMessage.SubjectLength)]
        public string? SubjectEn { get; set; }

        [StringLength(TravellerMessage.SubjectLength)]
        public string? SubjectFa { get; set; }

        [StringLength(TravellerMessage.SubjectLength)]
        public string? SubjectAz { get; set; }

        [StringLength(TravellerMessage.TextLength)]
        public string? TextEn { get; set; }

        [StringLength(TravellerMessage.TextLength)]
        public string? TextFa { get; set; }

        [StringLength(TravellerMessage.TextLength)]
        public string? TextAz { get; set; }

        /// <summary>Who reads a language that is missing gets the next one there is.</summary>
        public bool Falls { get; set; }

        public TravellerText ToText() =>
            new(
                new LocalText(Line(SubjectEn), Line(SubjectFa), Line(SubjectAz)),
                new LocalText(Long(TextEn), Long(TextFa), Long(TextAz))
            );

        private static string? Line(string? typed) => Known(CleanText.Line(typed ?? ""));

        private static string? Long(string? typed) =>
            Known(CleanText.Of((typed ?? "").ReplaceLineEndings("\n")));

        private static string? Known(string text) => text.Length == 0 ? null : text;
    }

    [BindProperty]
    public MessageInput Input { get; set; } = new();

    /// <summary>Those whom it reaches; fewer than are chosen where an account is closed.</summary>
    public IReadOnlyList<Traveller> Reached { get; private set; } = [];

    /// <summary>It was looked at and may be sent.</summary>
    public bool IsPreview { get; private set; }

    public int Readers(Language language) =>
        Reached.Where(one => one.Language == language).DistinctBy(one => one.PersonId).Count();

    /// <summary>What those who read this language get.</summary>
    public (string Subject, string Text, Language Language) Given(Language language)
    {
        var text = Input.ToText();
        var (subject, given) = text.Subject.For(language);
        return (subject, text.Text.For(language).Text, given);
    }

    public Task<IActionResult> OnPostPreviewAsync() =>
        DoAsync(
            async () =>
            {
                await ChooseAsync();
                TravellerMessages.Demand(Input.ToText(), Input.Falls, Reached);
                IsPreview = true;
            },
            Page,
            AgainAsync
        );

    public Task<IActionResult> OnPostSendAsync() =>
        DoAsync(
            async () =>
            {
                await ChooseAsync();
                await messages.SendAsync(
                    Input.Key,
                    Input.ToText(),
                    Input.Falls,
                    Visit,
                    Act(),
                    Cancel
                );
            },
            () =>
            {
                TempData.Say(Words["Abroad.Message.Done"]);
                return Redirect(AbroadLinks.Sent);
            },
            AgainAsync
        );

    protected override async Task ReadAsync() =>
        Reached = await messages.ReachedAsync(Visit, Actor, Cancel);

    protected override string FieldOf(string rule) =>
        rule switch
        {
            "abroad.no-text" or "abroad.half-text" => "Input.SubjectEn",
            "abroad.language-missing" => "Input.Falls",
            _ => "",
        };
}
