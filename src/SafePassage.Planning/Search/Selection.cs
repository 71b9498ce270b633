using SafePassage.Flow;

namespace SafePassage.Planning;

/// <summary>Who is withdrawn in a round, what ways change, and who is put back first and where.</summary>
internal sealed class Selection(
    Schedule schedule,
    TreeMoves trees,
    SplitMix64 chance,
    int[][] options
)
{
    /// <summary>Of the approaches of a party so many are looked at each time, the nearest first.</summary>
    public const int Near = 12;

    private const int MostWithdrawn = 20;

    private readonly HashSet<int> _isChosen = [];

    /// <summary>Parties, each once.</summary>
    public List<int> Chosen { get; } = [];

    /// <summary>Of them, those who are first tried by one approach, in order.</summary>
    public List<(int Party, int Approach)> First { get; } = [];

    /// <summary>Chooses anew.</summary>
    public void Begin(Move move)
    {
        Chosen.Clear();
        _isChosen.Clear();
        First.Clear();
        trees.Clear();
        switch (move)
        {
            case Move.Some:
                ChooseSome();
                break;
            case Move.Crowd:
                ChooseCrowd();
                break;
            case Move.Detour:
                var party = PickLeftBehind();
                trees.Detour(party, Pick(party));
                Choose(party);
                ChooseMoved();
                break;
            case Move.Relay:
                trees.Relay(chance.Below(schedule.Approaches.Count));
                ChooseMoved();
                ChooseOne();
                break;
            case Move.Swap:
                ChooseSwap();
                break;
            case Move.Nearer:
                ChooseNearer();
                break;
            case Move.Refill:
                ChooseRefill();
                break;
        }
    }

    private void Choose(int party)
    {
        if (_isChosen.Add(party))
        {
            Chosen.Add(party);
        }
    }

    private void ChooseOne() => Choose(chance.Below(schedule.Parties.Count));

    /// <summary>Those whose way a changed tree changes.</summary>
    private void ChooseMoved()
    {
        for (var p = 0; p < schedule.Parties.Count; p++)
        {
            if (schedule[p] is { } made && trees.Moves(made))
            {
                Choose(p);
            }
        }
    }

    /// <summary>An approach of a party, the nearer the likelier.</summary>
    private int Pick(int party)
    {
        var near = Math.Min(options[party].Length, Near);
        return options[party][Math.Min(chance.Below(near), chance.Below(near))];
    }

    /// <summary>Half the time somebody of whom not all get out.</summary>
    private int PickLeftBehind()
    {
        var party = PickAny();
        for (var i = 0; i < 8 && IsWhole(party) && chance.Below(8) > 0; i++)
        {
            party = PickAny();
        }

        return party;
    }

    private bool IsWhole(int party) =>
        schedule[party] is { } made && made.Window.Persons == schedule.Parties[party].People;

    /// <summary>Anybody who has a way at all.</summary>
    private int PickAny()
    {
        var party = chance.Below(schedule.Parties.Count);
        while (options[party].Length == 0)
        {
            party = (party + 1) % schedule.Parties.Count;
        }

        return party;
    }

    /// <summary>Some of one corridor and some from anywhere, in most rounds of lower priorities only.</summary>
    private void ChooseSome()
    {
        var parties = schedule.Parties;
        var some = 2 + chance.Below(MostWithdrawn);
        var group = parties[chance.Below(parties.Count)].Group;
        var corridor = schedule.Approaches[chance.Below(schedule.Approaches.Count)].Corridor;
        var first = chance.Below(parties.Count);
        for (var i = 0; i < parties.Count && Chosen.Count < some; i++)
        {
            var party = (first + i) % parties.Count;
            var here =
                schedule[party] is { } made
                && schedule.Approaches[made.Approach].Corridor == corridor;
            if (parties[party].Group >= group && chance.Below(here ? 2 : 12) == 0)
            {
                Choose(party);
            }
        }

        ChooseOne();
    }

    /// <summary>Those who pass one link, and somebody left behind.</summary>
    private void ChooseCrowd()
    {
        var one = PickAny();
        if (schedule[one] is { Route.Links.Length: > 0 } made)
        {
            var load = schedule.Load(schedule.Approaches[made.Approach].Mode);
            var link = made.Route.Links[chance.Below(made.Route.Links.Length)];
            for (var i = 0; i < 3; i++)
            {
                var other = made.Route.Links[chance.Below(made.Route.Links.Length)];
                link = load[other] > load[link] ? other : link;
            }

            for (var p = 0; p < schedule.Parties.Count && Chosen.Count < MostWithdrawn; p++)
            {
                if (
                    schedule[p] is { } passing
                    && chance.Below(3) > 0
                    && Array.IndexOf(passing.Route.Links, link) >= 0
                )
                {
                    Choose(p);
                }
            }
        }

        Choose(one);
        Choose(PickLeftBehind());
        Choose(PickLeftBehind());
    }

    /// <summary>Two who would be under way for less time if they exchanged their approaches.</summary>
    private void ChooseSwap()
    {
        for (var i = 0; i < 32; i++)
        {
            var (a, b) = (PickAny(), PickAny());
            if (
                schedule[a] is { } one
                && schedule[b] is { } other
                && one.Approach != other.Approach
                && Takes(a, other.Approach) + Takes(b, one.Approach)
                    < one.Travel + (Int128)other.Travel
            )
            {
                Choose(a);
                Choose(b);
                First.Add((a, other.Approach));
                First.Add((b, one.Approach));
                return;
            }
        }

        ChooseSome();
    }

    /// <summary>Person-milliseconds under way if a party went as a whole by an approach.</summary>
    private Int128 Takes(int party, int approach) =>
        Array.IndexOf(schedule.OptionsOf(party), approach) >= 0
        && schedule.RouteOf(party, approach) is { } route
            ? (Int128)route.TravelMs * (schedule[party]?.Window.Persons ?? 0)
            : Int128.MaxValue / 4;

    /// <summary>Somebody who comes from far gives places up to some who live nearer and are left behind.</summary>
    private void ChooseNearer()
    {
        var (far, made) = (-1, (Assignment?)null);
        for (var i = 0; i < 4; i++)
        {
            var one = PickAny();
            if (
                schedule[one] is { } has
                && (made is null || has.Route.TravelMs > made.Route.TravelMs)
            )
            {
                (far, made) = (one, has);
            }
        }

        if (made is null)
        {
            ChooseSome();
            return;
        }

        Choose(far);
        var group = schedule.Parties[far].Group;
        var places = made.Window.Persons;
        for (var i = 0; i < 64 && places > 0; i++)
        {
            var near = PickAny();
            if (
                schedule.Parties[near].Group == group
                && !IsWhole(near)
                && Array.IndexOf(schedule.OptionsOf(near), made.Approach) >= 0
                && schedule.RouteOf(near, made.Approach) is { } route
                && route.TravelMs < made.Route.TravelMs
                && !_isChosen.Contains(near)
            )
            {
                Choose(near);
                First.Add((near, made.Approach));
                places -= schedule.Parties[near].People - (schedule[near]?.Window.Persons ?? 0);
            }
        }
    }

    /// <summary>All of a group who go to one corridor, and as many again who live nearer to it and are left behind.</summary>
    private void ChooseRefill()
    {
        var one = PickAny();
        var group = schedule.Parties[one].Group;
        var option = Pick(one);
        var corridor = schedule.Approaches[option].Corridor;
        var farthest = 0L;
        for (var p = 0; p < schedule.Parties.Count; p++)
        {
            if (
                schedule.Parties[p].Group == group
                && schedule[p] is { } made
                && schedule.Approaches[made.Approach].Corridor == corridor
            )
            {
                Choose(p);
                First.Add((p, made.Approach));
                farthest = Math.Max(farthest, made.Route.TravelMs);
            }
        }

        var (most, begin) = (Math.Max(4, Chosen.Count), chance.Below(schedule.Parties.Count));
        for (var i = 0; i < schedule.Parties.Count && most > 0; i++)
        {
            var p = (begin + i) % schedule.Parties.Count;
            if (
                schedule.Parties[p].Group == group
                && !IsWhole(p)
                && !_isChosen.Contains(p)
                && Array.IndexOf(schedule.OptionsOf(p), option) >= 0
                && schedule.RouteOf(p, option) is { } route
                && route.TravelMs < farthest
            )
            {
                Choose(p);
                First.Add((p, option));
                most--;
            }
        }

        First.Sort(
            (a, b) =>
                (TravelOf(a.Party, a.Approach), a.Party).CompareTo(
                    (TravelOf(b.Party, b.Approach), b.Party)
                )
        );
    }

    private long TravelOf(int party, int approach) =>
        schedule.RouteOf(party, approach)?.TravelMs ?? long.MaxValue;

    /// <summary>The time to the gate that costs a party least, before other ways were laid.</summary>
    public long Nearest(int party) =>
        options[party].Length == 0
            ? long.MaxValue
            : schedule.RouteOf(party, options[party][0])?.TravelMs ?? long.MaxValue;
}
