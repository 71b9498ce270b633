using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers.Monitoring;

/// <summary>Registers of declarations and of counted violations, made at random, with names that tables have trouble with.</summary>
internal sealed class RandomRegister
{
    private static readonly TimeSpan _offset = TimeSpan.FromHours(3);
    private static readonly string[] _odd =
    [
        "=cmd|' /C calc'!A0",
        "@north, \"the\" side",
        "North; and South",
        "; begins with one",
        "المجلس المحلي",
        "Élisabethville\n2",
        "'quoted'",
        "-",
        "--",
        "1.0",
        "a;;b",
        "+962 6",
    ];

    private readonly Random _random;
    private readonly List<IRecord> _records = [];
    private readonly List<Party> _parties = [];
    private readonly List<Source> _sources = [];

    public RandomRegister(int seed)
    {
        _random = new(seed);
        _records.Add(new Setting(Setting.UtcOffset, "+03:00"));
        var names = _random.GetItems(_odd, _odd.Length).Distinct().ToArray();
        for (var i = 0; i < 4; i++)
        {
            var (party, source) = (
                new Party(
                    $"p{i}",
                    i < names.Length && names[i] != "-" ? names[i] : $"P {i}",
                    PartyKind.Other,
                    [],
                    null
                ),
                new Source
                {
                    Id = $"q{i}",
                    Name = i < names.Length ? names[^(i + 1)] : $"Q {i}",
                    Kind = SourceKind.Other,
                }
            );
            _parties.Add(party);
            _sources.Add(source);
        }

        _records.AddRange(_parties);
        _records.AddRange(_sources.DistinctBy(s => s.Name.En));
        for (var i = 0; i < 1 + _random.Next(4); i++)
        {
            Truce($"t{i}");
        }
    }

    public Ledger Ledger
    {
        get
        {
            var built = LedgerChecks.Build([
                .. _records.Select(r => new PlacedRecord(r, new("random", 0))),
            ]);
            built.Errors.ShouldBeEmpty();
            return built.Value!;
        }
    }

    public RandomRegister WithViolations()
    {
        var truces = _records.OfType<Truce>().ToArray();
        for (var i = 0; i < _random.Next(12); i++)
        {
            var id = $"v{i}";
            var said = Enumerable
                .Range(0, 1 + _random.Next(2))
                .Select(n =>
                    Say(
                        $"{id}s{n}",
                        _random.Next(2) == 0 ? null : Any(_parties).Id,
                        "truce:" + Any(truces).Id,
                        Stance.Accuses
                    )
                )
                .ToArray();
            _records.Add(
                new AllegedViolation
                {
                    Id = id,
                    Breaks = Any(truces).Subject,
                    What = Any(_odd),
                    By = [.. _parties.Where(_ => _random.Next(3) == 0).Select(p => p.Id)],
                    When = Any([Day(), Minute(), Parse(Day().Text[..7]), Parse(Day().Text + "~")]),
                    PlaceName =
                        _random.Next(3) == 0 ? null : new Name(Any(_odd), "مكان", Any(_odd)),
                    HowKnown = Any(Enum.GetValues<HowKnown>()),
                    Times = _random.Next(3) == 0 ? null : 1 + _random.Next(9),
                    Statements = said,
                    Note = _random.Next(4) == 0 ? Any(_odd) : null,
                }
            );
        }

        return this;
    }

    private void Truce(string id)
    {
        var order = _parties.OrderBy(_ => _random.Next()).ToArray();
        var by = order[..(1 + _random.Next(2))];
        var to = order[by.Length..(by.Length + _random.Next(3))];
        var said = Say($"{id}-d", by[0].Id, $"truce:{id}", Stance.Declares);
        foreach (var other in by[1..].Where(_ => _random.Next(2) == 0))
        {
            Say($"{id}-{other.Id}", other.Id, $"truce:{id}", Stance.Declares);
        }

        foreach (var joined in to.Where(_ => _random.Next(2) == 0))
        {
            Say($"{id}-{joined.Id}", joined.Id, $"truce:{id}", Stance.Accepts);
        }

        When? from = _random.Next(4) == 0 ? null : Any([Day(), Minute()]);
        _records.Add(
            new Truce
            {
                Id = id,
                Name = new(Any(_odd), _random.Next(2) == 0 ? "هدنة" : null, "Trêve, \"une\""),
                Form = Any(Enum.GetValues<TruceForm>()),
                By = [.. by.Select(p => p.Id)],
                For = [.. to.Select(p => p.Id)],
                Area = _random.Next(2) == 0 ? null : new Name(Any(_odd), "منطقة"),
                From = from,
                Until = _random.Next(3) == 0 ? null : Parse("2031"),
                Statement = said,
            }
        );
    }

    private string Say(string id, string? party, string about, Stance stance)
    {
        _records.Add(
            new Statement
            {
                Id = id,
                Party = party,
                Source = Any(_records.OfType<Source>().ToArray()).Id,
                SaidAt = Any([Day(), Minute()]),
                About = [Subject.Parse(about)!.Value],
                Stance = stance,
                Bearing = stance == Stance.Accuses ? Bearing.Neither : Bearing.For,
                Content = new(Any(_odd), "كلام", null),
            }
        );
        return id;
    }

    private T Any<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private When Day() => Parse($"2030-{1 + _random.Next(12):00}-{1 + _random.Next(3):00}");

    private When Minute() =>
        Parse(
            $"{Day().Text}T{_random.Next(24):00}:{_random.Next(60):00}{Any(["+03:00", "Z", "+02:00"])}"
        );

    private static When Parse(string text) => When.Parse(text, _offset)!.Value;
}
