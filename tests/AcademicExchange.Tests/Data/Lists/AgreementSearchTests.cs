using AcademicExchange.Features.Agreements;
using AcademicExchange.Features.Desk;
using AcademicExchange.Features.People;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AcademicExchange.Tests.Data.Lists;

/// <summary>
/// Names typed in the ways in which people of three alphabets type them, and queries typed in yet another way: each query finds all
/// spellings of its name and nothing else, on the index of the database that is used.
/// </summary>
public sealed class AgreementSearchTests(AgreementSearchTests.Filled app)
    : IClassFixture<AgreementSearchTests.Filled>
{
    /// <summary>One name in the spellings in which it is stored.</summary>
    private static readonly string[][] Names =
    [
        ["زمین‌شناسی کاربردی", "زمین شناسی کاربردی", "زمين‌شناسي كاربردي"],
        ["مهندسی برق تبریز", "مهندسي برق تبريز"],
        ["کیمیا و فیزیک", "كيميا و فيزيك"],
        ["مسئله‌های آموزش", "مسئله های آموزش"],
        ["علیزاده", "علي‌زاده", "علی زاده"],
        ["سال ۱۴۰۵ تبادل", "سال ١٤٠٥ تبادل", "سال 1405 تبادل"],
        ["İqtisadiyyat fakültəsi", "IQTISADIYYAT FAKÜLTƏSI", "iqtisadiyyat fakültəsi"],
        ["Bakı Dövlət", "BAKI DÖVLƏT", "Baki Dövlet"],
        ["Şəki şəhəri", "ŞƏKİ ŞƏHƏRİ", "şəki ŞƏHƏRI"],
        ["Gəncə tələbələri", "GƏNCƏ TƏLƏBƏLƏRİ", "Gence telebeleri"],
        ["Qarabağ öyrənilməsi", "QARABAĞ ÖYRƏNİLMƏSİ"],
        ["Xəzər dənizi", "XƏZƏR DƏNİZİ", "Xezer denizi"],
        ["Resumé of Émigrés", "RESUME OF EMIGRES"],
        ["Joint Research 2026/9417", "joint research 2026 9417"],
        ["Süni intellekt", "SÜNİ İNTELLEKT", "suni intellekt"],
    ];

    [Theory]
    [InlineData("زمین شناسی", 0)]
    [InlineData("زمين‌شناسي", 0)]
    [InlineData("مهندسي", 1)]
    [InlineData("مهند", 1)]
    [InlineData("كيميا", 2)]
    [InlineData("مسئله آموزش", 3)]
    [InlineData("۱۴۰۵", 5)]
    [InlineData("1405 تبادل", 5)]
    [InlineData("iqtisadiyyat", 6)]
    [InlineData("İQTİSADİYYAT fak", 6)]
    [InlineData("bakı", 7)]
    [InlineData("BAKI döv", 7)]
    [InlineData("şeki", 8)]
    [InlineData("ŞƏKİ", 8)]
    [InlineData("gence", 9)]
    [InlineData("Tələbə gən", 9)]
    [InlineData("qarabag", 10)]
    [InlineData("XEZER", 11)]
    [InlineData("emigres", 12)]
    [InlineData("2026/9417", 13)]
    [InlineData("süni INTELLEKT", 14)]
    public async Task Keys_WordsTypedInAnotherWay_FindAllSpellings(string query, int name)
    {
        var found = await app.KeysAsync(query);

        Assert.Equal(app.Ids[name].Order(), found.Order());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("NEAR(a b) * AND NOT ^ {}")]
    [InlineData("%_%")]
    [InlineData("\uD800")]
    public async Task Keys_HostileWords_DoNotFail(string query) => await app.KeysAsync(query);

    [Fact]
    public async Task Keys_TitleChanged_FindsTheNewWordsOnly()
    {
        var (tabriz, baku) = (An.Tabriz(), An.Baku());
        var agreement = An.Agreement(tabriz, baku).Draft();
        await app.AddAsync(tabriz, baku, agreement);
        await RenameAsync("quokka");
        var actor = tabriz.Actor(Role.InternationalOfficer);
        Assert.Single(await app.KeysAsync("quokka", actor));

        await RenameAsync("wombat");

        Assert.Empty(await app.KeysAsync("quokka", actor));
        Assert.Single(await app.KeysAsync("wombat", actor));

        Task RenameAsync(string word) =>
            app.ChangeAsync(async data =>
                (await data.Agreements.SingleAsync(a => a.Id == agreement.Id)).RefreshSearch([
                    new LocalText(word),
                ])
            );
    }

    /// <summary>One agreement of one institution for each spelling of each name.</summary>
    public sealed class Filled : AppFactory
    {
        private readonly Side _tabriz = An.Tabriz();
        private readonly List<Guid[]> _ids = [];

        public IReadOnlyList<Guid[]> Ids => _ids;

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            var baku = An.Baku();
            List<object> rows = [_tabriz, baku];
            foreach (var spellings in Names)
            {
                var agreements = spellings.Select(Made).ToArray();
                rows.AddRange(agreements);
                _ids.Add([.. agreements.Select(agreement => agreement.Id)]);
            }

            await AddAsync([.. rows]);

            Agreement Made(string spelling)
            {
                var agreement = An.Agreement(_tabriz, baku).Draft();
                agreement.RefreshSearch([new LocalText(spelling)]);
                return agreement;
            }
        }

        public Task<List<Guid>> KeysAsync(string query, Actor? actor = null) =>
            WithAsync<IServiceProvider, List<Guid>>(async services =>
            {
                var search = services.GetRequiredService<RecordSearch<Agreement>>();
                var words = await search.ReadAsync(query, CancellationToken.None);
                var list = services.GetRequiredService<AgreementList>();
                var office = _tabriz.Actor(Role.InternationalOfficer);
                return await list.Keys(new AgreementListFilter(), words, actor ?? office)
                    .ToListAsync();
            });
    }
}
