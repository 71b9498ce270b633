using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>SampleLedgers for the tests.</summary>
internal static class SampleLedgers
{
    public static Ledger Aleppo { get; } = LedgerReader.Read(Repository.Aleppo).Value!.Ledger;

    /// <summary>Every record as its kind writes it, in an order of its own: what a ledger says, wherever it was kept.</summary>
    public static IReadOnlyList<string> Lines(Ledger ledger) =>
        [
            .. ledger
                .Records.Select(e =>
                    $"{RecordKinds.Of(e.Record).Word}: {string.Join(" | ", RecordKinds.Of(e.Record).Write(e.Record))}"
                )
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Of records that fit together, each with its place in a file.</summary>
    public static Ledger Of(IEnumerable<IRecord> records, string file = "test")
    {
        var built = LedgerChecks.Build([
            .. records.Select((r, i) => new PlacedRecord(r, new(file, i + 1))),
        ]);
        built.Errors.ShouldBeEmpty();
        return built.Value!;
    }

    public static Appended Append(string folder, params IReadOnlyList<IRecord> records)
    {
        var done = LedgerStore.Append(
            folder,
            _ =>
                ParseResult<IReadOnlyList<PlacedRecord>>.Of([
                    .. records.Select(r => new PlacedRecord(r, new("test", 0))),
                ]),
            "tester",
            TimeProvider.System
        );
        done.Errors.ShouldBeEmpty();
        return done.Value!;
    }

    public static IReadOnlyList<IRecord> Three { get; } =
    [
        new Source
        {
            Id = "radio",
            Name = "إذاعة",
            Kind = SourceKind.Broadcaster,
            Language = "ar",
            Note = "Entendu à Élisabethville; \"sic\", 3 fois",
        },
        new Party(
            "council",
            new Name("Council", "المجلس", "Conseil"),
            PartyKind.Civilian,
            ["civilians"],
            null
        ),
        new Statement
        {
            Id = "s1",
            Speaker = "أحمد",
            Party = "council",
            Source = "radio",
            SaidAt = When.Parse("2016-11-02~", TimeSpan.Zero)!.Value,
            About = [Subject.Truce, Subject.Corridor("north")],
            Groups = ["civilians"],
            Stance = Stance.Denies,
            Bearing = Bearing.Against,
            Content = new Name("The road is mined", "الطريق ملغوم", "La route est minée"),
            Original = "الطريق\nملغوم",
            Language = "ar",
        },
    ];

    /// <summary>What records of other kinds may lead to, beside <see cref="Three"/>.</summary>
    public static IReadOnlyList<IRecord> TruceAndOffer { get; } =
    [
        new Truce
        {
            Id = "x1",
            Name = "Pause",
            By = ["council"],
            Statement = "s1",
        },
        new Offer
        {
            Id = "x1",
            By = ["council"],
            What = "Talks",
            Statement = "s1",
        },
    ];

    public static Ledger Stored(string scenario)
    {
        var read = LedgerReader.Read(scenario);
        read.Errors.ShouldBeEmpty();
        return read.Value!.Ledger;
    }
}
