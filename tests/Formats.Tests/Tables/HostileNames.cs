using SafePassage.Formats.Documents;
using SafePassage.Formats.Gmns;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Tests.Ledgers;
using SafePassage.Model;

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

    public static TheoryData<string, string> All =>
        [.. TablesOfNames.ByClass.Keys.SelectMany(w => Names.Select(n => (w, n)))];

    [Theory]
    [MemberData(nameof(All))]
    public void Are_no_formulas_and_come_back_as_they_were(string writer, string name)
    {
        string[] tables = [.. TablesOfNames.ByClass[writer](name)];
        var cells = tables.SelectMany(SpreadsheetCells.Of).ToList();
        cells.ShouldNotContain(c => SpreadsheetCells.Runs(c));
        cells
            .Where(c => c.StartsWith('\''))
            .ShouldAllBe(c => !SpreadsheetCells.IsNumber(c.Substring(1)));
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
            .ShouldBe(TablesOfNames.ByClass.Keys, ignoreOrder: true);
        sources
            .Where(s => s.Text.Contains("\"\\\"\", \"\\\"\\\"\""))
            .Select(s => s.Name)
            .ShouldBe(["CsvWriter"]);
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void A_street_map_keeps_its_names(string name)
    {
        var roads = TablesOfNames.Roads(name);
        var log = new ErrorLog();
        var read = GmnsReader.Read(
            new("node.csv", TablesOfNames.Text(w => GmnsWriter.WriteNodes(w, roads)), ""),
            new("link.csv", TablesOfNames.Text(w => GmnsWriter.WriteLinks(w, roads)), ""),
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
        foreach (var (file, text) in LedgerTables.Write(TablesOfNames.LedgerOf(name)))
        {
            File.WriteAllText(scratch["ledger/" + file], text);
        }

        SampleLedgers
            .Lines(SampleLedgers.Stored(scratch.Path))
            .ShouldBe(SampleLedgers.Lines(TablesOfNames.LedgerOf(name)));
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Events_keep_their_names(string name)
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch["events.csv"], AcledTable.Write(TablesOfNames.LedgerOf(name)));
        var read = AcledTable.Read([scratch["events.csv"]], SampleLedgers.Aleppo);
        read.Errors.ShouldBeEmpty();
        read.Value!.Select(r => r.Record)
            .OfType<Incident>()
            .ShouldAllBe(i => i.PlaceName!.En == name);
    }

    public static TheoryData<string> Each => [.. Names];

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
}
