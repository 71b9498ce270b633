using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>A ledger in which each value says what it is: of a person, a place or a party.</summary>
internal static class MarkedLedger
{
    public static Ledger Make()
    {
        var at = When.Parse("2016-11-04T09:13+02:00", TimeSpan.Zero)!.Value;
        IRecord[] records =
        [
            new Source
            {
                Id = "PERSON-src",
                Name = "PERSON of PLACE in PARTY",
                Kind = SourceKind.Witness,
                Language = "PERSON",
                Address = "PERSON",
                PublishedAt = at,
                AccessedAt = at,
                Sha256 = "PERSON",
                Note = "PERSON",
            },
            new Party("PERSON-PARTY", "PARTY", PartyKind.ArmedGroup, [], "PERSON"),
            new Alias("PERSON-a", "PERSON-PARTY", "PARTY", "PERSON", null),
            new Membership("PERSON-m", "PERSON-PARTY", "PERSON-PARTY", at, at, "PERSON-s"),
            new Statement
            {
                Id = "PERSON-s",
                Speaker = "PERSON",
                Role = "PERSON's role",
                Party = "PERSON-PARTY",
                Source = "PERSON-src",
                Through = "PERSON-src",
                SaidAt = at,
                About =
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
                Groups = ["PARTY"],
                Stance = Stance.Denies,
                Bearing = Bearing.Against,
                Content = new("PERSON", "PERSON", "PERSON"),
                ValidFrom = at,
                ValidUntil = at,
                Original = "PERSON",
                Language = "PERSON",
                Note = "PERSON",
            },
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
            new Incident
            {
                Id = "PERSON-i",
                EventType = "PERSON",
                SubEventType = "PERSON",
                PlaceName = "PLACE",
                Location = new GeoPoint(37.1, 36.2),
                GeoPrecision = 1,
                When = at,
                TimePrecision = 1,
                Parties = ["PERSON-PARTY"],
                HowKnown = HowKnown.Seen,
                Fatalities = 3,
                Statements = ["PERSON-s"],
                Note = "PERSON",
            },
            new Loss
            {
                Id = "PERSON-l",
                Side = "PERSON-PARTY",
                Category = LossCategory.Killed,
                Count = new(100, null, null, false),
                Wording = "PERSON",
                Period = at,
                Area = "PLACE",
                Statement = "PERSON-s",
                Note = "PERSON",
            },
            new Figure
            {
                Id = "PERSON-f",
                Of = new(SubjectKind.Place, "PLACE"),
                Category = FigureCategory.People,
                Count = new(100, null, null, false),
                Wording = "PERSON",
                Period = at,
                Statement = "PERSON-s",
                Note = "PERSON",
            },
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
        return SampleLedgers.Of(records, "PERSON");
    }
}
