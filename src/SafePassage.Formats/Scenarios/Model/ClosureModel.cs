using SafePassage.Formats.Scenarios.Schema;

namespace SafePassage.Formats.Scenarios.Model;

/// <summary>Names its links in one of three ways.</summary>
internal sealed class ClosureModel : Part
{
    [Key("Names the closure in the report.", Example = "bridge-3")]
    [Id]
    public required string Id { get; init; }

    [Key(
        "Ids of the links. Give one of `links`, `links_file` and `polygon`.",
        Example = "[104, 105+]"
    )]
    [Id]
    public IReadOnlyList<string>? Links { get; init; }

    [Key(
        "A CSV table of the folder with the column link_id, for long lists.",
        Example = "line-of-contact.csv"
    )]
    public string? LinksFile { get; init; }

    [Key(
        "All links of which some part lies in it.",
        Example = "[[37.15, 36.20], [37.16, 36.20], [37.16, 36.21]]"
    )]
    public AreaModel? Polygon { get; init; }

    [Key("It begins.", Default = "the start of the window", Example = "12:00")]
    public Moment? From { get; init; }

    [Key("It ends.", Default = "the end of the window", Example = "2016-11-04T15:00+02:00")]
    public Moment? Until { get; init; }

    [Key(
        "Share of the capacity that remains for those who enter; 0: shut, and nobody is on it.",
        Default = "0",
        Example = "0.5"
    )]
    [Limits(0, 1)]
    public double CapacityFactor { get; init; }

    [Key("Why.", Example = "The two sides face each other here")]
    public required string Reason { get; init; }

    [Key("Who says so, and where.", Example = "Our reading of press reports; contested")]
    public required string Source { get; init; }
}
