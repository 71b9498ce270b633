namespace SafePassage.Model;

/// <summary>What lengths probably were meant to be.</summary>
public enum LengthUnit
{
    /// <summary>None that is known here, or a slip.</summary>
    Unknown,

    /// <summary>1,000 m.</summary>
    Kilometres,

    /// <summary>1,609.344 m.</summary>
    Miles,

    /// <summary>0.3048 m.</summary>
    Feet,

    /// <summary>Of latitude or longitude.</summary>
    Degrees,
}

/// <summary>Lengths that cannot be metres, by the places of the nodes that they join.</summary>
/// <param name="Likely">The unit that they look like.</param>
/// <param name="Count">How many links.</param>
/// <param name="Worst">Index of the link that is farthest off.</param>
/// <param name="Straight">Along the course of that link, or between its ends where the course is not known.</param>
public sealed record UnlikelyLengths(LengthUnit Likely, int Count, int Worst, Metres Straight)
{
    /// <summary>
    /// A link that many times shorter than the line between its ends is no matter of rounding or of coarse places: units are a
    /// thousand (kilometres) and more apart.
    /// </summary>
    private const double FarTooShort = 20;

    private const double MetresPerKilometre = 1000;
    private const double MetresPerMile = 1609.344;
    private const double FeetPerMetre = 1 / 0.3048;
    private const double MetresPerDegree = 111_195;

    /// <summary>Streets are rarely longer than that, on the whole, than the lines between their ends.</summary>
    private const double Winding = 1.5;

    /// <summary>Fewer links are too few to tell feet from a winding road.</summary>
    private const int Few = 3;

    /// <summary>Null when the lengths may be metres. Cost: links × log links.</summary>
    public static UnlikelyLengths? Of(RoadNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        double[] straight = [.. network.Links.Select(l => Course(network, l))];
        int[] tooShort =
        [
            .. Enumerable
                .Range(0, straight.Length)
                .Where(i => straight[i] > 1 && straight[i] > FarTooShort * Length(i)),
        ];
        if (tooShort.Length > 0)
        {
            var worst = tooShort.MaxBy(i => straight[i] / Length(i));
            // One slip of the pen is no unit.
            var isUnit = 2 * tooShort.Length >= straight.Length;
            return new(
                isUnit
                    ? Shorter(Median(tooShort.Select(i => straight[i] / Length(i))))
                    : LengthUnit.Unknown,
                tooShort.Length,
                worst,
                new(straight[worst])
            );
        }

        double[] longer =
        [
            .. Enumerable
                .Range(0, straight.Length)
                .Where(i => straight[i] > 1)
                .Select(i => Length(i) / straight[i])
                .Order(),
        ];
        if (
            longer.Length < Few
            || longer[longer.Length / 10] < 0.97 * FeetPerMetre
            || longer[longer.Length / 2] > Winding * FeetPerMetre
        )
        {
            return null;
        }

        var longest = Enumerable
            .Range(0, straight.Length)
            .Where(i => straight[i] > 1)
            .MaxBy(i => Length(i) / straight[i]);
        return new(LengthUnit.Feet, longer.Length, longest, new(straight[longest]));

        double Length(int i) => network.Links[i].Length.Value;
    }

    /// <summary>
    /// Links that are shorter than the line between their ends, by more than coarse places explain (5 % and 10 m), whatever the unit:
    /// worth a remark. Null when there are none.
    /// </summary>
    public static UnlikelyLengths? Shortened(RoadNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var (count, worst, most) = (0, -1, 0.0);
        for (var i = 0; i < network.Links.Count; i++)
        {
            var (length, straight) = (
                network.Links[i].Length.Value,
                Course(network, network.Links[i])
            );
            if (straight > (1.05 * length) + 10)
            {
                count++;
                (worst, most) = straight / length > most ? (i, straight / length) : (worst, most);
            }
        }

        return count == 0
            ? null
            : new(LengthUnit.Unknown, count, worst, new(Course(network, network.Links[worst])));
    }

    private static LengthUnit Shorter(double ratio) =>
        ratio switch
        {
            // A degree of longitude is shorter the farther from the equator.
            >= MetresPerDegree / 4 and <= MetresPerDegree * 1.02 => LengthUnit.Degrees,
            >= MetresPerKilometre * 1.1 and <= MetresPerMile * 1.02 => LengthUnit.Miles,
            >= MetresPerKilometre / Winding and < MetresPerKilometre * 1.1 => LengthUnit.Kilometres,
            _ => LengthUnit.Unknown,
        };

    private static double Course(RoadNetwork network, RoadLink link)
    {
        var (at, sum) = (network.Nodes[link.From].Location, 0.0);
        foreach (var point in link.Shape.Append(network.Nodes[link.To].Location))
        {
            sum += at.DistanceTo(point).Value;
            at = point;
        }

        return sum;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }
}
