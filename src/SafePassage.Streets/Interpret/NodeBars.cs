namespace SafePassage.Streets;

/// <summary>Who may pass a node: access tags decide, else the kind of barrier.</summary>
internal static class NodeBars
{
    /// <summary>What may not pass a node.</summary>
    public static NodeBar Of(WayTags tags)
    {
        var barrier = tags[OsmKey.Barrier];
        var isLocked = tags[OsmKey.Locked] == "yes";
        var cars = isLocked || (barrier is not null && StopsCars(barrier));
        var walkers = barrier is not null && StopsWalkers(barrier);
        if (tags.First(Access.ForCars) is var (_, forCars))
        {
            cars = AccessWords.Of(forCars) switch
            {
                Verdict.No => true,
                Verdict.Unknown => cars,
                _ => false,
            };
        }

        if (tags.First(Access.ForWalkers) is var (_, forWalkers))
        {
            walkers = AccessWords.Of(forWalkers) switch
            {
                Verdict.No => true,
                Verdict.Unknown => walkers,
                _ => false,
            };
        }

        if (tags[OsmKey.Impassable] == "yes")
        {
            (cars, walkers) = (true, true);
        }

        return (cars ? NodeBar.Cars : NodeBar.None) | (walkers ? NodeBar.Walkers : NodeBar.None);
    }

    private static bool StopsCars(string barrier) =>
        barrier
            is "bollard"
                or "block"
                or "jersey_barrier"
                or "cycle_barrier"
                or "motorcycle_barrier"
                or "bus_trap"
                or "sump_buster"
                or "kissing_gate"
                or "stile"
                or "turnstile"
                or "full-height_turnstile"
                or "wicket_gate"
                or "planter"
                or "log"
                or "debris"
                or "rubble"
                or "chain"
                or "rope"
                or "spikes"
                or "ditch"
                or "tank_trap"
                or "horse_stile"
        || StopsWalkers(barrier);

    private static bool StopsWalkers(string barrier) =>
        barrier is "wall" or "city_wall" or "fence" or "hedge" or "retaining_wall";
}
