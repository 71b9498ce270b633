using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Lists records of a ledger that fit.</summary>
internal static class LedgerList
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string Help = """
        List the records of one kind that fit: statements in order of time, others as entered. Records that were corrected or retracted are left out.

        Examples:
          safepassage ledger list examples/aleppo-2016-11-04 --party russia --stance declares
          safepassage ledger list examples/aleppo-2016-11-04 --kind offer
          safepassage ledger list examples/aleppo-2016-11-04 --about corridor:castello --from 2016-11-02 --until 2016-11-05 --json
          safepassage ledger list examples/aleppo-2016-11-04 --text "safe corridor"
        """;

    public static Command Make()
    {
        var (scenario, json) = (LedgerCommand.ScenarioOrHere, Shared.Json);
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
                p.GetValue(json)
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

    private static int Run(ListRequest request, bool json)
    {
        var outcome = ListLedger.Run(request);
        if (outcome.Value is not { } listed)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Shared.PrintNotes(listed.Notes);
        if (json)
        {
            Console.Out.WriteLine(
                JsonSerializer.Serialize(
                    listed.Records.Select(r => r.Fields.ToDictionary(f => f.Name, f => f.Value)),
                    _json
                )
            );
            return ExitCode.Done;
        }

        foreach (var record in listed.Records)
        {
            Console.Out.WriteLine(Line(listed.Ledger, record));
        }

        Console.Out.WriteLine(
            $"{listed.Records.Count} {(listed.Records.Count == 1 ? "record" : "records")}"
        );
        return ExitCode.Done;
    }

    private static string Line(Ledger ledger, ListedRecord listed)
    {
        if (listed.Record is not Statement statement)
        {
            return string.Join(
                "; ",
                listed
                    .Fields.Where(f =>
                        !f.Name.EndsWith("_ar", StringComparison.Ordinal)
                        && !f.Name.EndsWith("_fr", StringComparison.Ordinal)
                    )
                    .Select(f => $"{f.Name}={f.Value}")
            );
        }

        var party = statement.Party is { } p ? ledger.Party(p).Name.En : null;
        var who = statement.Speaker is { } person
            ? party is null
                ? person
                : $"{person} ({party})"
            : party ?? ledger.Source(statement.Source).Name.En;
        return $"{statement.SaidAt}  {who} {Word<Stance>.Of(statement.Stance)} {string.Join(' ', statement.About)} [{statement.Id}]\n    {statement.Content.En}";
    }
}
