using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Rates of people who take more of a capacity than those for whom it is told, rounded so that no plan takes too much.</summary>
internal static class Rooms
{
    /// <summary>What a rate takes of a capacity.</summary>
    /// <param name="rate">Persons an hour.</param>
    /// <param name="room">What each takes.</param>
    public static long Taken(long rate, PersonRoom room) =>
        room == PersonRoom.Whole
            ? rate
            : (long)(
                (((Int128)rate * room.Millionths) + PersonRoom.PerPerson - 1) / PersonRoom.PerPerson
            );

    /// <summary>The rate that fits into a capacity.</summary>
    /// <param name="capacity">Persons an hour of those for whom it is told.</param>
    /// <param name="room">What each takes.</param>
    public static long Persons(long capacity, PersonRoom room) =>
        room == PersonRoom.Whole
            ? capacity
            : (long)((Int128)capacity * PersonRoom.PerPerson / room.Millionths);
}
