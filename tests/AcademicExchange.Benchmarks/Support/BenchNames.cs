using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>Names of travellers as they stand in both scripts: given names by family names.</summary>
internal static class BenchNames
{
    private static readonly (string Az, string En, string Fa)[] Given =
    [
        ("Leyla", "Leila", "لیلا"),
        ("Əli", "Ali", "علی"),
        ("Fatimə", "Fatemeh", "فاطمه"),
        ("Rəşad", "Rashad", "رشاد"),
        ("Məryəm", "Maryam", "مریم"),
        ("Hüseyn", "Hossein", "حسین"),
        ("Zəhra", "Zahra", "زهرا"),
        ("Kamran", "Kamran", "کامران"),
        ("Nigar", "Negar", "نگار"),
        ("İlqar", "Ilgar", "ایلقار"),
    ];

    private static readonly (string Az, string En, string Fa)[] Family =
    [
        ("Əliyev", "Aliyev", "علی‌اف"),
        ("Məmmədov", "Mammadov", "محمداف"),
        ("Rzayev", "Rzayev", "رضایف"),
        ("Həsənov", "Hasanov", "حسن‌اف"),
        ("Kərimi", "Karimi", "کریمی"),
        ("Rzayi", "Rezaei", "رضایی"),
        ("Yusifi", "Yousefi", "یوسفی"),
        ("Əhmədzadə", "Ahmadzadeh", "احمدزاده"),
        ("Əlizadə", "Alizadeh", "علی‌زاده"),
        ("Təbrizi", "Tabrizi", "تبریزی"),
        ("Səfərov", "Safarov", "صفراف"),
        ("Quliyev", "Guliyev", "قلی‌اف"),
        ("Şəhriyari", "Shahriari", "شهریاری"),
        ("Çələbi", "Chalabi", "چلبی"),
        ("Cəfərov", "Jafarov", "جعفراف"),
        ("Pənahi", "Panahi", "پناهی"),
        ("Sadiqi", "Sadeghi", "صادقی"),
        ("Mirzəyev", "Mirzayev", "میرزایف"),
        ("Qənbərov", "Ganbarov", "قنبراف"),
        ("Bağırov", "Baghirov", "باقراف"),
    ];

    /// <summary>Ten people of each family, in the scripts that a profile has them in.</summary>
    private static IEnumerable<string> All() =>
        from given in Given
        from family in Family
        select string.Join(' ', given.Az, family.Az, given.En, family.En, given.Fa, family.Fa);

    /// <summary>Writes them into a table "BenchNames" of this connection, folded as the program folds them; gives how many.</summary>
    public static async Task<int> WriteAsync(RowCopies copies)
    {
        await copies.RunAsync(
            "CREATE TEMP TABLE \"BenchNames\" (\"N\" INTEGER PRIMARY KEY, \"Search\" TEXT)"
        );
        var number = 0;
        foreach (var name in All())
        {
            await copies.RunAsync(
                "INSERT INTO \"BenchNames\" VALUES (@n, @search)",
                ("@n", number++),
                ("@search", SearchKey.ForIndex(name))
            );
        }

        return number;
    }
}
