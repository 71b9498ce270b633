using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Gmns;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Tests.Ledgers;
using SafePassage.Model;
using SafePassage.Pages.Tests;
using SafePassage.Streets;
using SafePassage.Streets.Tests;

namespace SafePassage.Formats.Tests.Tables;

/// <summary>
/// Names that a spreadsheet would run, in every table that leaves SafePassage: defused for the spreadsheet, and what they were for
/// our own readers.
/// </summary>
public class HostileNames
{
    private static readonly string[] Names =
    [
        "=HYPERLINK(\"http://x.example\",\"look\")",
        "@SUM(A1:A9)",
        "-1+2",
        "+963 21 555",
        "-",
        "\t=1+1",
        "\r=1+1",
        " =1+1",
        "＝1+1",
        "'=1+1",
        "'quoted'",
        "a, \"b\"\nc",
        "a\r\nb; c\td",
        "-2",
        "=1,\"2\"\n;3",
    ];

    /// <summary>By class, as the classes that write tables are called.</summary>
    private static readonly Dictionary<string, Func<string, IEnumerable<string>>> Writers = new()
    {
        ["OrdersCsv"] = n => [Text(w => OrdersCsv.Write(w, Report(n)))],
        ["GmnsWriter"] = n =>
            [
                Text(w => GmnsWriter.WriteNodes(w, Roads(n))),
                Text(w => GmnsWriter.WriteLinks(w, Roads(n))),
            ],
        ["GuessFile"] = n =>
            [
                Text(w => GuessFile.WriteAssumptions(w, Map(n), Assumed(n))),
                Text(w => GuessFile.Write(w, Map(n))),
                Text(w => GuessFile.WriteTotals(w, Guesses.Totals(Map(n)))),
            ],
        ["HealthFile"] = n => [Text(w => HealthFile.Write(w, Health(n)))],
        ["LedgerTables"] = n => LedgerTables.Write(LedgerOf(n)).Select(t => t.Text),
        ["AcledTable"] = n => [AcledTable.Write(LedgerOf(n))],
    };

    public static TheoryData<string, string> All =>
        [.. Writers.Keys.SelectMany(w => Names.Select(n => (w, n)))];

    [Theory]
    [MemberData(nameof(All))]
    public void Are_no_formulas_and_come_back_as_they_were(string writer, string name)
    {
        string[] tables = [.. Writers[writer](name)];
        var cells = tables.SelectMany(Cells).ToList();
        cells.ShouldNotContain(c => Runs(c));
        cells.Where(c => c.StartsWith('\'')).ShouldAllBe(c => !IsNumber(c.Substring(1)));
        tables.SelectMany(OurCells).ShouldContain(name);
    }

