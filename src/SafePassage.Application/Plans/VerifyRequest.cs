using SafePassage.Model;

namespace SafePassage.Application;

/// <param name="Folder">One that was published.</param>
public sealed record VerifyRequest(string Folder)
{
    /// <summary>Folder of the scenario, or its scenario.yaml; null: where the manifest says it is.</summary>
    public string? Scenario { get; init; }

    /// <summary>Where networks built from extracts are kept; null: nowhere.</summary>
    public string? StoreFolder { get; init; }

    public Workers Workers { get; init; }
}

public enum PlanFlawKind
{
    /// <summary>The manifest names a file that is not there.</summary>
    FileMissing,

    /// <summary>A file is not the one that was written.</summary>
    FileChanged,

    /// <summary>The scenario is not the one that was planned.</summary>
    ScenarioChanged,

    /// <summary>Orders for a variant that the scenario does not have.</summary>
    UnknownVariant,

    /// <summary>Orders break a rule of the scenario.</summary>
    Orders,

    /// <summary>A bound is missing, not proven by its certificate, or below the plan.</summary>
    Bounds,
}

/// <param name="Text">In words.</param>
public sealed record PlanFlaw(PlanFlawKind Kind, string Text);

/// <summary>One variant checked anew.</summary>
/// <param name="Variant">Its id.</param>
/// <param name="Orders">How many were replayed.</param>
/// <param name="Persons">Those whom the orders bring out.</param>
/// <param name="Bounds">How many were added up.</param>
/// <param name="Flaws">None when the variant passed.</param>
public sealed record VariantCheck(
    string Variant,
    int Orders,
    Persons Persons,
    int Bounds,
    IReadOnlyList<PlanFlaw> Flaws
);

/// <summary>What verifying comes to: one of the four below.</summary>
public abstract record VerifyOutcome
{
    private VerifyOutcome() { }

    /// <summary>Everything was read and checked.</summary>
    /// <param name="Variants">In the order of plan.json; those that the scenario does not have are left out.</param>
    /// <param name="Flaws">All of them, those of the variants too; none when every check passed.</param>
    public sealed record Checked(
        IReadOnlyList<VariantCheck> Variants,
        IReadOnlyList<PlanFlaw> Flaws
    ) : VerifyOutcome;

    /// <summary>Files of the folder cannot be read.</summary>
    /// <param name="Errors">Why.</param>
    /// <param name="Flaws">Where somebody changed them after they were written; none: they were bad from the start.</param>
    public sealed record Unreadable(IReadOnlyList<InputError> Errors, IReadOnlyList<PlanFlaw> Flaws)
        : VerifyOutcome;

    /// <summary>Neither request nor manifest says where the scenario is.</summary>
    public sealed record ScenarioNotNamed : VerifyOutcome;

    /// <summary>The scenario cannot be read.</summary>
    public sealed record ScenarioUnreadable(IReadOnlyList<InputError> Errors) : VerifyOutcome;
}
