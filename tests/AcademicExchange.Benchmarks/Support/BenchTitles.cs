using AcademicExchange.Platform.Languages;

namespace AcademicExchange.Benchmarks.Support;

/// <summary>Titles of agreements: kinds by subjects, in three languages.</summary>
internal static class BenchTitles
{
    private static readonly (string En, string Fa, string Az)[] Kinds =
    [
        ("Student exchange in {0}", "تبادل دانشجو در رشتهٔ {0}", "{0} üzrə tələbə mübadiləsi"),
        ("Joint research in {0}", "پژوهش مشترک در زمینهٔ {0}", "{0} üzrə birgə tədqiqat"),
        ("Staff exchange in {0}", "تبادل هیئت علمی در رشتهٔ {0}", "{0} üzrə əməkdaş mübadiləsi"),
        ("Joint supervision in {0}", "راهنمایی مشترک رساله در {0}", "{0} üzrə birgə rəhbərlik"),
    ];

    private static readonly (string En, string Fa, string Az)[] Subjects =
    [
        ("mathematics", "ریاضیات", "riyaziyyat"),
        ("civil engineering", "مهندسی عمران", "inşaat mühəndisliyi"),
        ("petroleum engineering", "مهندسی نفت", "neft mühəndisliyi"),
        ("computer engineering", "مهندسی کامپیوتر", "kompüter mühəndisliyi"),
        ("geology", "زمین‌شناسی", "geologiya"),
        ("physics", "فیزیک", "fizika"),
        ("chemistry", "شیمی", "kimya"),
        ("medicine", "پزشکی", "tibb"),
        ("pharmacy", "داروسازی", "əczaçılıq"),
        ("nursing", "پرستاری", "tibb bacılığı"),
        ("architecture", "معماری", "memarlıq"),
        ("carpet weaving", "فرش‌بافی", "xalçaçılıq"),
        ("law", "حقوق", "hüquqşünaslıq"),
        ("economics", "اقتصاد", "iqtisadiyyat"),
        ("Persian literature", "زبان و ادبیات فارسی", "fars ədəbiyyatı"),
        ("Azerbaijani literature", "زبان و ادبیات ترکی آذربایجانی", "Azərbaycan ədəbiyyatı"),
        ("history", "تاریخ", "tarix"),
        ("geography", "جغرافیا", "coğrafiya"),
        ("agriculture", "کشاورزی", "kənd təsərrüfatı"),
        ("veterinary medicine", "دامپزشکی", "baytarlıq"),
        ("psychology", "روان‌شناسی", "psixologiya"),
        ("music", "موسیقی", "musiqi"),
        ("environmental science", "علوم محیط زیست", "ekologiya"),
        ("seismology", "زلزله‌شناسی", "seysmologiya"),
    ];

    public static IEnumerable<LocalText> All() =>
        from kind in Kinds
        from subject in Subjects
        select new LocalText(
            kind.En.Replace("{0}", subject.En, StringComparison.Ordinal),
            kind.Fa.Replace("{0}", subject.Fa, StringComparison.Ordinal),
            kind.Az.Replace("{0}", subject.Az, StringComparison.Ordinal)
        );
}
