using SafePassage.Formats.Tests.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Gmns;

/// <summary>
/// Tests that change the tables of a small scenario.
/// <code>
///   n1 ──l1──▶ n2 ◀──l2──▶ n3 ──l3──▶ n4
/// </code>
/// </summary>
public abstract class OfGmnsTables : OfBaseScenario
{
    private protected RoadNetwork Network() => ReadFolder().Scenario.Network;

    private protected RoadNetwork Network(out IReadOnlyList<string> notes)
    {
        var read = ReadFolder();
        notes = read.Notes;
        return read.Scenario.Network;
    }

    /// <summary>The first link as given, and two more that lead on.</summary>
    private protected void Links(string header, string first) =>
        File.WriteAllText(
            Folder.File("link.csv"),
            $"""
            {header}
            {first}
            l2,n2,n3,false,900,secondary{new string(',', header.Count(c => c == ',') - 5)}
            l3,n3,n4,true,900,secondary{new string(',', header.Count(c => c == ',') - 5)}
            """
        );
}
