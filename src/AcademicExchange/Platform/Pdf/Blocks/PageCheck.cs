namespace AcademicExchange.Platform.Pdf.Blocks;

/// <summary>What lets a reader of the paper check it: QR, code and short hash, in each page's foot.</summary>
/// <param name="Payload">The address of the check page with its code, in the QR.</param>
/// <param name="Code">The check code, for typing.</param>
/// <param name="ShortHash">The first letters of the approved text's hash.</param>
/// <param name="Words">What the reader may do with it, one short run a language: "Check this document at ...".</param>
/// <param name="Alternative">What a screen reader says in place of the QR.</param>
public sealed record PageCheck(
    string Payload,
    string Code,
    string ShortHash,
    IReadOnlyList<Run> Words,
    Run Alternative
);
