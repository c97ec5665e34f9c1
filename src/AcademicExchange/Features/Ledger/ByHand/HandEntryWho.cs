namespace AcademicExchange.Features.Ledger.ByHand;

/// <summary>Who acts on an entry: always the office of a side.</summary>
[Flags]
public enum HandEntryWho
{
    None = 0,

    /// <summary>Of the side that wrote it.</summary>
    Writer = 1,

    /// <summary>Of the other side.</summary>
    Partner = 2,

    /// <summary>Of the side that asked for the correction.</summary>
    Asker = 4,

    /// <summary>Of the side that is asked.</summary>
    Asked = 8,
}
