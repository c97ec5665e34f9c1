using AcademicExchange.Features.Researchers;
using AcademicExchange.Pages.Gate;

namespace AcademicExchange.Pages.Researchers;

/// <summary>The page is for those who may look for a colleague.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForSeekersAttribute() : ForRolesAttribute([.. ResearcherAccess.Seekers]);
