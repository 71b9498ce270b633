using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>
/// People as the flow problem counts them: 3,600,000 units a person, as many as an hour has ticks of 1 ms, so that
/// persons an hour are units a tick. Where Planning hands numbers to Flow, they are the value of this.
/// </summary>
internal readonly record struct FlowUnits(long Value)
{
    public const long PerPerson = Clock.MillisecondsPerHour;

    public static FlowUnits Of(Persons persons) => new(persons.Value * PerPerson);

    public Persons Floor() => new(Value / PerPerson);

    /// <summary>Rounded up, so that the sum of a cut's items is still a bound.</summary>
    public PersonMillionths Ceiling() =>
        new((long)((((Int128)Value * PersonMillionths.PerPerson) + PerPerson - 1) / PerPerson));
}
