namespace SafePassage.Model;

/// <summary>A length in metres, ≥ 0.</summary>
public readonly record struct Metres(double Value)
{
    public override string ToString() => $"{Value:0.#} m";
}

/// <summary>A speed in kilometres an hour, &gt; 0.</summary>
public readonly record struct KilometresPerHour(double Value)
{
    public static KilometresPerHour FromMetresPerSecond(double value) => new(value * 3.6);

    /// <summary>
    /// The time for a length, rounded to the nearest millisecond. This is the one place where a length becomes a time:
    /// the bound, the plan and the checkers all mean this number.
    /// </summary>
    public TimeSpan TimeFor(Metres length) =>
        TimeSpan.FromMilliseconds(
            (long)Math.Round(length.Value * 3600 / Value, MidpointRounding.ToEven)
        );

    public override string ToString() => $"{Value:0.#} km/h";
}

/// <summary>A rate in whole persons an hour, ≥ 0.</summary>
public readonly record struct PersonsPerHour(long Value)
{
    public override string ToString() => $"{Value} persons/h";
}

/// <summary>A place on the earth, WGS 84, degrees.</summary>
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
    public GeoPoint Wrapped =>
        Math.Abs(Longitude) <= 180 ? this : new(Math.IEEERemainder(Longitude, 360), Latitude);

    /// <summary>Great-circle distance (haversine).</summary>
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
public readonly record struct Interval(TimeSpan From, TimeSpan Until)
{
    public TimeSpan Length => Until > From ? Until - From : TimeSpan.Zero;

    public bool IsEmpty => Until <= From;

    public Interval Intersect(Interval other) =>
        new(From > other.From ? From : other.From, Until < other.Until ? Until : other.Until);
}

/// <summary>A figure that is not known exactly: low ≤ expected ≤ high.</summary>
public readonly record struct Estimate(double Low, double Expected, double High)
{
    public static Estimate Exactly(double value) => new(value, value, value);
}

/// <summary>A name in the reader's languages; English (or the local transliteration) always exists.</summary>
public sealed record Name(string En, string? Ar = null, string? Fr = null)
{
    public static implicit operator Name(string text) => new(text);

    public string In(string language) =>
        language switch
        {
            "ar" => Ar ?? En,
            "fr" => Fr ?? En,
            _ => En,
        };

    public override string ToString() => En;
}
