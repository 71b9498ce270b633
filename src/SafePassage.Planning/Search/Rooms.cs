using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Rates of people who take more of a capacity than those for whom it is told, rounded so that no plan takes too much.</summary>
internal static class Rooms
{
    /// <summary>What a rate takes of a capacity.</summary>
    /// <param name="rate">Persons an hour.</param>
    /// <param name="room">What each takes, in millionths.</param>
    public static long Taken(long rate, long room) =>
        room == WalkerFlow.WholeRoom
            ? rate
            : (long)((((Int128)rate * room) + WalkerFlow.WholeRoom - 1) / WalkerFlow.WholeRoom);

    /// <summary>The rate that fits into a capacity.</summary>
    /// <param name="capacity">Persons an hour of those for whom it is told.</param>
    /// <param name="room">What each takes, in millionths.</param>
    public static long Persons(long capacity, long room) =>
        room == WalkerFlow.WholeRoom
            ? capacity
            : (long)((Int128)capacity * WalkerFlow.WholeRoom / room);
}
