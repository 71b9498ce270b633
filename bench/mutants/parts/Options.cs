using System.Collections.Generic;
using System.Linq;

/// <summary>What is mutated, and by which tests it is met.</summary>
/// <param name="Out">Where the survivors are written.</param>
/// <param name="Under">Folders and files of the project; empty for all of it.</param>
/// <param name="Tests">Projects of tests, each with its classes; all of them where none is named.</param>
/// <param name="Without">Parts of the names of tests that are left out.</param>
internal sealed record Options(
    string Out,
    string Project,
    IReadOnlyList<string> Under,
    IReadOnlyList<(string Project, IReadOnlyList<string> Classes)> Tests,
    IReadOnlyList<string> Without
)
{
    private static readonly string[] _rules =
    [
        "EveryRule",
        "FlawedPlans",
        "FlawedCertificates",
        "FlawedExactCertificates",
    ];

    /// <summary>Null where the arguments make no sense.</summary>
    public static Options? Of(IReadOnlyList<string> args)
    {
        var (project, under, without) = ("SafePassage.Verification", (string[])[], (string[])[]);
        var tests = new List<(string, IReadOnlyList<string>)>();
        var at = 1;
        while (at + 1 < args.Count && args[at].StartsWith("--"))
        {
            var (option, value) = (args[at], args[at + 1]);
            at += 2;
            switch (option)
            {
                case "--project":
                    project = value;
                    break;
                case "--under":
                    under = value.Split(',');
                    break;
                case "--without":
                    without = value.Split(',');
                    break;
                case "--tests":
                    string[] classes = [.. args.Skip(at).TakeWhile(a => !a.StartsWith("--"))];
                    at += classes.Length;
                    tests.Add((value, classes));
                    break;
                default:
                    return null;
            }
        }

        string[] rest = [.. args.Skip(at)];
        if (
            args.Count == 0
            || rest.Any(r => r.StartsWith("--"))
            || (tests.Count > 0 && rest.Length > 0)
        )
        {
            return null;
        }

        if (tests.Count == 0)
        {
            tests.Add(("Planning.Tests", rest.Length > 0 ? rest : _rules));
        }

        return new(args[0], project, under, tests, without);
    }
}
