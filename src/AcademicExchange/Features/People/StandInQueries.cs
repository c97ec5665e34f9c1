using AcademicExchange.Data;

namespace AcademicExchange.Features.People;

/// <summary>Who stands in for whom.</summary>
public static class StandInQueries
{
    extension(AppDbContext data)
    {
        /// <summary>People with an account who act on this day for one of these in this role at this institution.</summary>
        public IQueryable<Person> StandingInFor(
            IReadOnlyCollection<Guid> holders,
            Guid institutionId,
            Role role,
            DateOnly day
        ) =>
            data.Users.Where(person =>
                person.State == AccountState.Active
                && data.StandIns.Any(standIn =>
                    standIn.ByPersonId == person.Id
                    && holders.Contains(standIn.ForPersonId)
                    && standIn.InstitutionId == institutionId
                    && standIn.Role == role
                    && standIn.RevokedUtc == null
                    && standIn.FirstDay <= day
                    && standIn.LastDay >= day
                )
            );
    }
}
