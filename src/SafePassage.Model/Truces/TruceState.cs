namespace SafePassage.Model;

/// <summary>How a truce stands at a moment, from statements alone.</summary>
public enum TruceState
{
    /// <summary>Nothing that counts was said of it by then.</summary>
    Unstated,

    /// <summary>Proposed, and not taken up by all whom it would bind.</summary>
    Offered,

    /// <summary>One side has said it; its hours have not come.</summary>
    Announced,

    /// <summary>All whom it binds have taken it up; its hours have not come.</summary>
    Agreed,

    /// <summary>Its hours run, and those who declared it stand by it.</summary>
    InForce,

    /// <summary>In force, and it ends later than was first said.</summary>
    Prolonged,

    /// <summary>In force, and it ends sooner than was first said.</summary>
    Shortened,

    /// <summary>Who declared it says that it does not hold for a time.</summary>
    Suspended,

    /// <summary>Who declared it took it back.</summary>
    CalledOff,

    /// <summary>Its hours are over.</summary>
    Expired,

    /// <summary>Who declared it said that it is over.</summary>
    Ended,
}

/// <summary>How one truce stands at a moment, by what was said up to then. No finding of who keeps it.</summary>
public sealed record TruceStanding
{
    /// <summary>Whose standing it is.</summary>
    public required Truce Truce { get; init; }

    /// <summary>The moment asked; what was said later is not heard.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>From the words below.</summary>
    public required TruceState State { get; init; }

    /// <summary>Ids of the statements the state rests on, in order of the moment.</summary>
    public required IReadOnlyList<string> Because { get; init; }

    /// <summary>
    /// When it holds as those who declared it say by that moment, past and to come. An end that nobody named is
    /// <see cref="DateTimeOffset.MaxValue"/>, a beginning <see cref="DateTimeOffset.MinValue"/>.
    /// </summary>
    public required IReadOnlyList<Stretch> Hours { get; init; }

    /// <summary>Ids of parties, beside those who declared it, whose last word is for it; in order of their ids.</summary>
    public required IReadOnlyList<string> AcceptedBy { get; init; }

    /// <summary>Ids of parties, beside those who declared it, whose last word is against it; in order of their ids.</summary>
    public required IReadOnlyList<string> RefusedBy { get; init; }

    /// <summary>Whether its time is past: its hours are over, or those who declared it ended it or called it off.</summary>
    public bool IsOver => State is TruceState.Expired or TruceState.Ended or TruceState.CalledOff;

    /// <summary>Whether its hours run and those who declared it stand by it.</summary>
    public bool IsInForce =>
        State is TruceState.InForce or TruceState.Prolonged or TruceState.Shortened;
}

/// <summary>A change in the life of a truce.</summary>
/// <param name="At">When.</param>
/// <param name="State">From then on.</param>
/// <param name="Because">Ids of the statements it rests on.</param>
public readonly record struct TruceChange(
    DateTimeOffset At,
    TruceState State,
    IReadOnlyList<string> Because
);
