using System.Globalization;

namespace AcademicExchange.Platform.Languages;

/// <summary>Names cannot be sorted or compared without ICU, so the program does not start without it.</summary>
public static class IcuCheck
{
    /// <summary>What is wrong with the machine's language data, in one line; null when all is well.</summary>
    public static string? Problem()
    {
        const string Mend = "Install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
        try
        {
            var alphabet = CultureInfo.GetCultureInfo("az").CompareInfo;
            var sorts =
                alphabet.Compare("h", "x") < 0
                && alphabet.Compare("x", "i") < 0
                && alphabet.Compare("e", "ə") < 0;
            return sorts && CultureInfo.GetCultureInfo("fa").TextInfo.IsRightToLeft
                ? null
                : "ICU is here but lacks Persian or Azerbaijani. " + Mend;
        }
        catch (CultureNotFoundException)
        {
            return "ICU is missing or switched off. " + Mend;
        }
    }

    /// <summary>Ends the process with one line on standard error and exit code 1 where ICU is not usable.</summary>
    public static void Demand()
    {
        if (Problem() is { } problem)
        {
            Console.Error.WriteLine("AcademicExchange cannot start: " + problem);
            Environment.Exit(1);
        }
    }
}
