using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What an extract holds, taken or not.</summary>
/// <param name="Highways">Ways with a <c>highway</c> tag of any value.</param>
/// <param name="Taken">Of these the ones that are streets and lie where streets are wanted.</param>
public sealed record ExtractContent(
    long Nodes,
    long Ways,
    long Relations,
    long Highways,
    long Taken
);

/// <summary>The streets of one mode.</summary>
/// <param name="Metres">In the network; both directions of a street are one street.</param>
/// <param name="LeftOutMetres">Not connected with the rest in both directions, and left out.</param>
public sealed record ImportedMode(Mode Mode, double Metres, double LeftOutMetres)
{
    /// <summary>Left out by more than that share of its length, a mode is worth a look.</summary>
    private const double TornShare = 0.05;

    /// <summary>Whether much hangs together with the rest in no way, or in one direction only.</summary>
    public bool IsTorn => LeftOutMetres > TornShare * (Metres + LeftOutMetres);
}

/// <summary>What was written, and what somebody should know of it.</summary>
public sealed record ImportedStreets
{
    public required ExtractContent Extract { get; init; }

    public required int Nodes { get; init; }

    /// <summary>Directed.</summary>
    public required int Links { get; init; }

    /// <summary>In the order of <see cref="Mode"/>.</summary>
    public required IReadOnlyList<ImportedMode> Modes { get; init; }

    /// <summary>Of the whole map, before anything was left out.</summary>
    public required HealthReport Health { get; init; }

    /// <summary>Drawn along other ways, node by node, and counted once.</summary>
    public required double RepeatedMetres { get; init; }

    /// <summary>What the map says and the network does not heed, by kind.</summary>
    public required IReadOnlyList<LeftAside> Aside { get; init; }

    /// <summary>By class, quantity and origin, those that stand on the map among them.</summary>
    public required IReadOnlyList<GuessTotal> Guesses { get; init; }

    /// <summary>Rows of the override table; null without one.</summary>
    public required int? Overrides { get; init; }

    /// <summary>Names of the tables, in the order written.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    public bool IsTorn => Modes.Any(m => m.IsTorn);
}
