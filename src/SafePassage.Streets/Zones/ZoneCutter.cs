using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Cuts the people of a zone into pieces along streets: find the two nodes farthest apart, order all others by how much nearer they
/// are to the one than to the other, cut so that each side fills whole pieces, and do the same with each side.
/// </summary>
internal sealed class ZoneCutter(OsmNetwork streets, Mode mode)
{
    /// <summary>Stands in for infinity where the streets of a zone do not hang together.</summary>
    private const double Apart = 1e9;

    private readonly NetworkDistances _distances = new(streets, mode);

    /// <summary>Pieces of at most so many persons each, as few as that allows, from the north on.</summary>
    public List<List<ZoneShare>> Cut(List<ZoneShare> shares, long most)
    {
        var total = shares.Sum(s => s.Total.Value);
        var pieces = new List<List<ZoneShare>>();
        var count = Math.Max(1, (total + most - 1) / most);
        Cut(shares, count, most, pieces);
        return pieces;
    }

    private void Cut(List<ZoneShare> shares, long count, long most, List<List<ZoneShare>> pieces)
    {
        if (count == 1)
        {
            pieces.Add(shares);
            return;
        }

        var ordered = Order(shares);
        var total = ordered.Sum(s => s.Total.Value);
        var first = count / 2;
        var ideal = (long)((Int128)total * first / count);
        var (low, high) = (total - ((count - first) * most), first * most);
        var (at, sum) = BestCut(ordered, ideal, low, high);
        var left = ordered[..at];
        var right = ordered[at..];
        if (sum < low || sum > high)
        {
            // No cut between nodes will do: people of one node are told apart.
            (left, right) = Split(ordered, ideal);
        }

        Cut(left, first, most, pieces);
        Cut(right, count - first, most, pieces);
    }

    /// <summary>How many nodes come first so that their people are nearest to the ideal, if possible within bounds.</summary>
    private static (int At, long Sum) BestCut(
        List<ZoneShare> ordered,
        long ideal,
        long low,
        long high
    )
    {
        var (best, bestSum) = (0, -1L);
        long sum = 0;
        for (var i = 0; i < ordered.Count; i++)
        {
            sum += ordered[i].Total.Value;
            if (
                sum >= low
                && sum <= high
                && i + 1 < ordered.Count
                && (bestSum < 0 || Math.Abs(sum - ideal) < Math.Abs(bestSum - ideal))
            )
            {
                (best, bestSum) = (i + 1, sum);
            }
        }

        return (best, bestSum);
    }

    private static (List<ZoneShare> Left, List<ZoneShare> Right) Split(
        List<ZoneShare> ordered,
        long ideal
    )
    {
        var i = 0;
        long sum = 0;
        while (sum + ordered[i].Total.Value < ideal)
        {
            sum += ordered[i++].Total.Value;
        }

        var node = ordered[i];
        var here = Apportion.Share(ideal - sum, [.. node.People.Select(p => p.Value)]);
        var rest = node.People.Select((p, g) => p - new Persons(here[g])).ToArray();
        return (
            [.. ordered[..i], node with { People = [.. here.Select(p => new Persons(p))] }],
            [node with { People = rest, Metres = 0 }, .. ordered[(i + 1)..]]
        );
    }

    private List<ZoneShare> Order(List<ZoneShare> shares)
    {
        var nodes = shares.Select(s => s.Node).Distinct().ToArray();
        var north = Farthest(nodes, nodes[0]);
        var south = Farthest(nodes, north);
        if (streets.Location(south).Latitude > streets.Location(north).Latitude)
        {
            (north, south) = (south, north);
        }

        var fromNorth = _distances.From(north, nodes);
        var fromSouth = _distances.From(south, nodes);
        double Lean(int node) =>
            Math.Min(fromNorth[node], Apart) - Math.Min(fromSouth[node], Apart);

        return [.. shares.OrderBy(s => Lean(s.Node)).ThenBy(s => s.Node)];
    }

    private int Farthest(int[] nodes, int from)
    {
        var metres = _distances.From(from, nodes);
        return nodes.MaxBy(v => (Math.Min(metres[v], Apart), -v));
    }
}
