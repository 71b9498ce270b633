using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>Certificates survive the way through a file, and a damaged file is refused with its line.</summary>
public class CertificatesAsText
{
    [Fact]
    public void Come_back_as_they_were_and_still_hold()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var problem = RandomProblems.Make(seed, new RandomKind(7, true, true, true));
            var result = Solved.Exactly(problem, $"seed {seed}");
            var flow = Written(writer => CertificateText.Write(result.Flow, writer));
            var readFlow = CertificateText.ReadFlow(new StringReader(flow));
            Written(writer => CertificateText.Write(readFlow, writer)).ShouldBe(flow);
            FlowChecker.Check(problem, readFlow, out var curve).Holds.ShouldBeTrue();
            curve.ShouldBe(result.Feasible.ToArray(), $"seed {seed}");

            var cut = Written(writer =>
                CertificateText.Write(result.Cuts[problem.HorizonSteps], writer)
            );
            var readCut = CertificateText.ReadCut(new StringReader(cut));
            Written(writer => CertificateText.Write(readCut, writer)).ShouldBe(cut);
            CutChecker.Check(problem, readCut).Capacity.ShouldBe(curve[^1], $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("flow-over-time 2\n", "line 1")]
    [InlineData("flow-over-time 1\narcs x\n", "line 2")]
    [InlineData("flow-over-time 1\narcs 1\n0 1 2\n", "line 3")]
    [InlineData("flow-over-time 1\narcs 1\n1 1 2 3\n", "line 3")]
    [InlineData("flow-over-time 1\narcs 1\n0 1 2 3\nnodes 1\n", "line 4")]
    [InlineData("flow-over-time 1\narcs 0\ndepartures 0\ngates 0\n", "line 5")]
    public void A_damaged_file_is_refused_with_its_line(string text, string line) =>
        Should
            .Throw<FormatException>(() => CertificateText.ReadFlow(new StringReader(text)))
            .Message.ShouldStartWith(line);

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
