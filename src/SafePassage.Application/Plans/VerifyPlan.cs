using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <summary>Checks plan and certificates again from their files, by code that shares nothing with the solver.</summary>
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
        var manifest = ManifestJson.Read(Path.Combine(request.Folder, OutputFolder.ManifestName));
        if (manifest.Value is not { } made)
        {
            return new VerifyOutcome.Unreadable(manifest.Errors, []);
        }

        PlanFlaw[] ofFiles = [.. PublishedFiles.Flaws(request.Folder, made)];
        var plans = PlanJson.Read(Path.Combine(request.Folder, "plan.json"));
        var bounds = BoundJson.Read(Path.Combine(request.Folder, "bound.json"));
        var moment = Moment(request.Folder, made);
        InputError[] errors = [.. plans.Errors, .. bounds.Errors, .. moment.Errors];
        if (errors.Length > 0)
        {
            return new VerifyOutcome.Unreadable(errors, ofFiles);
        }

        var path =
            request.Scenario ?? made.Provenance.Options.GetValueOrDefault(PlanProvenance.Scenario);
        if (path is null)
        {
            return new VerifyOutcome.ScenarioNotNamed();
        }

        var loaded = LoadScenario.Run(
            new(path)
            {
                AsOf = moment.Value!.At,
                StoreFolder = request.StoreFolder,
                Workers = request.Workers,
            },
            cancellation
        );
        if (loaded.Value is not { } given)
        {
            return new VerifyOutcome.ScenarioUnreadable(loaded.Errors);
        }

        return Check(
            given,
            [.. ofFiles, .. PublishedFiles.FlawsOfInputs(made, given.Inputs)],
            plans.Value!.Plans,
            bounds.Value!.Bounds,
            progress,
            cancellation
        );
    }

    private static VerifyOutcome.Checked Check(
        LoadedScenario given,
        List<PlanFlaw> flaws,
        IReadOnlyList<Plan> plans,
        IReadOnlyList<Bound> bounds,
        IProgress<VariantCheck>? progress,
        CancellationToken cancellation
    )
    {
        var variants = new List<VariantCheck>();
        foreach (var plan in plans)
        {
            cancellation.ThrowIfCancellationRequested();
            if (
                given.Scenario.Variants.FirstOrDefault(v => v.Id == plan.Variant) is not { } variant
            )
            {
                flaws.Add(
                    new(
                        PlanFlawKind.UnknownVariant,
                        $"variant {plan.Variant}: the scenario has no such variant"
                    )
                );
                continue;
            }

            var check = Check(given, variant, plan, bounds);
            progress?.Report(check);
            variants.Add(check);
            flaws.AddRange(check.Flaws);
        }

        return new(variants, flaws);
    }

    private static VariantCheck Check(
        LoadedScenario given,
        Variant variant,
        Plan plan,
        IReadOnlyList<Bound> bounds
    )
    {
        var replay = Replayer.Run(given.Scenario, variant, plan);
        Bound[] own = [.. bounds.Where(b => b.Variant == plan.Variant)];
        var found = Checks.FlawsOf(
            given.Scenario,
            variant,
            plan,
            replay,
            own,
            given.Request.Workers
        );
        return new(
            variant.Id,
            plan.Orders.Count,
            plan.Persons,
            own.Length,
            [
                .. found.Select(
                    (text, i) =>
                        new PlanFlaw(
                            i < replay.Flaws.Count ? PlanFlawKind.Orders : PlanFlawKind.Bounds,
                            text
                        )
                ),
            ]
        );
    }

    private sealed record Heard(When? At);

    /// <summary>Up to when the readings of the plan heard.</summary>
    private static ParseResult<Heard> Moment(string folder, Manifest made)
    {
        if (made.Provenance.Options.GetValueOrDefault(PlanProvenance.AsOf) is not { } text)
        {
            return ParseResult<Heard>.Of(new(null));
        }

        return When.Parse(text, TimeSpan.Zero) is { IsInstant: true } when
            ? ParseResult<Heard>.Of(new(when))
            : ParseResult<Heard>.Failed([
                new(
                    Path.Combine(folder, OutputFolder.ManifestName),
                    null,
                    null,
                    $"the option {PlanProvenance.AsOf} is '{text}', which is no moment",
                    "Write it like 2016-11-04T12:00+02:00"
                ),
            ]);
    }
}
