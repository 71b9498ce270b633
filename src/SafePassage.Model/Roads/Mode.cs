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
/// <param name="OtherWords">What others call it in GMNS tables: read, never written.</param>
public sealed record ModeTraits(RoadPart Part, IReadOnlyList<string> OtherWords)
{
    private static readonly ModeTraits Foot = new(RoadPart.Footway, ["walk", "ped", "pedestrian"]);

    private static readonly ModeTraits Car = new(RoadPart.Carriageway, ["auto", "drive"]);

    /// <summary>Every mode, in order.</summary>
    public static IReadOnlyList<Mode> Modes { get; } = Enum.GetValues<Mode>();

    /// <summary>The mode that needs no means, taken where nothing is said.</summary>
    public const Mode Unaided = Mode.Foot;

    public static ModeTraits Of(Mode mode) =>
        mode switch
        {
            Mode.Foot => Foot,
            Mode.Car => Car,
        };
}

public static class ModeExtensions
{
    extension(Mode mode)
    {
        /// <summary>Its name in files, options and keys of texts.</summary>
        public string Word => Word<Mode>.Of(mode);

        /// <summary>The part of a street that it moves on.</summary>
        public RoadPart Part => ModeTraits.Of(mode).Part;
    }
}
