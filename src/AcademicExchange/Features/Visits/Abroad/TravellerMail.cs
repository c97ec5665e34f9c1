using AcademicExchange.Platform.Languages;
using AcademicExchange.Platform.Mail;

namespace AcademicExchange.Features.Visits.Abroad;

/// <summary>To a traveller, from an office: what it has written, in the traveller's language or the next one there is.</summary>
public sealed record TravellerMail(
    LocalText Subject,
    LocalText Text,
    LocalText Institution,
    string Number,
    Guid VisitId
) : IMail
{
    public string Key => "Mail.Travellers";

    public IReadOnlyList<object?> Args => [Subject, new LongText(Text), Institution, Number];

    public string Path => $"/visits/{VisitId}/history";
}
