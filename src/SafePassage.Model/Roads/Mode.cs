namespace SafePassage.Model;

/// <summary>How people move. Modes move on their own layer of the same streets and meet at the gates.</summary>
public enum Mode
{
    Foot,
    Car,
}

/// <summary>The part of a street that a mode moves on.</summary>
public enum RoadPart
{
    /// <summary><see cref="RoadLink.Foot"/>: as wide as it is, and each group at its own pace.</summary>
    Footway,

    /// <summary><see cref="RoadLink.Car"/>: lanes, at a speed of the street's.</summary>
    Carriageway,
}

/// <summary>What sets a mode apart. Modes that share a part of the street share its access and its speed.</summary>
/// <param name="Word">Its name in files, options and keys of texts.</param>
/// <param name="OtherWords">What others call it in GMNS tables: read, never written.</param>
public sealed record ModeTraits(string Word, RoadPart Part, IReadOnlyList<string> OtherWords)
{
    private static readonly ModeTraits Foot = new(
        "foot",
        RoadPart.Footway,
        ["walk", "ped", "pedestrian"]
    );

    private static readonly ModeTraits Car = new("car", RoadPart.Carriageway, ["auto", "drive"]);

    /// <summary>Every mode, in order.</summary>
    public static IReadOnlyList<Mode> Modes { get; } = Enum.GetValues<Mode>();

    public static ModeTraits Of(Mode mode) =>
        mode switch
        {
            Mode.Foot => Foot,
            Mode.Car => Car,
        };

    /// <summary>The mode with a word of files, or null.</summary>
    public static Mode? Find(string word) =>
        Modes.Cast<Mode?>().FirstOrDefault(m => Of(m!.Value).Word == word);
}

public static class ModeExtensions
{
    extension(Mode mode)
    {
        /// <summary>Its name in files, options and keys of texts.</summary>
        public string Word => ModeTraits.Of(mode).Word;

        /// <summary>The part of a street that it moves on.</summary>
        public RoadPart Part => ModeTraits.Of(mode).Part;
    }
}
