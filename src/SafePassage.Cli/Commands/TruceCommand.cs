using System.CommandLine;

namespace SafePassage.Cli.Commands;

/// <summary>A register of truces: needs no streets.</summary>
internal static class TruceCommand
{
    public static Command Make() =>
        new(
            "truce",
            """
            A register of truces, offers and what is said of them. It needs no streets; with streets the same folder can be planned.

            Examples:
              safepassage truce new valley --name "Winter pause" --by North --for South --from 2030-01-05T09:00+02:00 --until 2030-01-05T19:00+02:00 --said-at 2030-01-03T12:00+02:00
              safepassage truce status valley --at 2030-01-05T12:00+02:00
              safepassage truce page valley --out valley/truce.html
            """
        )
        {
            TruceNew.Make(),
            TruceAsking.Status(),
            TruceAsking.Offers(),
            TruceAsking.Violations(),
            TruceAsking.Due(),
            TrucePageCommand.Page(),
            TrucePageCommand.Report(),
        };

    public static Argument<string> Folder =>
        new("DIR") { Description = "The folder of the register, or of a scenario with a ledger." };

    public static Option<string> Language
    {
        get
        {
            var language = new Option<string>("--lang")
            {
                Description = "Language: en, fr or ar.",
                DefaultValueFactory = _ => "en",
            };
            language.AcceptOnlyFromAmong("en", "fr", "ar");
            return language;
        }
    }

    public static Option<string?> At =>
        new("--at")
        {
            Description =
                "The moment, like 2030-01-05T12:00+02:00; what was said later is not heard. Default: now.",
        };

    public static Option<string?> EnteredBy =>
        new("--entered-by") { Description = "Who enters it, kept with each entry." };
}
