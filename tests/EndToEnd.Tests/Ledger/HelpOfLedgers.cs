namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>What the help of the commands that write shows can be run as it stands, where what it names is there.</summary>
public class HelpOfLedgers
{
    private const string City = "my-city",
        Valley = "valley",
        Key = "desk.pem";

    public static TheoryData<string> Commands =>
        [
            "ledger add",
            "ledger correct",
            "ledger retract",
            "ledger status",
            "ledger sign",
            "ledger key new",
            "ledger head",
            "ledger verify",
            "ledger import",
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_runs(string command)
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch[City]);
        SmallTown.Write(scratch[City]);
        if (command == "ledger key new")
        {
            SmallTown.Source(scratch[City]);
        }
        else if (command != "ledger add")
        {
            Fill(scratch);
        }

        File.WriteAllText(scratch["day.txt"], "party id=council name=Council kind=civilian\n");
        if (command is "ledger verify" or "ledger sign")
        {
            Keys(scratch);
        }

        if (command == "ledger import")
        {
            Tables(scratch);
        }

        HelpExamples.Run(command, scratch);
    }

    private static void Fill(Scratch scratch)
    {
        File.WriteAllText(
            scratch["filled.txt"],
            """
            source id=radio name=Radio kind=broadcaster
            statement id=s1 source=radio said_at=2026-03-01 about=corridor:north stance=denies content=Mined
            statement id=s2 source=radio said_at=2026-03-02 about=corridor:north stance=denies content=Mined
            party id=militia name=Militia kind=armed_group
            corridor id=south name="South gate"
            loss id=l7 side=militia category=killed low=3 wording=three period=2026-03-01 statement=s1

            """
        );
        Done("ledger", "add", scratch[City], "-f", scratch["filled.txt"]);
    }

    private static void Keys(Scratch scratch)
    {
        Done("ledger", "key", "new", scratch[Key]);
        Done("ledger", "key", "new", scratch["observer.pem"]);
        Done("ledger", "sign", scratch[City], "--key", scratch[Key]);
        File.WriteAllText(scratch["noted.txt"], Done("ledger", "head", scratch[City]));
    }

    /// <summary>Of this ledger, of others, and of the founding one.</summary>
    private static void Tables(Scratch scratch)
    {
        Done("ledger", "export", scratch[City], "--out", scratch["own"], "--redact", "none");
        foreach (var table in Directory.GetFiles(scratch["own"]))
        {
            File.Copy(table, Path.Combine(scratch[City], "ledger", Path.GetFileName(table)));
            File.Copy(table, scratch[Path.GetFileName(table)]);
        }

        File.Copy(
            Path.Combine(Cli.Root, "tests/EndToEnd.Tests/found/30-acled-next-week/week2.csv"),
            scratch["week2.csv"]
        );
        Directory.CreateDirectory(scratch[Valley]);
        var founding = Path.Combine(Cli.Root, "examples", "aleppo-2016-11-04");
        Done(
            "ledger",
            "export",
            founding,
            "--out",
            scratch["c"],
            "--redact",
            "none",
            "--format",
            "ceasefires"
        );
        File.Copy(scratch["c/ceasefires.csv"], scratch["ceasefires.csv"]);
        File.WriteAllText(
            scratch["2016-11-04.csv"],
            "date,place,observation,heard,breaks,source\n2016-11-04,Mill,explosion,3,truce:november-pause,Valley Radio\n"
        );
    }

    private static string Done(params string[] arguments)
    {
        var outcome = Cli.Run(arguments);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        return outcome.Output;
    }
}
