using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>
/// The life of a truce worked out a second time, slowly and plainly: every half hour of four days is a box on a strip for each side,
/// and each word in turn paints the boxes it speaks of.
/// </summary>
internal sealed class SlowTruce
{
    private const int Boxes = 4 * 48;
    private readonly Ledger _ledger;
    private readonly Truce _truce;
    private readonly double _asOf;
    private readonly Dictionary<string, Strip> _strips = [];

    private sealed class Strip
    {
        public bool[] Holds { get; } = new bool[Boxes];
        public string?[] Painter { get; } = new string?[Boxes];
        public Stance?[] By { get; } = new Stance?[Boxes];
    }

    private readonly record struct Brush(
        double Said,
        int Rank,
        bool Holds,
        double From,
        double Until,
        Statement By
    );

    public SlowTruce(Ledger ledger, Truce truce, double asOf)
    {
        (_ledger, _truce, _asOf) = (ledger, truce, asOf);
        foreach (var side in Sides(truce.By).Concat(Sides(truce.For)).Distinct())
        {
            var strip = new Strip();
            foreach (var brush in Brushes(side))
            {
                for (var box = 0; box < Boxes; box++)
                {
                    var hour = box / 2.0;
                    if (hour >= brush.From && hour < brush.Until)
                    {
                        strip.Holds[box] = brush.Holds;
                        strip.Painter[box] = brush.By.Id;
                        strip.By[box] = brush.By.Stance;
                    }
                }
            }

            _strips[side] = strip;
        }
    }

    /// <summary>Whether it holds at an hour as those who declared it say.</summary>
    public bool Holds(double hour)
    {
        var box = (int)(hour * 2);
        return Bound().All(s => _strips[s].Holds[box]);
    }

    private IEnumerable<string> Bound() =>
        Sides(_truce.By)
            .Concat(_truce.Form == TruceForm.Agreed ? Sides(_truce.For) : [])
            .Distinct();

    /// <summary>The last hour at which it holds at all, and half an hour.</summary>
    private double End =>
        (
            Enumerable
                .Range(0, Boxes)
                .Where(b => Holds(b / 2.0))
                .Select(b => (double)b)
                .LastOrDefault(-1) + 1
        ) / 2;

    public TruceState State()
    {
        var first = _ledger.Statement(_truce.Statement);
        if (Hour(first.SaidAt.Earliest) > _asOf && !Words().Any())
        {
            return TruceState.Unstated;
        }

        if (Holds(_asOf))
        {
            var until = Hour(_truce.Until!.Value.Latest);
            return End > until ? TruceState.Prolonged
                : End < until
                && Words().Any(w => w.Stance == Stance.Shortens && Bound().Contains(Side(w.Party!)))
                    ? TruceState.Shortened
                : TruceState.InForce;
        }

        return Sides(_truce.By).Any(s => !_strips[s].Holds[(int)(_asOf * 2)])
            ? TruceState.Unstated
            : TruceState.Announced;
    }

    private IEnumerable<Statement> Words() =>
        _ledger.Statements.Where(s =>
            s.About.Contains(_truce.Subject)
            && Hour(s.SaidAt.Earliest) <= _asOf
            && s.Bearing != Bearing.Neither
            && s.Party is { } p
            && Sides(_truce.By).Concat(Sides(_truce.For)).Contains(Side(p))
        );

    /// <summary>What one side paints, first to last; of one moment what takes back comes last, and against after for.</summary>
    private List<Brush> Brushes(string side)
    {
        var from = Hour(_truce.From!.Value.Earliest);
        var until = Hour(_truce.Until!.Value.Latest);
        var first = _ledger.Statement(_truce.Statement);
        var brushes = new List<Brush>();
        if (
            Hour(first.SaidAt.Earliest) <= _asOf
            && first.Stance != Stance.Proposes
            && Sides(_truce.By).Contains(side)
        )
        {
            brushes.Add(new(Hour(first.SaidAt.Earliest), 0, true, from, until, first));
        }

        var end = until;
        foreach (
            var word in Words()
                .Where(w => w != first && Side(w.Party!) == side)
                .OrderBy(w => w.SaidAt.Earliest)
                .ThenBy(w => Rank(w.Stance))
                .ThenBy(w => w.Id, StringComparer.Ordinal)
        )
        {
            double? begins = word.ValidFrom is { } f ? Hour(f.Earliest) : null;
            double? ends = word.ValidUntil is { } u ? Hour(u.Latest) : null;
            var said = Hour(word.SaidAt.Earliest);
            void Paint(bool holds, double a, double b) =>
                brushes.Add(new(said, Rank(word.Stance), holds, a, b, word));
            switch (word.Stance)
            {
                case Stance.Withdraws or Stance.Suspends or Stance.Ends:
                    Paint(false, begins ?? said, ends ?? 1000);
                    break;
                case Stance.Refuses or Stance.Denies:
                    Paint(false, begins ?? -1000, ends ?? 1000);
                    break;
                case Stance.Resumes:
                    Paint(true, begins ?? said, ends ?? end);
                    end = Math.Max(end, ends ?? end);
                    break;
                case Stance.Prolongs when begins is not null || ends is not null:
                    Paint(true, begins ?? end, ends ?? 1000);
                    end = Math.Max(end, ends ?? 1000);
                    break;
                case Stance.Shortens when begins is not null || ends is not null:
                    Paint(false, ends ?? 1000, 1000);
                    Paint(false, -1000, begins ?? -1000);
                    end = ends ?? end;
                    break;
                default:
                    Paint(
                        true,
                        begins ?? (ends is null ? from : -1000),
                        ends ?? (begins is null ? until : 1000)
                    );
                    if (word.Stance is Stance.Declares && ends is { } e)
                    {
                        end = Math.Max(end, e);
                    }

                    break;
            }
        }

        return [.. brushes.OrderBy(b => b.Said).ThenBy(b => b.Rank).ThenByDescending(b => b.Holds)];
    }

    private static int Rank(Stance stance) =>
        stance switch
        {
            Stance.Withdraws or Stance.Suspends or Stance.Ends => 2,
            Stance.Prolongs or Stance.Shortens or Stance.Resumes => 1,
            _ => 0,
        };

    private IEnumerable<string> Sides(IEnumerable<string> parties) =>
        parties.Select(Side).Distinct();

    /// <summary>Of this book.</summary>
    private static string Side(string party) =>
        party is "ministry" or "spokesman" ? "north" : party;

    private static double Hour(DateTimeOffset at) => (at - Book.At(0)).TotalHours;
}
