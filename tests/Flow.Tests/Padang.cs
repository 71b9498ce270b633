using System.Globalization;
using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>The Padang tsunami network: 6,288 nodes, 3,939 sources, arcs of zero transit, waiting everywhere.</summary>
public class Padang
{
    private static readonly (int Step, long People)[] Known =
    [
        (10, 1_358),
        (25, 3_322),
        (50, 6_035),
        (75, 8_690),
        (100, 11_709),
        (150, 16_511),
        (200, 21_673),
        (250, 27_084),
        (300, 30_728),
        (320, 31_786),
        (325, 32_062),
        (326, 32_088),
    ];

    [Fact]
    public void Meets_every_known_value_of_the_curve()
    {
        var file = CaseFile("padang", "padang_10p_10s_flow01.dat");
        Assert.SkipUnless(File.Exists(file), "the Padang network is not beside this repository");
        var result = Solved.Exactly(Read(File.ReadLines(file)), "Padang", [100, 326]);
        result.ClearanceStep.ShouldBe(326);
        foreach (var (step, people) in Known)
        {
            result.Feasible[step].ShouldBe(people, $"by step {step}");
        }
    }

    private static EarliestArrivalProblem Read(IEnumerable<string> lines)
    {
        var words = lines.Select(line => line.Split(' ')).ToArray();
        var arcs = words.Where(w => w[0] == "E").ToArray();
        var sink = words.Single(w => w[0] == "T")[1];
        var nodes = arcs.SelectMany(a => new[] { a[1], a[2] })
            .Distinct(StringComparer.Ordinal)
            .Select((name, number) => (name, number))
            .ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        var inside = arcs.Where(a => a[1] != sink && a[2] != sink).ToArray();
        var outward = arcs.Where(a => a[2] == sink).ToArray();
        return new EarliestArrivalProblem(
            new DirectedGraph(
                nodes.Count,
                [.. inside.Select(a => nodes[a[1]])],
                [.. inside.Select(a => nodes[a[2]])]
            ),
            [.. inside.Select(a => Whole(a[4]))],
            PiecewiseConstant.Constant([.. inside.Select(a => (long)Whole(a[3]))]),
            [.. words.Where(w => w[0] == "S").Select(w => new Supply(nodes[w[1]], Whole(w[2])))],
            [.. outward.Select(a => new Gate(nodes[a[1]], Whole(a[4])))],
            PiecewiseConstant.Constant([.. outward.Select(a => (long)Whole(a[3]))]),
            330,
            Waiting.Everywhere
        );
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A file of the real cases that may lie beside the repository; none of them is part of it.</summary>
    private static string CaseFile(string folder, string name)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SafePassage.slnx")))
        {
            root =
                Path.GetDirectoryName(root)
                ?? throw new InvalidOperationException("not inside the repository");
        }

        return Path.Combine(root, "..", "shared", "cases", folder, name);
    }
}
