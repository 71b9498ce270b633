using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Truces;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Lists records of a ledger that fit.</summary>
internal static class LedgerList
{
    private const string Help = """
        List the records of one kind that fit: statements in order of time, others as entered. Records that were corrected or retracted are left out.

        Examples:
          safepassage ledger list examples/aleppo-2016-11-04 --party russia --stance declares
          safepassage ledger list examples/aleppo-2016-11-04 --kind offer
          safepassage ledger list examples/aleppo-2016-11-04 --about corridor:castello --from 2016-11-02 --until 2016-11-05 --json
          safepassage ledger list examples/aleppo-2016-11-04 --text "safe corridor" --lang fr
        """;

    public static Command Make()
    {
        var (scenario, json, language) = (
            LedgerCommand.ScenarioOrHere,
            Shared.Json,
            TruceCommand.Language
        );
        var kind = new Option<string>("--kind")
        {
            Description = $"Kind of record: {string.Join(", ", Incoming.Kinds)}.",
            DefaultValueFactory = _ => "statement",
        };
        var speaker = Text("--speaker", "Part of the speaker's name.");
        var party = Text("--party", "Id of a party; its bodies are listed with it.");
        var source = Text("--source", "Id of a source, or of one that it quotes.");
        var stance = Text(
            "--stance",
            $"What the speaker does: {string.Join(", ", Word<Stance>.All)}."
        );
        var about = Text("--about", $"A subject: {Subject.Forms}.");
        var from = Text("--from", "Said no earlier than this time.");
        var until = Text("--until", "Said no later than this time.");
        var text = Text("--text", "Words that some field holds.");
        var command = new Command("list", Help)
        {
            scenario,
            kind,
            speaker,
            party,
            source,
            stance,
            about,
            from,
            until,
            text,
            language,
            json,
        };
        command.SetAction(p =>
        {
            var subject = p.GetValue(about) is { } a ? Subject.Parse(a) : null;
            if (p.GetValue(about) is { } wrong && subject is null)
            {
                Console.Error.WriteLine(
                    $"--about: '{wrong}' is no subject. Write {Subject.Forms}."
                );
                return ExitCode.BadInput;
            }

            if (p.GetValue(stance) is { } word && !Word<Stance>.All.Contains(word))
            {
                Console.Error.WriteLine(
                    $"--stance: '{word}' is none. Valid: {string.Join(", ", Word<Stance>.All)}."
                );
                return ExitCode.BadInput;
            }

            if (
                !Time("--from", p.GetValue(from), out var begin)
                || !Time("--until", p.GetValue(until), out var end)
            )
            {
                return ExitCode.BadInput;
            }

            return Run(
                new(p.GetValue(scenario)!)
                {
                    Kind = p.GetValue(kind)!,
                    Speaker = p.GetValue(speaker),
                    Party = p.GetValue(party),
                    Source = p.GetValue(source),
                    Stance = p.GetValue(stance),
                    About = subject,
                    From = begin,
                    Until = end,
                    Text = p.GetValue(text),
                },
                p.GetValue(json),
                p.GetValue(language)!
            );
        });
        return command;
    }

    private static Option<string?> Text(string name, string says) =>
        new(name) { Description = says };

    private static bool Time(string option, string? text, out When? time)
    {
        time = text is null ? null : When.Parse(text, TimeSpan.Zero);
        if (text is not null && time is null)
        {
            Console.Error.WriteLine($"{option}: '{text}' is no time. Write {When.Forms}.");
            return false;
        }

        return true;
    }

    private static int Run(ListRequest request, bool json, string language)
    {
        var outcome = ListLedger.Run(request);
        if (outcome.Value is not { } listed)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Shared.PrintNotes(listed.Notes);
        Console.Out.Write(
            json
                ? RegisterJson.List(listed.Records.Select(r => r.Record))
                : ListLedger.Text(listed, language)
        );
        return ExitCode.Done;
    }
}
