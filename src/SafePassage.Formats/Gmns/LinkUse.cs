using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>
/// What walkers and cars find on a link: the numbers of its row, and those of its class where the row is silent.
/// </summary>
internal sealed class LinkUse
{
    private const double FastestKmPerHour = 200;

    public static NumberLimits Lanes { get; } = new(0, 50, "lanes", Whole: true);

    public static NumberLimits Vehicles { get; } =
        new(0, 3_000, "vehicles an hour and lane", AboveMin: true);

    public static NumberLimits Width { get; } = new(0, 200, "metres", AboveMin: true);

    private readonly TableRow _row;
    private readonly RoadDefault _default;
    private readonly RoadClass _class;
    private readonly IReadOnlySet<Mode>? _uses;
    private readonly GmnsUnits _units;

    public LinkUse(TableRow row, RoadClass roadClass, RoadDefaults defaults, GmnsUnits units)
    {
        (_row, _class, _default, _units) = (row, roadClass, defaults[roadClass], units);
        _uses = Uses(row);
    }

    public FootUse? Foot()
    {
        var given = _row.Number("foot_width_metres", Width);
        if (!Allows(RoadPart.Footway))
        {
            return null;
        }

        if (given is null && _default.FootWidth.Value <= 0 && _row.IsEmpty("foot_width_metres"))
        {
            _row.Refuse(
                "foot_width_metres",
                $"walkers are allowed, but the class {ClassWord} has no width for them",
                "Give foot_width_metres, or leave foot out of allowed_uses"
            );
        }

        return new(given is { } width ? new(width) : _default.FootWidth, From(given))
        {
            AllowedOrigin = _uses is not null ? Origin.Given : Origin.ClassDefault,
        };
    }

    public CarUse? Car()
    {
        var speed = _row.Number("free_speed", Speed) * _units.KilometresPerHourPerSpeed;
        var lanes = _row.Number("lanes", Lanes);
        var vehicles = _row.Number("capacity", Vehicles);
        if (!Allows(RoadPart.Carriageway) || (lanes == 0 && _uses is null))
        {
            return null;
        }

        if (lanes == 0)
        {
            _row.Refuse(
                "lanes",
                "lanes is 0, but allowed_uses lets cars in",
                "Give the lanes in the direction of the link, or leave car out of allowed_uses"
            );
            return null;
        }

        if (vehicles is null && _default.VehiclesPerHourPerLane <= 0 && _row.IsEmpty("capacity"))
        {
            _row.Refuse(
                "capacity",
                $"cars are allowed, but the class {ClassWord} has no capacity for them",
                "Give capacity in vehicles an hour and lane, or leave car out of allowed_uses"
            );
        }

        return new(
            speed is { } s ? new(s) : _default.CarSpeed,
            (int)(lanes ?? _default.CarLanes),
            vehicles ?? _default.VehiclesPerHourPerLane,
            From(speed),
            From(lanes),
            From(vehicles)
        );
    }

    private NumberLimits Speed =>
        new(
            0,
            Math.Round(FastestKmPerHour / _units.KilometresPerHourPerSpeed, 3),
            _units.SpeedWord,
            AboveMin: true
        );

    private string ClassWord => Word<RoadClass>.Of(_class);

    private static Origin From(double? given) => given is null ? Origin.ClassDefault : Origin.Given;

    private bool Allows(RoadPart part) =>
        _uses?.Any(m => m.Part == part)
        ?? part switch
        {
            RoadPart.Footway => _default.Walkers,
            RoadPart.Carriageway => _default.Cars,
        };

    /// <summary>The modes that the row names; null when it leaves them to its class.</summary>
    private static HashSet<Mode>? Uses(TableRow row)
    {
        if (row.Text("allowed_uses") is not { } text)
        {
            return null;
        }

        var modes = new HashSet<Mode>();
        foreach (
            var word in text.Split([',', ';', ' ', '|'], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (word.Equals("all", StringComparison.OrdinalIgnoreCase))
            {
                modes.UnionWith(ModeTraits.Modes);
            }
            else if (!GmnsWords.Uses.TryGetValue(word, out var mode))
            {
                row.Refuse(
                    "allowed_uses",
                    $"allowed_uses names '{Excerpt.Of(word)}', which is no known use",
                    Nearest.Remedy(word, [.. GmnsWords.Uses.Keys], "use")
                );
            }
            else if (mode is { } ours)
            {
                modes.Add(ours);
            }
        }

        return modes;
    }
}
