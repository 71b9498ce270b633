using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>A scenario of one street with people at one end and a gate at the other: the smallest that has something of everything.</summary>
internal static class OneStreet
{
    private const string Only = "only";

    private static readonly Name _name = Only;

    private static readonly TimeSpan _hours = TimeSpan.FromHours(1);

    private static readonly GeoPoint _here = new(0, 0),
        _there = new(0.01, 0);

    /// <param name="start">Of its window of an hour.</param>
    /// <param name="modes">By which its people leave.</param>
    public static Scenario Of(DateTimeOffset start, IReadOnlyList<Mode> modes) =>
        new()
        {
            Id = Only,
            Title = _name,
            Window = new(start, start + _hours),
            Step = TimeSpan.FromMinutes(5),
            CountsAt = CountsAt.Gate,
            Network = new([new("a", _here), new("b", _there)], [Link]),
            Groups =
            [
                new()
                {
                    Id = Only,
                    Name = _name,
                    Priority = 1,
                    Modes = modes,
                    Uptake = new(1, 1, 1),
                    Mobilisation = default,
                    WalkingSpeed = new(4),
                    Source = Only,
                },
            ],
            Zones = [new(Only, _name, 0, _here, [new(500)])],
            Corridors = [Gate],
            Destinations = [new(Only, _name, DestinationKind.Area, null, _there)],
            Closures = [],
            General = GeneralAssumptions.Standard,
            Assumptions = [],
            Variants = [Reading(Only, []), Reading("none", [Only])],
        };

    private static RoadLink Link =>
        new(
            "ab",
            0,
            1,
            RoadClass.Residential,
            new(1_200),
            new FootUse(new(2), Origin.Given),
            new CarUse(new(30), 1, 600, Origin.Given, Origin.Given, Origin.Given),
            _name
        );

    private static Corridor Gate =>
        new()
        {
            Id = Only,
            Name = _name,
            Gate = 1,
            Eligible = new HashSet<string> { Only },
            Open = [new(TimeSpan.Zero, _hours)],
            Throughput = new(600),
            Destination = Only,
            Beyond = TimeSpan.Zero,
            Preconditions = [],
            Status = CorridorStatus.Unknown,
            Evidence = Evidence.Assumed,
            Source = Only,
        };

    private static Variant Reading(string id, HashSet<string> shut) =>
        new(id, _name, shut, new Dictionary<string, double>(), _name, Only);
}
