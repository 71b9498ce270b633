using System.Reflection;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>A field of a record by which it may name others.</summary>
internal sealed record ReferenceField(IRecord Record, PropertyInfo Property)
{
    public string Name => $"{Record.GetType().Name}.{Property.Name}";

    public static bool IsPossible(Type type) =>
        type == typeof(string)
        || type == typeof(Subject)
        || type == typeof(Subject?)
        || type.IsAssignableTo(typeof(IEnumerable<string>))
        || type.IsAssignableTo(typeof(IEnumerable<Subject>));

    /// <summary>The record with one of what the field names changed to another id; none where the field is empty.</summary>
    public IEnumerable<IRecord> Elsewhere(string id) =>
        Property.GetValue(Record) switch
        {
            string => [With(id)],
            Subject { Id.Length: > 0 } subject when !IsOfTheScenario(subject) =>
            [
                With(subject with { Id = id }),
            ],
            IReadOnlyList<string> ids => ids.Select(
                (_, i) => With(ids.Select((one, at) => at == i ? id : one).ToArray())
            ),
            IReadOnlyList<Subject> subjects => Enumerable
                .Range(0, subjects.Count)
                .Where(i => subjects[i].Id.Length > 0 && !IsOfTheScenario(subjects[i]))
                .Select(i =>
                    With(
                        subjects.Select((one, at) => at == i ? one with { Id = id } : one).ToArray()
                    )
                ),
            _ => [],
        };

    /// <summary>The kinds and ids of the records that it names.</summary>
    public IEnumerable<(string Kind, string Id)> Targets() =>
        Property.GetValue(Record) switch
        {
            string id => [(KindOf(id), id)],
            Subject { Id.Length: > 0 } subject => [(KindOf(subject), subject.Id)],
            IReadOnlyList<string> ids => ids.Select(id => (KindOf(id), id)),
            IReadOnlyList<Subject> subjects => subjects
                .Where(s => s.Id.Length > 0 && !IsOfTheScenario(s))
                .Select(s => (KindOf(s), s.Id)),
            _ => [],
        };

    /// <summary>What kind of subject an id is named as; null where it is not named as one.</summary>
    public string? SubjectKindOf(string id) =>
        Property.GetValue(Record) switch
        {
            Subject subject => $"{subject.Kind}",
            IReadOnlyList<Subject> subjects => $"{subjects.Single(s => s.Id == id).Kind}",
            _ => null,
        };

    private static bool IsOfTheScenario(Subject subject) =>
        subject.Kind
            is SubjectKind.Corridor
                or SubjectKind.Group
                or SubjectKind.Zone
                or SubjectKind.Place;

    private static string KindOf(Subject subject) =>
        subject.Kind == SubjectKind.Violation ? nameof(AllegedViolation) : $"{subject.Kind}";

    /// <summary>Ids of the records are told apart by kind only where a subject says which.</summary>
    private static string KindOf(string id) =>
        OneOfEach.Records.Single(r => r.Id == id).GetType().Name;

    private IRecord With(object value)
    {
        var copy = (IRecord)Record.GetType().GetMethod("<Clone>$")!.Invoke(Record, null)!;
        Property.SetValue(copy, value);
        return copy;
    }
}
