namespace SafePassage.Oracle.Tests;

/// <summary>Capacities of streets from their definition, without the product.</summary>
internal static class PersonsPerHour
{
    private const int PersonsPerCar = 4;

    /// <summary>What a street takes in a minute if only one crowd is on it, whole persons an hour.</summary>
    public static double On(Town town, int street, Crowd crowd, bool walking, int minute)
    {
        var free = Free(town, town.Streets[street], crowd, walking);
        return town
            .Closings.Where(c =>
                c.Street == street && c.When.From <= minute && minute < c.When.Until
            )
            .Select(c => Math.Floor((free * c.Factor) + 1e-6))
            .Append(free)
            .Min();
    }

    private static double Free(Town town, Street street, Crowd crowd, bool walking) =>
        Math.Floor(
            (
                walking
                    ? street.Width * PerSecondAndMetre(crowd.Speed) * 3600 * town.FootFactor
                    : street.Lanes * Street.VehiclesPerHourAndLane * PersonsPerCar * town.CarFactor
            ) + 1e-6
        );

    /// <summary>
    /// The most that Weidmann's fundamental diagram lets through [WEI93], scaled to a free speed: found by trying densities, and
    /// never more than the 0.8 that is planned with.
    /// </summary>
    public static double PerSecondAndMetre(double freeSpeed)
    {
        var most = 0.0;
        for (var density = 0.01; density < 5.4; density += 0.0005)
        {
            var speed = freeSpeed * (1 - Math.Exp(-1.913 * ((1 / density) - (1 / 5.4))));
            most = Math.Max(most, density * speed);
        }

        return Math.Min(0.8, most);
    }
}
