using System.Reflection;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>
/// Every field of every kind of record that names another record: an id that is nowhere is refused, and one that was retracted.
/// A field that is neither such a name nor listed here as a text fails.
/// </summary>
public class EveryReference
{
    /// <summary>Fields that hold words, or names that the scenario gives and the ledger cannot know.</summary>
    private static readonly HashSet<string> _texts =
    [
        "Setting.Value",
        "Source.Language",
        "Source.Address",
        "Source.Sha256",
        "Party.SpeaksFor",
        "Alias.Text",
        "Alias.Language",
        "Statement.Speaker",
        "Statement.Role",
        "Statement.Groups",
        "Statement.Original",
        "Statement.Language",
        "Review.By",
        "Review.Why",
        "Grading.By",
        "Grading.Why",
        "Incident.EventType",
        "Incident.SubEventType",
        "Loss.Wording",
        "Figure.Wording",
        "OwnReading.Reason",
        "Offer.Series",
        "NamedCorridor.For",
        "Retraction.By",
        "Retraction.Why",
    ];

    /// <summary>The two name each other, so that one has to go first.</summary>
    private static readonly HashSet<SubjectKind> _mayBeRetracted =
    [
        .. Enum.GetValues<SubjectKind>().Where(k => k != SubjectKind.Party),
    ];

    private static readonly HashSet<SubjectKind> _ofTheScenario =
    [
        SubjectKind.Corridor,
        SubjectKind.Group,
        SubjectKind.Zone,
        SubjectKind.Place,
    ];

    public static TheoryData<string> Names =>
        [.. Fields().Select(f => f.Name).Distinct(StringComparer.Ordinal)];

    public static TheoryData<SubjectKind> Kinds => [.. Enum.GetValues<SubjectKind>()];

    [Fact]
    public void Of_every_kind_of_record()
    {
        typeof(IRecord)
            .Assembly.GetTypes()
            .Where(t => t.IsClass && t.IsAssignableTo(typeof(IRecord)))
            .ShouldBe(OneOfEach.Records.Select(r => r.GetType()).Distinct(), ignoreOrder: true);
        OneOfEach.Built(OneOfEach.Records).Errors.ShouldBeEmpty();
        _texts.Except(AllFields().Select(f => f.Name)).ShouldBeEmpty("no field has this name");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void To_nothing_is_refused(string name)
    {
        var tried = 0;
        foreach (var field in Fields().Where(f => f.Name == name))
        {
            foreach (var broken in field.Elsewhere("nowhere"))
            {
                Errors(field.Record, broken)
                    .ShouldHaveSingleItem($"{name} of {field.Record.Id}")
                    .ShouldMatch("^there is no [a-z]+ nowhere$");
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(0, $"no record of {nameof(OneOfEach)} fills {name}");
    }

    /// <summary>But for what names an incident, a loss and the like as its subject, and what takes a retraction back.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void To_what_was_retracted_is_refused(string name)
    {
        foreach (
            var field in Fields()
                .Where(f =>
                    f.Name == name && f.Name != "Retraction.Record" && f.Record.Id != "wrong"
                )
        )
        {
            foreach (var (kind, id) in field.Targets())
            {
                var target = OneOfEach.Records.Single(r => r.GetType().Name == kind && r.Id == id);
                var errors = OneOfEach
                    .Built([.. OneOfEach.Records, OneOfEach.Retracted(target.GetType(), id)])
                    .Errors.Where(e => e.Line == Line(field.Record))
                    .Select(e => e.What);
                var isSubject = Enum.TryParse<SubjectKind>(field.SubjectKindOf(id), out var of);
                if (isSubject && _mayBeRetracted.Contains(of))
                {
                    errors.ShouldBeEmpty($"{name} of {field.Record.Id}");
                }
                else if (field.Record is Review or Grading && name.EndsWith(".Statement"))
                {
                    // A status goes with its statement.
                    errors.ShouldBeEmpty();
                }
                else
                {
                    errors
                        .ShouldHaveSingleItem($"{name} of {field.Record.Id}")
                        .ShouldMatch($"^this record leads to the [a-z]+ {id}, which is retracted$");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void As_a_subject_of_each_kind(SubjectKind kind)
    {
        var errors = OneOfEach
            .Built([
                .. OneOfEach.Records,
                OneOfEach.Statement("last", new Subject(kind, "nowhere")),
            ])
            .Errors.Select(e => e.What);
        if (_ofTheScenario.Contains(kind))
        {
            errors.ShouldBeEmpty();
        }
        else
        {
            errors.ShouldHaveSingleItem().ShouldMatch("no [a-z]+ nowhere$");
        }
    }

    private static int Line(IRecord record) => OneOfEach.Records.ToList().IndexOf(record) + 1;

    private static IReadOnlyList<string> Errors(IRecord record, IRecord broken) =>
        [
            .. OneOfEach
                .Built(OneOfEach.Records.Select(r => ReferenceEquals(r, record) ? broken : r))
                .Errors.Select(e => e.What)
                // What is to nothing has no terms either.
                .Where(e => !e.StartsWith("the answer answer is to ", StringComparison.Ordinal)),
        ];

    private static IEnumerable<ReferenceField> AllFields() =>
        OneOfEach.Records.SelectMany(r =>
            r.GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.SetMethod is not null && p.Name is not ("Id" or "Corrects" or "Note"))
                .Where(p => ReferenceField.IsPossible(p.PropertyType))
                .Select(p => new ReferenceField(r, p))
        );

    private static IEnumerable<ReferenceField> Fields() =>
        AllFields().Where(f => !_texts.Contains(f.Name));
}
