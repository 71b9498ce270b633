using System.Text.RegularExpressions;
using SafePassage.Adapters.LedgerFiles;
using SafePassage.Core.Quantities;
using SafePassage.Core.Statements;

namespace SafePassage.Adapters.Tests.LedgerFiles;

/// <summary>What a level of redaction promises to take out is nowhere in what is written.</summary>
public class Leaks
{
    [Theory]
    [InlineData(RedactionLevel.Persons, "PERSON")]
    [InlineData(RedactionLevel.Places, "PERSON|PLACE")]
    [InlineData(RedactionLevel.All, "PERSON|PLACE|PARTY")]
    public void Nothing_of_what_is_taken_out_is_written(RedactionLevel level, string secret)
    {
        var ledger = Redaction.Apply(Marked(), level);
        foreach (var text in Written(ledger))
        {
            Regex.Matches(text, secret).Select(m => m.Value).ShouldBeEmpty();
        }

        Written(Marked()).ShouldAllBe(t => Regex.IsMatch(t, "PERSON"));
    }

    [Fact]
    public void Times_become_days_and_then_months()
    {
        Redaction
            .Apply(Marked(), RedactionLevel.Persons)
            .Statements[0]
            .SaidAt.Text.ShouldBe("2016-11-04T09:13+02:00");
        Redaction
            .Apply(Marked(), RedactionLevel.Places)
            .Statements[0]
            .SaidAt.Text.ShouldBe("2016-11-04");
        Redaction.Apply(Marked(), RedactionLevel.All).Statements[0].SaidAt.Text.ShouldBe("2016-11");
    }

    [Theory]
    [InlineData(RedactionLevel.Persons)]
    [InlineData(RedactionLevel.Places)]
    [InlineData(RedactionLevel.All)]
    public void The_founding_ledger_fits_together_when_it_is_redacted_and_names_nobody(
        RedactionLevel level
    )
    {
        var ledger = Redaction.Apply(Ledgers.Aleppo, level);
        LedgerChecks.Build(ledger.Entries).Problems.ShouldBeEmpty();
        foreach (var text in Written(ledger))
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

    private static IEnumerable<string> Written(Ledger ledger) =>
        LedgerTables
            .Write(ledger)
            .Select(t => t.Text)
            .Prepend("")
            .Aggregate(new List<string> { "" }, (all, t) => [all[0] + t])
            .Append(LedgerJson.Write(ledger))
            .Append(AcledTable.Write(ledger));

    private static Ledger Marked()
    {
        var at = When.Parse("2016-11-04T09:13+02:00", TimeSpan.Zero)!.Value;
        IRecord[] records =
        [
            new Source(
                "PERSON-src",
                "PERSON of PLACE in PARTY",
                SourceKind.Witness,
                "PERSON",
                "PERSON",
                at,
                at,
                null,
                null,
                "PERSON"
            ),
            new Party("PERSON-PARTY", "PARTY", PartyKind.ArmedGroup, [], "PERSON"),
            new Alias("PERSON-a", "PERSON-PARTY", "PARTY", "PERSON", null),
            new Membership("PERSON-m", "PERSON-PARTY", "PERSON-PARTY", at, at, "PERSON-s"),
            new Statement(
                "PERSON-s",
                "PERSON",
                "PERSON's role",
                "PERSON-PARTY",
                "PERSON-src",
                "PERSON-src",
                at,
                [
                    new(SubjectKind.Place, "PLACE"),
                    Subject.Corridor("PLACE"),
                    new(SubjectKind.Zone, "PLACE"),
                    new(SubjectKind.Party, "PERSON-PARTY"),
                    new(SubjectKind.Incident, "PERSON-i"),
                    new(SubjectKind.Loss, "PERSON-l"),
                    new(SubjectKind.Control, "PERSON-c"),
                    new(SubjectKind.Measure, "PERSON-x"),
                    Subject.Statement("PERSON-s"),
                ],
                ["PARTY"],
                Stance.Denies,
                Bearing.Against,
                new("PERSON", "PERSON", "PERSON"),
                at,
                at,
                "PERSON",
                "PERSON",
                "PERSON"
            ),
            new Review(
                "PERSON-v",
                "PERSON-s",
                ReviewStatus.Duplicate,
                at,
                "PERSON",
                "PERSON",
                "PERSON-s"
            ),
            new Grading("PERSON-g", "PERSON-s", 'B', 2, "PERSON", "PERSON"),
            new Incident(
                "PERSON-i",
                "PERSON",
                "PERSON",
                "PLACE",
                new GeoPoint(37.1, 36.2),
                1,
                at,
                1,
                ["PERSON-PARTY"],
                HowKnown.Seen,
                3,
                ["PERSON-s"],
                "PERSON"
            ),
            new Loss(
                "PERSON-l",
                "PERSON-PARTY",
                LossCategory.Killed,
                new(100, null, null, false),
                "PERSON",
                at,
                "PLACE",
                "PERSON-s",
                "PERSON"
            ),
            new Control("PERSON-c", "PLACE", "PERSON-PARTY", at, at, "PERSON-s"),
            new Measure("PERSON-x", "PERSON", "PERSON-PARTY", at, at, "PERSON-s"),
            new OwnReading(
                "PERSON-o",
                "PERSON",
                ReadingBase.Announced,
                [Subject.Corridor("PLACE")],
                [Subject.Group("PARTY")],
                ["PERSON-s"],
                "PERSON"
            ),
        ];
        var built = LedgerChecks.Build([
            .. records.Select((r, i) => new Entry(r, new("PERSON", i))),
        ]);
        built.Problems.ShouldBeEmpty();
        return built.Value!;
    }
}
