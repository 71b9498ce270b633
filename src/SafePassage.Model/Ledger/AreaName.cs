namespace SafePassage.Model;

/// <summary>
/// Areas are names. A name may be written from the large to the small with <c> / </c> between, as in
/// <c>Aleppo / western axes</c>: the first then holds the second. Two names neither of which holds the other are taken for
/// two areas; an area that is not named may be any.
/// </summary>
public static class AreaName
{
    private const string Below = " / ";

    /// <summary>Whether the first area is the second or holds it; false where either is not named. By English names.</summary>
    public static bool Holds(Name? large, Name? small) =>
        large is not null
        && small is not null
        && (
            large.En == small.En || small.En.StartsWith(large.En + Below, StringComparison.Ordinal)
        );

    /// <summary>
    /// Whether the two may share ground, as far as names tell: true unless both are named and neither holds the other.
    /// </summary>
    public static bool MayOverlap(Name? a, Name? b) =>
        a is null || b is null || Holds(a, b) || Holds(b, a);

    /// <summary>How far down a name goes: 0 for none, 1 for <c>Aleppo</c>, 2 for <c>Aleppo / western axes</c>.</summary>
    public static int Depth(Name? area) =>
        area is null ? 0 : area.En.Split(Below, StringSplitOptions.None).Length;
}
