namespace AcademicExchange.Features.Visits.Checklist;

/// <summary>What somebody is to an item of a checklist.</summary>
[Flags]
public enum ChecklistWho
{
    None = 0,

    /// <summary>The one who is to see to it.</summary>
    Owner = 1,

    /// <summary>The international office of the owner's side, which may do it for them.</summary>
    Office = 2,
}
