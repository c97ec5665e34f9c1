using AcademicExchange.Platform.Pdf;

namespace AcademicExchange.Features.Documents;

/// <summary>The renderer and what was issued.</summary>
public static class DocumentServices
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) =>
        services
            .AddSingleton<IDocumentRenderer, ManagedPdfRenderer>()
            .AddScoped<IssuedDocuments>()
            .AddScoped<DocumentPress>();
}
