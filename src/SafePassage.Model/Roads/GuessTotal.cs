using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>How much of a class has a number from one origin.</summary>
/// <param name="Class">Of the ways.</param>
/// <param name="Quantity">What the number says.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Rule">By which rule, where it came from one.</param>
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
/// <param name="Mode">For whom it was left out; others may go there.</param>
/// <param name="Segments">Pieces between neighbouring points of the map.</param>
/// <param name="Metres">Their length.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LeftOut(Mode Mode, int Segments, double Metres);
