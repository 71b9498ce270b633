using System.Text;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <summary>Makes again from orders, bounds and scenario all that follows from them, and compares it with what was written.</summary>
internal sealed class DerivedFiles(ResultFolder folder, LoadedScenario given, ReadResult result)
{
    private Report? _report;

    /// <summary>Files whose bytes are not those that come out; each with the first line that differs.</summary>
    public IEnumerable<PlanFlaw> Differences()
    {
        foreach (var (name, right) in Made().Append((OutputFolder.ManifestName, Manifest())))
        {
            if (
                folder.Holds(name)
                && folder.Bytes(name) is var found
                && !right.AsSpan().SequenceEqual(found)
            )
            {
                yield return new(
                    PlanCheck.Derived,
                    $"{folder.PathOf(name)} is not what follows from orders, bounds and scenario: {Difference(found, right)}"
                );
            }
        }
    }

    /// <summary>The same for files of another version, which may say the same in another way.</summary>
    public IEnumerable<PlanFlaw> OtherNumbers()
    {
        string[] read = [PlanFile.Name, BoundFile.Name, DisputeFile.Name];
        foreach (var (name, right) in Made().Where(f => !read.Contains(f.Name)))
        {
            if (
                folder.Holds(name)
                && NumbersIn.Missing(
                    name,
                    Encoding.UTF8.GetString(folder.Bytes(name)),
                    Encoding.UTF8.GetString(right),
                    _report!
                )
                    is { } missing
            )
            {
                yield return new(PlanCheck.Derived, $"{folder.PathOf(name)}: {missing}");
            }
        }
    }

    private List<(string Name, byte[] Bytes)> Made()
    {
        _report = Report();
        var made = new List<(string, byte[])>();
        var outputs = new List<InputFile>();
        var files = OutputFolder.Files(
            _report,
            PublishedFiles.Further(_report, result.Choices.Language)
        );
        foreach (var file in files)
        {
            using var stream = new MemoryStream();
            file.Write(stream, result.Manifest.Provenance with { Outputs = [.. outputs] });
            var bytes = stream.ToArray();
            made.Add((file.Name, bytes));
            outputs.Add(new(file.Name, OutputFile.Hash(bytes)));
        }

        return made;
    }

    private byte[] Manifest()
    {
        using var stream = new MemoryStream();
        ManifestJson.Write(stream, result.Manifest);
        return stream.ToArray();
    }

    private Report Report()
    {
        var scenario = given.Scenario;
        VariantAnswer[] answers =
        [
            .. result.Plans.Plans.Select(plan =>
            {
                var variant = scenario.Variants.First(v => v.Id == plan.Variant);
                var effort = result.Bounds.Efforts.First(e => e.Variant == plan.Variant).Effort;
                Bound[] own = [.. result.Bounds.Bounds.Where(b => b.Variant == plan.Variant)];
                return Answers.Of(
                    scenario,
                    variant,
                    AnswerBounds.Listed(own, scenario.Groups.Count, effort),
                    plan,
                    Replayer.Run(scenario, variant, plan),
                    WaysOut.Missing(scenario, variant)
                );
            }),
        ];
        var table = result.Disputes is { } disputes
            ? DisputeRanking.Table(
                RankDisputes.Disputed(scenario, given.Ledger!, given.AsOf),
                disputes.Questions
            )
            : DisputeTable.Empty;
        var statements = given.Ledger is { } ledger
            ? StatementsAnswer.Of(scenario, ledger, given.AsOf, table, result.Choices.Gradings)
            : null;
        return PlanReport.Of(
            given with
            {
                Inputs = result.Manifest.Inputs,
            },
            result.Manifest.Seed,
            result.Manifest.Version,
            answers,
            statements,
            ExpectedFiles.HasStreets(given, result) ? ExamineStreets.Run(given) : null,
            result.Choices.Interrupted
                ? InterruptedFindings.Of(
                    AnswerChecks.Asked(given, result).Skip(result.Plans.Plans.Count),
                    statements
                )
                : []
        );
    }

    private static string Difference(byte[] found, byte[] right)
    {
        var (was, should) = (Lines(found), Lines(right));
        var line = was.Zip(should).TakeWhile(p => p.First == p.Second).Count();
        return line < was.Length && line < should.Length ? $"line {line + 1}"
            : was.Length == should.Length ? "its bytes"
            : $"it has {was.Length} lines instead of {should.Length}";
    }

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n');
}
