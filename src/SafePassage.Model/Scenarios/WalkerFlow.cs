namespace SafePassage.Model;

/// <summary>How many walkers a width lets through, by how fast they walk when alone.</summary>
public static class WalkerFlow
{
    /// <summary>
    /// Walkers a second through a metre of width for each metre a second of their free speed v₀, at most. In Weidmann's curve they walk
    /// v(ρ) = v₀ (1 − exp(−1.913 (1/ρ − 1/5.4))) at a density of ρ persons a square metre, and ρ v(ρ) get through; that is most at
    /// ρ = 1.7507, where it is 0.91412 v₀ (1.225 at his 1.34 m/s); here rounded down [WEI93].
    /// </summary>
    public const double MostForFreeSpeed = 0.9141;

    /// <summary>Walkers a second through a metre of width.</summary>
    /// <param name="assumed">The flow that is assumed for those who are quick enough.</param>
    /// <param name="freeSpeed">Of those meant.</param>
    public static double Of(double assumed, KilometresPerHour freeSpeed) =>
        Math.Min(assumed, MostForFreeSpeed * freeSpeed.Value / 3.6);

    /// <summary>What one of them takes of a capacity for the flow that is assumed, rounded up.</summary>
    public static PersonRoom RoomOf(double assumed, KilometresPerHour freeSpeed) =>
        new((long)Math.Ceiling(PersonRoom.PerPerson * (assumed / Of(assumed, freeSpeed))));
}
