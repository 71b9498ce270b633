namespace SafePassage.Model;

/// <summary>A length in metres, ≥ 0.</summary>
/// <param name="Value">Metres; not judged here, readers refuse what is negative.</param>
public readonly record struct Metres(double Value)
{
    /// <summary>With one digit at most, for people to read: <c>12.5 m</c>.</summary>
    public override string ToString() => $"{Value:0.#} m";
}

/// <summary>A speed in kilometres an hour, &gt; 0.</summary>
/// <param name="Value">Kilometres an hour; not judged here, readers refuse what is not above 0.</param>
public readonly record struct KilometresPerHour(double Value)
{
    /// <summary>A speed given in metres a second, as those of walkers are [WEI93].</summary>
    public static KilometresPerHour FromMetresPerSecond(double value) => new(value * 3.6);

    /// <summary>
    /// The time for a length, rounded to the nearest millisecond: bound, plan and checkers all take it from here, and so
    /// mean the same number.
    /// </summary>
    /// <param name="length">≥ 0.</param>
    public TimeSpan TimeFor(Metres length) =>
        TimeSpan.FromMilliseconds(
            (long)Math.Round(length.Value * 3600 / Value, MidpointRounding.ToEven)
        );

    /// <summary>With one digit at most, for people to read: <c>4.3 km/h</c>.</summary>
    public override string ToString() => $"{Value:0.#} km/h";
}

/// <summary>A rate in whole persons an hour, ≥ 0.</summary>
/// <param name="Value">Whole persons an hour; not judged here, readers refuse what is negative.</param>
public readonly record struct PersonsPerHour(long Value)
{
    /// <summary>For people to read: <c>600 persons/h</c>.</summary>
    public override string ToString() => $"{Value} persons/h";
}

/// <summary>A place on the earth, WGS 84, degrees.</summary>
/// <param name="Longitude">Degrees east of Greenwich, −180 to 180.</param>
/// <param name="Latitude">Degrees north of the equator, −90 to 90.</param>
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    private const double EarthRadiusMetres = 6_371_008.8;

    /// <summary>
    /// The longitude counted on across the 180th meridian where that is the shorter way from another: 181 instead of −179 beside 179. So
    /// that what lies beside each other on the earth does so in numbers.
    /// </summary>
    public double LongitudeNear(double other) =>
        Longitude + (360 * Math.Round((other - Longitude) / 360));

    /// <summary>The same place with a longitude from −180 to 180.</summary>
    public GeoPoint Wrap() =>
        Math.Abs(Longitude) <= 180 ? this : new(Math.IEEERemainder(Longitude, 360), Latitude);

    /// <summary>Great-circle distance on a sphere of mean radius (haversine): within half a percent of the ellipsoid.</summary>
    public Metres DistanceTo(GeoPoint other)
    {
        var lat1 = double.DegreesToRadians(Latitude);
        var lat2 = double.DegreesToRadians(other.Latitude);
        var dLat = lat2 - lat1;
        var dLon = double.DegreesToRadians(other.Longitude - Longitude);
        var h =
            Math.Pow(Math.Sin(dLat / 2), 2)
            + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(dLon / 2), 2));
        return new(2 * EarthRadiusMetres * Math.Asin(Math.Min(1, Math.Sqrt(h))));
    }
}

/// <summary>A span of time from the start of the window, <see cref="From"/> included, <see cref="Until"/> not.</summary>
/// <param name="From">From the start of the window; included.</param>
/// <param name="Until">
/// From the start of the window; not included. At or before <paramref name="From"/> the span is empty.
/// </param>
public readonly record struct Interval(TimeSpan From, TimeSpan Until)
{
    /// <summary>How long it lasts, 0 when it is empty.</summary>
    public TimeSpan Length => Until > From ? Until - From : TimeSpan.Zero;

    /// <summary>Whether it holds no moment at all.</summary>
    public bool IsEmpty => Until <= From;

    /// <summary>What both hold; empty when they do not meet.</summary>
    public Interval Intersect(Interval other) =>
        new(From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);
}

/// <summary>A figure that is not known exactly: low ≤ expected ≤ high.</summary>
/// <param name="Low">No less, by those who gave it.</param>
/// <param name="Expected">What plans count with.</param>
/// <param name="High">No more, by those who gave it.</param>
public readonly record struct Estimate(double Low, double Expected, double High)
{
    /// <summary>A figure given without a range: all three are the same.</summary>
    public static Estimate Exactly(double value) => new(value, value, value);
}

/// <summary>A name in the reader's languages; English (or the local transliteration) always exists.</summary>
/// <param name="En">In English, or in Latin letters; stands in where another language has none.</param>
/// <param name="Ar">In Arabic; null where it is not known.</param>
/// <param name="Fr">In French; null where it is not known.</param>
public sealed record Name(string En, string? Ar = null, string? Fr = null)
{
    /// <summary>A name that is known in one form only.</summary>
    public static implicit operator Name(string text) => new(text);

    /// <summary>The name in a language, by its two letters; English where it has none.</summary>
    public string In(string language) =>
        language switch
        {
            "ar" => Ar ?? En,
            "fr" => Fr ?? En,
            _ => En,
        };

    /// <summary>In English, for messages.</summary>
    public override string ToString() => En;
}
