using System.Text.RegularExpressions;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>
/// Each rule by which records fit together has flawed ledgers that only this rule refuses: take the rule away, and they pass.
/// A rule is known by the message that the source has for it, so that a new one without a flaw fails.
/// </summary>
public class EveryRuleOfLedgers
{
    public static TheoryData<string> Ways => [.. LedgerRuleBroken.All.Select(b => b.How)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Alone_catches_its_flaw(string how)
    {
        var broken = LedgerRuleBroken.All.Single(b => b.How == how);
        OneOfEach
            .Built(broken.Records)
            .Errors.Select(e => RuleOf(e.What))
            .Distinct()
            .ShouldBe([RuleOf(broken.Message)]);
        OneOfEach.Built(broken.Records).Errors.Select(e => e.What).ShouldContain(broken.Message);
        OneOfEach.Built(broken.Mended).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Has_a_flaw()
    {
        Messages().Count().ShouldBeGreaterThan(10);
        Messages()
            .ShouldBe(
                LedgerRuleBroken.All.Select(b => RuleOf(b.Message)).Distinct(),
                ignoreOrder: true
            );
    }

    /// <summary>The one message of the source that a text may be.</summary>
    private static string RuleOf(string what) =>
        Messages()
            .Single(m =>
                Regex.IsMatch(
                    what,
                    "^"
                        + string.Join(".+", Regex.Split(m, @"\{[^{}]*\}").Select(Regex.Escape))
                        + "$"
                )
            );

    /// <summary>As they stand in the sources, with the names of what is filled in.</summary>
    private static IEnumerable<string> Messages() =>
        new[] { "LedgerChecks.cs", "LedgerChecks.Truces.cs", "PreconditionCircles.cs" }
            .Select(f =>
                File.ReadAllText(
                    Path.Combine(Repository.Root, "src", "SafePassage.Model", "Ledger", f)
                )
            )
            .SelectMany(s =>
                Regex.Matches(s, @"(?:\bAdd\(|\bnull,)\s*\$""((?:\{[^{}]*\}|[^""{}])*)"",")
            )
            .Select(m => m.Groups[1].Value)
            .Distinct(StringComparer.Ordinal);
}
