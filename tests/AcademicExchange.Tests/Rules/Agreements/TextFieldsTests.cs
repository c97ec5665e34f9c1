using AcademicExchange.Features.Agreements.Text;
using AcademicExchange.Platform.Languages;
using AcademicExchange.Tests.Support;

namespace AcademicExchange.Tests.Rules.Agreements;

/// <summary>The braces of the clauses, as people read them.</summary>
public sealed class TextFieldsTests
{
    [Theory]
    [InlineData(Language.En, "The seat is [Address of the first institution].")]
    [InlineData(Language.Fa, "The seat is [نشانی دانشگاه نخست].")]
    public void Fill_AFieldWithoutAValue_SaysInTheLanguageWhatIsMissing(
        Language language,
        string read
    ) =>
        Assert.Equal(
            read,
            TextFields.Fill("The seat is {addressA}.", language, SampleText.Complete, new Words())
        );

    [Fact]
    public void Fill_BracesThatAreNoField_Stay() =>
        Assert.Equal(
            "A set {x}.",
            TextFields.Fill("A set {x}.", Language.En, SampleText.Complete, new Words())
        );
}
