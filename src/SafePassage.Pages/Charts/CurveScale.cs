namespace SafePassage.Pages.Charts;

/// <summary>A drawing of a curve: where its frame lies, and how many hours are written under it at most.</summary>
internal sealed record CurveSize(
    string Class,
    int Width,
    int Height,
    int Left,
    int Right,
    int Hours,
    int Top = 26
)
{
    /// <summary>For wide screens and paper.</summary>
    public static CurveSize Wide { get; } = new("wide", 1000, 430, 74, 190, 12);

    public static CurveSize Phone { get; } = new("phone", 358, 330, 54, 14, 5);

    public int Bottom => Height - 34;
}

/// <summary>Where a time and a number of persons lie in the frame.</summary>
/// <param name="Length">Of the window.</param>
/// <param name="Most">Persons at the top.</param>
internal readonly record struct CurveScale(CurveSize Size, TimeSpan Length, long Most)
{
    public double X(TimeSpan at) =>
        Size.Left + ((Size.Width - Size.Left - Size.Right) * (at / Length));

    public double Y(double persons) => Size.Bottom - ((Size.Bottom - Size.Top) * persons / Most);
}
