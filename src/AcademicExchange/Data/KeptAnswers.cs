using Microsoft.Extensions.Caching.Memory;

namespace AcademicExchange.Data;

/// <summary>
/// Answers that every page asks for, kept until this process writes, and five seconds at most. One process serves an SQLite file, so
/// there nothing kept is ever old; with PostgreSQL the write of another process shows after five seconds. No permission hangs on one.
/// </summary>
public sealed class KeptAnswers(IMemoryCache cache, WriteCount writes)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <param name="question">What is asked, and through whose eyes (<c>Actor.Eyes</c>).</param>
    /// <param name="read">Asks the database.</param>
    public async Task<T> GetAsync<T>(object question, Func<Task<T>> read)
    {
        // Before reading: a write that comes in between makes the answer count as old.
        var count = writes.Now;
        if (cache.TryGetValue(question, out Kept<T>? kept) && kept!.Count == count)
        {
            return kept.Answer;
        }

        var answer = await read();
        cache.Set(question, new Kept<T>(count, answer), Longest);
        return answer;
    }

    private sealed record Kept<T>(long Count, T Answer);
}
