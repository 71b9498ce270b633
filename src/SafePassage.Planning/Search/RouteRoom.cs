using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>
/// How many persons an hour could leave at each moment and find room everywhere on a route: the least, over all
/// capacities on the route, of what is left when they come by.
/// </summary>
internal sealed class RouteRoom : StepFunction
{
    /// <summary>Persons an hour.</summary>
    public ReadOnlySpan<long> Rates => Values;

    /// <summary>Whether nobody can leave, whenever that is.</summary>
    public bool IsNone => Count == 1 && Values[0] <= 0;

    /// <summary>Leaves no room for those who leave in a time.</summary>
    public void Bar(long from, long until) =>
        Merge([Ever, from, until], [long.MaxValue, 0, long.MaxValue], 0, new LeastOf());

    /// <summary>Lowers the room to what is left for those who come by <paramref name="offset"/> after leaving.</summary>
    public void Limit(ReadOnlySpan<long> starts, ReadOnlySpan<long> left, long offset) =>
        Merge(starts, left, offset, new LeastOf());

    /// <summary>The same where each of them takes more or less than one of what is left.</summary>
    /// <param name="room">What each takes.</param>
    public void Limit(
        ReadOnlySpan<long> starts,
        ReadOnlySpan<long> left,
        long offset,
        PersonRoom room
    )
    {
        if (room == PersonRoom.Whole)
        {
            Limit(starts, left, offset);
        }
        else
        {
            Merge(starts, left, offset, new LeastFor(room));
        }
    }

    private readonly struct LeastOf : IJoin
    {
        public long Join(long own, long other) => Math.Min(own, other);
    }

    private readonly struct LeastFor(PersonRoom room) : IJoin
    {
        public long Join(long own, long other) => Math.Min(own, Rooms.Persons(other, room));
    }
}
