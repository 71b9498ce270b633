using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Holds what stands in several files, or in a file and in the scenario, against each other.</summary>
internal static class ManifestChecks
{
    public static IEnumerable<PlanFlaw> Inputs(LoadedScenario given, ReadResult result)
    {
        var planned = result.Manifest.Inputs;
        if (!planned.SequenceEqual(given.Inputs))
        {
            var changed = given.Inputs.Except(planned).Concat(planned.Except(given.Inputs));
            yield return new(
                PlanCheck.Inputs,
                $"the scenario is not the one that was planned: {string.Join(", ", changed.Select(i => i.Path).Distinct())}"
            );
        }
    }

    public static IEnumerable<PlanFlaw> Options(LoadedScenario given, ReadResult result)
    {
        var (made, choices) = (result.Manifest.Provenance, result.Choices);
        var options = choices.Options;
        foreach (
            var name in made
                .Options.Except(options)
                .Concat(options.Except(made.Options))
                .Select(o => o.Key)
                .Distinct()
        )
        {
            yield return Flaw(
                $"the option {name} is '{made.Options.GetValueOrDefault(name)}', and nobody can have asked for that"
            );
        }

        if (made.Command != choices.Command)
        {
            yield return Flaw(
                $"the command is '{made.Command}', and the options say '{choices.Command}'"
            );
        }

        if (made.LedgerHead != given.LedgerHead)
        {
            yield return Flaw(
                $"the head of the ledger is {made.LedgerHead?.ToString() ?? "not given"}, and the ledger has {given.LedgerHead?.ToString() ?? "none"}"
            );
        }

        if (choices.Interrupted && !ShowsInterruption(given, result))
        {
            yield return Flaw("the run is called interrupted, and everything is there");
        }

        foreach (var flaw in Ends(result))
        {
            yield return flaw;
        }
    }

    public static IEnumerable<PlanFlaw> Heads(LoadedScenario given, ReadResult result)
    {
        var (made, plans, bounds, disputes) = (
            result.Manifest,
            result.Plans,
            result.Bounds,
            result.Disputes
        );
        var id = given.Scenario.Id;
        if (
            made.Scenario != id
            || plans.Scenario != id
            || bounds.Scenario != id
            || (disputes?.Scenario ?? id) != id
        )
        {
            yield return Head($"not all files are of scenario {id}");
        }

        var window = given.Scenario.Window;
        if (
            !Same(plans.Window, window)
            || !Same(bounds.Window, window)
            || !Same(disputes?.Window ?? window, window)
        )
        {
            yield return Head("not all files have the scenario's window");
        }

        if (
            plans.Version != made.Version
            || bounds.Version != made.Version
            || (disputes?.Version ?? made.Version) != made.Version
        )
        {
            yield return Head("not all files are of one version of SafePassage");
        }

        if (made.Seed < 0 || plans.Seed != made.Seed || result.Choices.Seed != made.Seed)
        {
            yield return Head("not all files name the same seed");
        }
    }

    private static bool ShowsInterruption(LoadedScenario given, ReadResult result) =>
        result.Plans.Plans.Count < AnswerChecks.Asked(given, result).Count()
        || (given.Ledger is not null && result.Disputes is null)
        || (given.Streets is not null && !ExpectedFiles.HasStreets(given, result))
        || result.Choices.Ends.Values.Contains(PlanWords.Of(SearchEnd.Cancelled))
        || result.Bounds.Efforts.Any(e => e.Effort.End == BoundEnd.Interrupted);

    /// <summary>How bounds and searches ended, which manifest and bounds both say.</summary>
    private static IEnumerable<PlanFlaw> Ends(ReadResult result)
    {
        var choices = result.Choices;
        foreach (var (variant, effort) in result.Bounds.Efforts)
        {
            if (choices.Bounds.GetValueOrDefault(variant) != PlanWords.Of(effort))
            {
                yield return Flaw(
                    $"variant {variant}: the manifest says of the search for bounds other than bound.json"
                );
            }

            if (
                (effort.End == BoundEnd.Asked) != (choices.Bound == BoundChoice.Trimmed)
                || (effort.End == BoundEnd.Interrupted && !choices.Interrupted)
            )
            {
                yield return Flaw(
                    $"variant {variant}: the search for bounds cannot have ended as '{PlanWords.Of(effort)}' with the options given"
                );
            }

            var end = choices.Ends.GetValueOrDefault(variant);
            if (
                !Enum.GetValues<SearchEnd>().Any(e => PlanWords.Of(e) == end)
                || (end == PlanWords.Of(SearchEnd.Cancelled) && !choices.Interrupted)
            )
            {
                yield return Flaw($"variant {variant}: a search cannot have ended as '{end}'");
            }
        }

        foreach (
            var variant in choices
                .Bounds.Keys.Concat(choices.Ends.Keys)
                .Except(result.Bounds.Efforts.Select(e => e.Variant))
        )
        {
            yield return Flaw($"the options speak of variant {variant}, which has no bounds");
        }
    }

    /// <summary>The same moments, written with the same offset.</summary>
    private static bool Same(Window a, Window b) =>
        a.Start.EqualsExact(b.Start) && a.End.EqualsExact(b.End);

    private static PlanFlaw Flaw(string text) => new(PlanCheck.Options, text);

    private static PlanFlaw Head(string text) => new(PlanCheck.Heads, text);
}
