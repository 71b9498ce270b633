namespace SafePassage.Model;

/// <summary>How files and keys spell what the code names.</summary>
public static class SpelledEnum
{
    /// <summary>Words with underscores between: <c>NoWayBack</c> is <c>no_way_back</c>.</summary>
    public static string Spell(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return string.Concat(
            value
                .ToString()
                .Select(
                    (c, i) =>
                        char.IsUpper(c) && i > 0
                            ? $"_{char.ToLowerInvariant(c)}"
                            : $"{char.ToLowerInvariant(c)}"
                )
        );
    }
}
