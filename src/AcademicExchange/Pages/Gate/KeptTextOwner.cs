using System.Security.Cryptography;
using System.Text;
using AcademicExchange.Features.People;

namespace AcademicExchange.Pages.Gate;

/// <summary>
/// Whose typed text a browser keeps: one mark for each person and institution acted for, so that what one has typed is offered to nobody
/// else in the same tab. It names nobody and opens nothing.
/// </summary>
public static class KeptTextOwner
{
    private const int Bytes = 16;

    /// <summary>Null where nobody is signed in.</summary>
    public static string? Of(Actor actor) =>
        actor.IsSignedIn
            ? Convert.ToHexStringLower(
                SHA256
                    .HashData(
                        Encoding.UTF8.GetBytes(
                            $"kept text {actor.PersonId:N} {actor.InstitutionId:N}"
                        )
                    )
                    .AsSpan(0, Bytes)
            )
            : null;
}
