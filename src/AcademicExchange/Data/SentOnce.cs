using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace AcademicExchange.Data;

/// <summary>
/// The same form sent twice makes one record. The form carries a key of its own; the record's id is made from it and from what was sent,
/// so that the database itself refuses the second. The same form with another content, as after going back, makes another record.
/// </summary>
public static class SentOnce
{
    /// <summary>The id of what this form makes.</summary>
    public static Guid Id(Guid formKey, params ReadOnlySpan<object?> sent)
    {
        var text = new StringBuilder(formKey.ToString());
        foreach (var value in sent)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{value}");
        }

        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    extension(AppDbContext data)
    {
        /// <summary>Whether this form has made its record already.</summary>
        public async Task<bool> IsSentAsync<T>(object id, CancellationToken cancel)
            where T : class => await data.FindAsync<T>([id], cancel) is not null;

        /// <summary>Saves, unless the same form has just made this record.</summary>
        public async Task SaveOnceAsync<T>(object id, CancellationToken cancel)
            where T : class
        {
            try
            {
                await data.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException refused)
                when (refused.IsDuplicate || refused is DbUpdateConcurrencyException)
            {
                data.ChangeTracker.Clear();
                if (!await data.IsSentAsync<T>(id, cancel))
                {
                    throw;
                }
            }
        }

        /// <summary>Saves and commits, unless the same form has just made this record: then nothing of the transaction stays.</summary>
        public async Task CommitOnceAsync<T>(
            object id,
            IDbContextTransaction transaction,
            CancellationToken cancel
        )
            where T : class
        {
            try
            {
                await data.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
            }
            catch (DbUpdateException refused) when (refused.IsDuplicate)
            {
                await transaction.RollbackAsync(cancel);
                data.ChangeTracker.Clear();
                if (!await data.IsSentAsync<T>(id, cancel))
                {
                    throw;
                }
            }
        }
    }
}
