using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>
/// A small ledger for tests, with two sides, a group of people and those who speak for it. Hours are those of one day.
/// </summary>
internal sealed class Book
{
    private readonly List<IRecord> _records =
    [
        new Source
        {
            Id = "paper",
            Name = "Paper",
            Kind = SourceKind.Newspaper,
        },
        new Source
        {
            Id = "radio",
            Name = "Radio",
            Kind = SourceKind.Broadcaster,
        },
        new Party("north", "North", PartyKind.State, [], null),
        new Party("south", "South", PartyKind.Coalition, ["fighters"], null),
        new Party("council", "Council", PartyKind.Civilian, ["civilians"], null),
        new Party("band", "Band", PartyKind.ArmedGroup, [], null),
        new Membership("m1", "band", "south", null, null, null),
    ];

    public static DateTimeOffset At(double hour) =>
        new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) + TimeSpan.FromHours(hour);

    public static Asked Day { get; } =
        new(
            At(9),
            At(19),
            [("gate", ["civilians", "fighters"]), ("door", ["civilians"])],
            ["civilians", "fighters"]
        );

    /// <summary>One word in the paper, of the north, and one on the radio, of the south.</summary>
    public static Book OfTwoVoices() =>
        new Book()
            .Says("a", 1, "north", "truce", Bearing.Neither)
            .Says("b", 1, "south", "truce", Bearing.Neither, source: "radio");

    public Book Says(
        string id,
        double hour,
        string? party,
        string about,
        Bearing bearing,
        string groups = "",
        double? from = null,
        double? until = null,
        string? speaker = null,
        Stance? stance = null,
        string source = "paper"
    )
    {
        _records.Add(
            new Statement
            {
                Id = id,
                Speaker = speaker,
                Party = party,
                Source = source,
                SaidAt = When.At(At(hour)),
                About = [.. about.Split(' ').Select(s => Subject.Parse(s)!.Value)],
                Groups = groups.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Stance = stance ?? (bearing == Bearing.For ? Stance.Declares : Stance.Denies),
                Bearing = bearing,
                Content = id,
                ValidFrom = from is { } f ? When.At(At(f)) : null,
                ValidUntil = until is { } u ? When.At(At(u)) : null,
            }
        );
        return this;
    }

    public Book Add(IRecord record)
    {
        _records.Add(record);
        return this;
    }

    /// <summary>As if it had been entered otherwise.</summary>
    public Book Change<T>(string id, Func<T, T> change)
        where T : IRecord
    {
        var at = _records.FindIndex(r => r is T && r.Id == id);
        _records[at] = change((T)_records[at]);
        return this;
    }

    public Book Shuffled(int turn)
    {
        // A rotation and a reversal are enough to change every neighbourhood.
        var moved = _records
            .Skip(turn % _records.Count)
            .Concat(_records.Take(turn % _records.Count))
            .ToList();
        if (turn % 2 == 1)
        {
            moved.Reverse();
        }

        _records.Clear();
        _records.AddRange(moved);
        return this;
    }

    public Ledger Ledger()
    {
        var built = Built();
        built.Errors.ShouldBeEmpty();
        return built.Value!;
    }

    public IReadOnlyList<string> Errors() => [.. Built().Errors.Select(p => p.What)];

    private ParseResult<Ledger> Built() =>
        LedgerChecks.Build([.. _records.Select((r, i) => new PlacedRecord(r, new("test", i + 1)))]);

    /// <summary>Premises as a text: when each thing holds.</summary>
    public static string Text(Premises assumptions) =>
        string.Join(
            "\n",
            assumptions
                .Corridors.Concat(assumptions.Groups)
                .Prepend(assumptions.Truce)
                .Select(a =>
                    $"{a.Subject} {a.Group}: {string.Join(" ", a.Holds.Select(h => $"{h.From:HH:mm}-{h.Until:HH:mm}"))} ({a.Standing.Status}; {string.Join(",", a.Standing.For.Select(s => s.Id))} | {string.Join(",", a.Standing.Against.Select(s => s.Id))})"
                )
        );
}
