using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>A ledger into which one week's file is taken after the other.</summary>
internal static class AcledWeeks
{
    public static readonly AcledRow First = new("XYZ1");
    public static readonly AcledRow Second = new("XYZ2", Fatalities: "1");

    public static Appended Import(
        ScratchFolder scratch,
        bool accept,
        params IReadOnlyList<AcledRow> rows
    )
    {
        var path = AcledFile.Write(scratch, "week.csv", rows);
        return ImportFiles(scratch, accept, l => AcledTable.Read([path], l));
    }

    public static Appended ImportFiles(
        ScratchFolder scratch,
        bool accept,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> read
    )
    {
        var outcome = new LedgerWriter(scratch.File("ledger"), "", TimeProvider.System).Import(
            read,
            accept
        );
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value!;
    }

    public static void Append(
        ScratchFolder scratch,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make
    ) =>
        new LedgerWriter(scratch.File("ledger"), "", TimeProvider.System)
            .Append(make)
            .Errors.ShouldBeEmpty();
}
