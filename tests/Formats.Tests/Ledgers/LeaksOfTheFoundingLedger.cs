using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>The same of a ledger as it was kept, with what was corrected in it.</summary>
public class LeaksOfTheFoundingLedger
{
    /// <summary>What is planned with is called by one id in scenario and ledger, until its names go.</summary>
    private static bool Keeps(RedactionLevel level, string field) =>
        field switch
        {
            "corridors.id" or "places.id" => level < RedactionLevel.Places,
            "groups.id" => level < RedactionLevel.All,
            _ => false,
        };

    [Theory]
    [InlineData(RedactionLevel.Persons)]
    [InlineData(RedactionLevel.Places)]
    [InlineData(RedactionLevel.All)]
    public void The_founding_ledger_fits_together_when_it_is_redacted_and_names_nobody(
        RedactionLevel level
    )
    {
        var ledger = Redaction.Apply(SampleLedgers.Aleppo, level);
        LedgerChecks.Build(ledger.Records).Errors.ShouldBeEmpty();
        foreach (var text in Leaks.Written(ledger))
        {
            text.ShouldNotContain("Malahifji");
            text.ShouldNotContain("Zeidane");
            text.ShouldNotContain("http");
            if (level >= RedactionLevel.Places)
            {
                text.ShouldNotContain("castello", Case.Insensitive);
                text.ShouldNotContain("37.1");
            }

            if (level >= RedactionLevel.All)
            {
                text.ShouldNotContain("Nusra");
                text.ShouldNotContain("Russia");
            }
        }
    }

    /// <summary>Free text, ids, addresses and names, by table and field; those of records that were corrected with them.</summary>
    [Theory]
    [InlineData(RedactionLevel.Persons)]
    [InlineData(RedactionLevel.Places)]
    [InlineData(RedactionLevel.All)]
    public void No_value_of_a_field_that_a_level_takes_out_is_left_of_the_founding_ledger(
        RedactionLevel level
    )
    {
        string[] persons =
        [
            .. "*.id *.corrects *.note statements.speaker statements.role statements.content statements.content_ar".Split(
                ' '
            ),
            .. "statements.content_fr statements.original sources.address sources.sha256 sources.accessed_at".Split(
                ' '
            ),
            .. "statuses.by statuses.why gradings.by gradings.why incidents.sub_event_type".Split(
                ' '
            ),
            .. "measures.what measures.what_ar measures.what_fr readings.name readings.reason".Split(
                ' '
            ),
        ];
        string[] places =
        [
            .. "sources.name sources.name_ar incidents.place incidents.place_ar incidents.place_fr".Split(
                ' '
            ),
            .. "incidents.longitude incidents.latitude losses.area losses.area_ar losses.area_fr".Split(
                ' '
            ),
            .. "controls.place controls.place_ar controls.place_fr".Split(' '),
        ];
        string[] parties =
        [
            .. "parties.name parties.name_ar parties.name_fr parties.speaks_for aliases.text statements.groups".Split(
                ' '
            ),
        ];
        HashSet<string> taken =
        [
            .. persons,
            .. level >= RedactionLevel.Places ? places : [],
            .. level >= RedactionLevel.All ? parties : [],
        ];
        var original = WithCorrections();

        // A media arm is a source and a party: as a party it is named up to the last level.
        var named =
            level < RedactionLevel.All
                ? original
                    .Parties.SelectMany(p => (string?[])[p.Name.En, p.Name.Ar, p.Name.Fr])
                    .ToHashSet()
                : [];
        var text = string.Join('\n', Leaks.Written(Redaction.Apply(original, level)));

        // Ids are looked for as whole cells: one may be an everyday word, which a category of losses may be too.
        var cells = text.Split([",", "\"", "\n", "; "], StringSplitOptions.None)
            .Except(Word<LossCategory>.All)
            .ToHashSet();
        var looked = 0;
        foreach (var entry in original.Records)
        {
            var kind = RecordKinds.Of(entry.Record);
            foreach (var (field, value) in kind.ValuesOf(entry.Record))
            {
                var isTaken =
                    taken.Contains($"{kind.File}.{field.Name}")
                    || taken.Contains($"*.{field.Name}");
                if (
                    !isTaken
                    || Keeps(level, $"{kind.File}.{field.Name}")
                    || value.Length < 4
                    || value == Setting.UtcOffset
                    || named.Contains(value)
                )
                {
                    continue;
                }

                looked++;
                var isLeft =
                    field.FieldType == FieldType.Id || field.FieldType == FieldType.Ids
                        ? value.Split("; ").Any(cells.Contains)
                        : Holds(text, value);
                isLeft.ShouldBeFalse($"{kind.File}.{field.Name}: {value}");
            }
        }

        looked.ShouldBeGreaterThan(300);
    }

    /// <summary>As a word of its own: the id 'rudskoy-1' is not in 'rudskoy-12'.</summary>
    private static bool Holds(string text, string value)
    {
        for (
            var at = text.IndexOf(value, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(value, at + 1, StringComparison.Ordinal)
        )
        {
            var (before, after) = (at - 1, at + value.Length);
            if (
                (before < 0 || !IsOfWord(text[before]))
                && (after >= text.Length || !IsOfWord(text[after]))
            )
            {
                return true;
            }
        }

        return false;

        static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
    }

    /// <summary>Every statement corrected once, with a status of the old one: history is kept, and must not tell either.</summary>
    private static Ledger WithCorrections()
    {
        var records = SampleLedgers.Aleppo.Records.Select(e => e.Record).ToList();
        foreach (var s in SampleLedgers.Aleppo.Statements.Where(s => s.Corrects is null))
        {
            records.Add(
                s with
                {
                    Id = $"{s.Id}-mended",
                    Speaker = $"Corrected {s.Id} speaker",
                    Note = $"Mended note of {s.Id}",
                    Corrects = s.Id,
                }
            );
            records.Add(
                new Review(
                    $"review-of-{s.Id}",
                    s.Id,
                    ReviewStatus.Disputed,
                    s.SaidAt,
                    $"Reviewer of {s.Id}",
                    $"Because of what {s.Id} says",
                    null
                )
            );
        }

        foreach (var s in SampleLedgers.Aleppo.Sources.Where(s => s.Corrects is null))
        {
            records.Add(
                s with
                {
                    Id = $"{s.Id}-mended",
                    Sha256 = new string('e', 64),
                    Address = $"https://example.org/{s.Id}",
                    AccessedAt = When.Parse("2026-02-03T04:05Z", TimeSpan.Zero),
                    Corrects = s.Id,
                }
            );
        }

        return SampleLedgers.Of(records);
    }
}
