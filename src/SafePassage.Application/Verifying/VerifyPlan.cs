namespace SafePassage.Application;

/// <summary>
/// Checks a published folder from its files and the scenario alone: orders and certificates by code that shares nothing with the
/// solver, and all that follows from them by making it again. Nothing is planned, and nothing is read but the folder's own files and
/// the scenario.
/// </summary>
public static class VerifyPlan
{
    /// <param name="request">What to check.</param>
    /// <param name="progress">Told each variant as soon as it is checked.</param>
    /// <param name="cancellation">Looked at between variants.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static VerifyOutcome Run(
        VerifyRequest request,
        IProgress<VariantCheck>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var folder = new ResultFolder(request.Folder);
        var (result, bad) = ReadResult.Of(folder);
        if (result is null)
        {
            return bad!;
        }

        var path =
            request.Scenario
            ?? (result.Choices.Scenario.Length > 0 ? result.Choices.Scenario : null);
        if (path is null)
        {
            return new VerifyOutcome.ScenarioNotNamed();
        }

        var loaded = LoadScenario.Run(
            // What is kept of streets elsewhere is not trusted here.
            new(path) { AsOf = result.AsOf, Workers = request.Workers },
            cancellation
        );
        return loaded.Value is { } given
            ? Check(folder, result, given, progress, cancellation)
            : new VerifyOutcome.ScenarioUnreadable(loaded.Errors);
    }

    private static VerifyOutcome.Checked Check(
        ResultFolder folder,
        ReadResult result,
        LoadedScenario given,
        IProgress<VariantCheck>? progress,
        CancellationToken cancellation
    )
    {
        string[] names = [.. ExpectedFiles.Names(given, result)];
        var answers = new AnswerChecks(given, result, progress, cancellation);
        List<PlanFlaw> flaws =
        [
            .. folder.Flaws(result.Manifest, names),
            .. ManifestChecks.Inputs(given, result),
            .. ManifestChecks.Options(given, result),
            .. ManifestChecks.Heads(given, result),
            .. answers.Variants(),
            .. answers.OrdersAndBounds(),
            .. DisputeChecks.Flaws(given, result),
        ];
        List<string> notes =
        [
            .. folder
                .Others(names)
                .Select(n => $"{n} is no part of the result, and was not looked at"),
        ];
        var sameVersion = result.Manifest.Version == Product.Version;
        if (!sameVersion)
        {
            notes.Add(
                $"the result was written by version {result.Manifest.Version} and this is {Product.Version}: what follows from orders and bounds is compared by its numbers, not by its bytes"
            );
        }

        if (result.Choices.Interrupted)
        {
            notes.Add("the run was interrupted: these are the best answers found by then");
        }

        // What is not there or not true cannot be made again.
        if (flaws.Exists(f => f.Check >= PlanCheck.Heads))
        {
            notes.Add(
                "tables, maps and the page were not made again, for what they rest on has flaws"
            );
        }
        else
        {
            var derived = new DerivedFiles(folder, given, result);
            flaws.AddRange(sameVersion ? derived.Differences() : derived.OtherNumbers());
        }

        return new(given.Request.Path, answers.Checked, flaws, notes);
    }
}
