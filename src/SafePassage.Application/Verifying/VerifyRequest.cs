using SafePassage.Model;

namespace SafePassage.Application;

/// <param name="Folder">One that was published.</param>
public sealed record VerifyRequest(string Folder)
{
    /// <summary>Folder of the scenario, or its scenario.yaml; null: where the manifest says it is.</summary>
    public string? Scenario { get; init; }

    public Workers Workers { get; init; }
}

/// <summary>The checks of a published folder, in the order in which they are told.</summary>
public enum PlanCheck
{
    /// <summary>The files that there must be are there and in the manifest, no others are, and none leads out of the folder.</summary>
    Files,

    /// <summary>Each file has the hash that the manifest gives.</summary>
    Hashes,

    /// <summary>The scenario's files are those that were planned.</summary>
    Inputs,

    /// <summary>Options, command, seed and head of the ledger fit together.</summary>
    Options,

    /// <summary>What stands at the head of several files is the same in each, and in the scenario.</summary>
    Heads,

    /// <summary>The variants that there must be are there, in order.</summary>
    Variants,

    /// <summary>The orders keep every rule.</summary>
    Orders,

    /// <summary>The bounds that there must be are there, and their certificates, grades and relaxations prove them.</summary>
    Bounds,

    /// <summary>What disputes decide is proven.</summary>
    Disputes,

    /// <summary>Everything that follows from orders, bounds and scenario comes out as it was written: tables, maps, the page.</summary>
    Derived,
}

/// <param name="Check">The check that failed.</param>
/// <param name="Text">In words.</param>
public sealed record PlanFlaw(PlanCheck Check, string Text)
{
    /// <summary>The rule that is broken, where orders and bounds are checked.</summary>
    public Rule? Rule { get; init; }
}

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
    /// <param name="Scenario">The path of the scenario that was trusted.</param>
    /// <param name="Variants">In the order of plan.json; those that the scenario does not have are left out.</param>
    /// <param name="Flaws">All of them, in the order of the checks; none when every check passed.</param>
    /// <param name="Notes">What is no flaw, and should be known.</param>
    public sealed record Checked(
        string Scenario,
        IReadOnlyList<VariantCheck> Variants,
        IReadOnlyList<PlanFlaw> Flaws,
        IReadOnlyList<string> Notes
    ) : VerifyOutcome
    {
        /// <summary>The checks that failed.</summary>
        public IReadOnlyList<PlanCheck> Failed => [.. Flaws.Select(f => f.Check).Distinct()];
    }

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
