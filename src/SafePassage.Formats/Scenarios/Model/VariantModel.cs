using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Model;

internal sealed class VariantModel : Part
{
    [Key("Names the variant in files and commands.", Example = "undisputed")]
    [Id]
    public required string Id { get; init; }

    [Key("Name for the reader.", Example = "Only what nobody disputes")]
    public required Name Name { get; init; }

    [Key(
        "Ids of corridors that are shut in this reading.",
        Default = "none",
        Example = "[castello]"
    )]
    [Id]
    [MayBeEmpty]
    public IReadOnlyList<string> Shut { get; init; } = [];

    [Key(
        "Share that will come, where it differs from the group's own.",
        Default = "as the groups say",
        Example = "{fighters: 0}"
    )]
    [Limits(0, 1)]
    [By("group id")]
    public IReadOnlyDictionary<string, double>? Uptake { get; init; }

    [Key("Which reading this is, and why.", Example = "Its users deny that the corridor is safe")]
    public required string Reason { get; init; }

    [Key("Whose statements it rests on.", Example = "Spokesman of an armed group, to Reuters")]
    public required string Source { get; init; }
}
