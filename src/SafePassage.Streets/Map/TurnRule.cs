using System.Runtime.InteropServices;

namespace SafePassage.Streets;

/// <summary>A turn restriction of the map, which the network does not heed.</summary>
/// <param name="FromWay">Id of the way it is about.</param>
/// <param name="Kind">As the map writes it: <c>no_left_turn</c>, <c>only_straight_on</c> …; of one under a condition its key.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TurnRule(long FromWay, string Kind);
