using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>How much of a class has a number from one origin.</summary>
/// <param name="Ways">Ways with at least one direction that has it.</param>
/// <param name="Metres">Their length; a way whose directions differ counts half each.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GuessTotal(
    HighwayClass Class,
    WayQuantity Quantity,
    Origin Origin,
    GuessRule Rule,
    int Ways,
    double Metres
);

/// <summary>What the strongly connected part left out, for one mode.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LeftOut(Mode Mode, int Segments, double Metres);
