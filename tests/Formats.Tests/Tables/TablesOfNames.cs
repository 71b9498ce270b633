using SafePassage.Formats.Exports;
using SafePassage.Formats.Gmns;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Ledgers.Monitoring;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Tests.Ledgers;
using SafePassage.Model;
using SafePassage.Pages.Tests;
using SafePassage.Streets;
using SafePassage.Streets.Tests;

namespace SafePassage.Formats.Tests.Tables;

/// <summary>Every table that leaves SafePassage, of things that all bear one name.</summary>
internal static class TablesOfNames
{
    /// <summary>By class, as the classes that write tables are called.</summary>
    public static IReadOnlyDictionary<string, Func<string, IEnumerable<string>>> ByClass { get; } =
        new Dictionary<string, Func<string, IEnumerable<string>>>
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
            ["CeasefireTable"] = n => [CeasefireTable.Write(RegisterOf(n))],
            ["DailyTable"] = n => [DailyTable.Write(RegisterOf(n))],
        };

    public static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    public static RoadNetwork Roads(string name)
    {
        var roads = OsmToRoads.ToRoads(Streets(name));
        roads.Links.Select(l => l.Street?.En).ShouldContain(name);
        return new(
            [.. roads.Nodes.Select(n => n with { Name = new(name, name, name) })],
            roads.Links
        );
    }

    public static Ledger LedgerOf(string name)
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
        return SampleLedgers.Of([source, party, statement, incident]);
    }

    /// <summary>The same with a truce and what is said to have broken it.</summary>
    private static Ledger RegisterOf(string name)
    {
        var records = LedgerOf(name).Records.Select(r => r.Record).ToArray();
        var statement = records.OfType<Statement>().Single();
        var truce = new Truce
        {
            Id = "t",
            Name = new(name, name, name),
            By = [records.OfType<Party>().Single().Id],
            Area = new(name),
            Statement = statement.Id,
        };
        return SampleLedgers.Of([
            .. records,
            truce,
            new AllegedViolation
            {
                Id = "v",
                Breaks = truce.Subject,
                What = new(name, name, name),
                When = statement.SaidAt,
                PlaceName = new(name),
                HowKnown = HowKnown.Heard,
                Statements = [statement.Id],
                Note = name,
            },
        ]);
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

    private static HighwayDefaults Assumed(string source) =>
        HighwayDefaults.From(RoadDefaults.Standard, source);

    private static HealthReport Health(string name) =>
        NetworkHealth.Examine(
            Streets(name),
            [new HealthPlace(name, new(0, 0), ModeTraits.Modes)],
            [],
            new HealthLimits(CutLimitMetres: 0)
        );
}
