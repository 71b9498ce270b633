namespace SafePassage.Streets;

/// <summary>What an access value means for somebody who must leave; from the most to the least open.</summary>
internal enum Verdict
{
    Yes,
    Some,
    No,
    Unknown,
}

internal static class AccessWords
{
    /// <summary>Whether a value lets nobody of the public through: lanes and ways alike.</summary>
    public static bool Shuts(string value) => Of(value) == Verdict.No;

    /// <summary>Of a list the most open value holds.</summary>
    public static Verdict Of(string value) =>
        value.Contains(';')
            ? value.Split(';', StringSplitOptions.TrimEntries).Min(One)
            : One(value);

    private static Verdict One(string value) =>
        value switch
        {
            "yes" or "designated" or "permissive" or "official" or "public" => Verdict.Yes,
            "destination"
            or "customers"
            or "delivery"
            or "residents"
            or "permit"
            or "discouraged"
            or "limited" => Verdict.Some,
            "no"
            or "private"
            or "agricultural"
            or "forestry"
            or "military"
            or "emergency"
            or "psv"
            or "bus"
            or "use_sidepath"
            or "restricted" => Verdict.No,
            _ => Verdict.Unknown,
        };
}