    [Fact]
    public void Every_class_that_writes_a_table_is_among_them_and_none_quotes_by_itself()
    {
        var sources = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Replace('\\', '/').Contains("/obj/"))
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: File.ReadAllText(f)))
            .ToList();
        sources
            .Where(s => s.Text.Contains("new CsvWriter("))
            .Select(s => s.Name)
            .ShouldBe(Writers.Keys, ignoreOrder: true);
        sources
            .Where(s => s.Text.Contains("\"\\\"\", \"\\\"\\\"\""))
            .Select(s => s.Name)
            .ShouldBe(["CsvWriter"]);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_street_map_keeps_its_names(string name)
    {
        var roads = Roads(name);
        var log = new ErrorLog();
        var read = GmnsReader.Read(
            new("node.csv", Text(w => GmnsWriter.WriteNodes(w, roads)), ""),
            new("link.csv", Text(w => GmnsWriter.WriteLinks(w, roads)), ""),
            RoadDefaults.Standard,
            GmnsUnits.Standard,
            log,
            []
        );
        log.All.ShouldBeEmpty();
        read!.Nodes.Select(n => n.Name).ShouldAllBe(n => n == new Name(name, name, name));
        read.Links.Select(l => (l.Id, l.Street))
            .ShouldBe(roads.Links.Select(l => (l.Id, l.Street)));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_ledger_keeps_its_names(string name)
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch["ledger"]);
        foreach (var (file, text) in LedgerTables.Write(LedgerOf(name)))
        {
            File.WriteAllText(scratch["ledger/" + file], text);
        }

        SampleLedgers
            .Lines(SampleLedgers.Stored(scratch.Path))
            .ShouldBe(SampleLedgers.Lines(LedgerOf(name)));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Events_keep_their_names(string name)
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch["events.csv"], AcledTable.Write(LedgerOf(name)));
        var read = AcledTable.Read([scratch["events.csv"]], SampleLedgers.Aleppo);
        read.Errors.ShouldBeEmpty();
        read.Value!.Select(r => r.Record)
            .OfType<Incident>()
            .ShouldAllBe(i => i.PlaceName!.En == name);
    }

    public static TheoryData<string> Each => [.. Names];

    /// <summary>What a spreadsheet takes for a formula [OWASP, CSV injection], numbers aside.</summary>
    private static bool Runs(string cell) =>
        !IsNumber(cell)
        && (
            cell is ['\t' or '\r' or '\n', ..]
            || cell.TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
        );

    private static bool IsNumber(string cell) =>
        double.TryParse(
            cell,
            NumberStyles.AllowLeadingSign
                | NumberStyles.AllowDecimalPoint
                | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out _
        );

    /// <summary>As a program of others reads them.</summary>
    private static List<string> Cells(string table)
    {
        using var parser = new CsvParser(
            new StringReader(table),
            new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }
        );
        var cells = new List<string>();
        while (parser.Read())
        {
            cells.AddRange(parser.Record!);
        }

        return cells;
    }

    private static List<string> OurCells(string table)
    {
        var log = new ErrorLog();
        var csv = new SafePassage.Formats.Tables.Csv(new("t.csv", table, ""), log);
        var cells = new List<string>();
        while (csv.Next() is { } row)
        {
            cells.AddRange(row.Select(c => c.Text));
        }

        log.All.ShouldBeEmpty();
        return cells;
    }

    private static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    private static Report Report(string name) =>
        SampleReport.Of(SampleCity.Scenario(zoneName: _ => new(name)));

    /// <summary>
    /// South-west of Greenwich, so that coordinates are negative; the street alone leads to 3.
    /// <code>
    ///  1 ── 2 ══name══ 3
    /// </code>
    /// </summary>
    private static OsmMap Map(string name) =>
        Extracts.Map(
            new TinyPbf()
                .Header()
                .Block(b =>
                    b.Dense([
                        .. Enumerable
                            .Range(1, 3)
                            .Select(i => new TinyNode(i, -37 + (i * 1e-3), -36)),
                    ])
                )
                .Block(b =>
                    b.Way(10, [1, 2], ("highway", "primary"))
                        .Way(11, [2, 3], ("highway", "residential"), ("name", name))
                )
                .ToArray()
        );

    private static OsmNetwork Streets(string name) =>
        OsmNetworkBuilder.Build(Map(name), BuildOptions.All with { KeepNodes = [2] });

    private static RoadNetwork Roads(string name)
    {
        var roads = OsmToRoads.ToRoads(Streets(name));
        roads.Links.Select(l => l.Street?.En).ShouldContain(name);
        return new(
            [.. roads.Nodes.Select(n => n with { Name = new(name, name, name) })],
            roads.Links
        );
    }

    private static HighwayDefaults Assumed(string source) =>
        HighwayDefaults.From(RoadDefaults.Standard, source);

    private static HealthReport Health(string name) =>
        NetworkHealth.Examine(
            Streets(name),
            [new HealthPlace(name, new(0, 0), ModeTraits.Modes)],
            [],
            new HealthLimits(CutLimitMetres: 0)
        );

    private static Ledger LedgerOf(string name)
    {
        var source = SampleLedgers.Three.OfType<Source>().Single() with { Name = new(name) };
        var party = SampleLedgers.Three.OfType<Party>().Single() with
        {
            Name = new(name, name, name),
        };
        var statement = SampleLedgers.Three.OfType<Statement>().Single() with
        {
            Content = new(name, name, name),
        };
        var incident = SampleLedgers.Aleppo.Incidents[0] with
        {
            PlaceName = new(name),
            Parties = [party.Id],
            Statements = [statement.Id],
        };
        return LedgerChecks
            .Build([
                .. ((IRecord[])[source, party, statement, incident]).Select(r => new PlacedRecord(
                    r,
                    new("test", 0)
                )),
            ])
            .Value!;
    }
}
