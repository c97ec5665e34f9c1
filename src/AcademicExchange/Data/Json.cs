using System.Text.Json;
using AcademicExchange.Platform.Outbox;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AcademicExchange.Data;

/// <summary>A property stored as one JSON text on both databases; compared by that text. The compiled model names its parts.</summary>
internal static class Json
{
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
        where T : class =>
        property.HasConversion(
            value => Write(value),
            text => JsonSerializer.Deserialize<T>(text, JsonFormat.Options)!,
            new ValueComparer<T>(
                (left, right) => Same(left, right),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => Copy(value)
            )
        );

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, JsonFormat.Options);

    internal static bool Same<T>(T? left, T? right)
        where T : class =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && Write(left) == Write(right));

    internal static T Copy<T>(T value) =>
        JsonSerializer.Deserialize<T>(Write(value), JsonFormat.Options)!;
}
