namespace SafePassage.Model;

/// <summary>
/// Under which id a thing goes now: a corrected record is one thing under all its ids. Corridors, groups and places keep the id
/// they had first, which is that of the scenario; all else goes by the id of the record that counts.
/// </summary>
internal sealed class Heirs
{
    private readonly Dictionary<Subject, Subject> _now = [];

    public Heirs(IReadOnlyList<PlacedRecord> records)
    {
        var next = new Dictionary<Subject, Subject>();
        foreach (var (record, _) in records)
        {
            if (record.Corrects is { } old && KindOf(record) is { } kind)
            {
                next[new(kind, old)] = new(kind, record.Id);
            }
        }

        foreach (var first in next.Keys.Except(next.Values).ToArray())
        {
            List<Subject> chain = [first];
            while (chain.Count <= next.Count && next.TryGetValue(chain[^1], out var heir))
            {
                chain.Add(heir);
            }

            var named =
                first.Kind is SubjectKind.Corridor or SubjectKind.Group or SubjectKind.Place;
            foreach (var one in chain)
            {
                _now[one] = named ? first : chain[^1];
            }
        }
    }

    public Subject Now(Subject subject) =>
        _now.Count == 0 ? subject : _now.GetValueOrDefault(subject, subject);

    private static SubjectKind? KindOf(IRecord record) =>
        record switch
        {
            Truce => SubjectKind.Truce,
            Term => SubjectKind.Term,
            Offer => SubjectKind.Offer,
            Precondition => SubjectKind.Precondition,
            AllegedViolation => SubjectKind.Violation,
            Operation => SubjectKind.Operation,
            Measure => SubjectKind.Measure,
            Control => SubjectKind.Control,
            Incident => SubjectKind.Incident,
            Loss => SubjectKind.Loss,
            Party => SubjectKind.Party,
            Statement => SubjectKind.Statement,
            NamedCorridor => SubjectKind.Corridor,
            NamedGroup => SubjectKind.Group,
            NamedPlace => SubjectKind.Place,
            _ => null,
        };
}
