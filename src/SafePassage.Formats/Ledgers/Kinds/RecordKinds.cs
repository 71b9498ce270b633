using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>Every kind of record. A further kind is a file in this folder and a line here.</summary>
internal static class RecordKinds
{
    public static IReadOnlyList<RecordKind> Kinds { get; } =
    [
        PartyKinds.Setting,
        SourceKinds.Source,
        PartyKinds.Party,
        PartyKinds.Alias,
        PartyKinds.Membership,
        StatementKinds.Statement,
        JudgementKinds.Review,
        JudgementKinds.Grading,
        EventKinds.Incident,
        EventKinds.Loss,
        EventKinds.Control,
        EventKinds.Measure,
        JudgementKinds.OwnReading,
    ];

    private static readonly Dictionary<string, RecordKind> _byWord = Kinds.ToDictionary(k =>
        k.Word
    );
    private static readonly Dictionary<Type, RecordKind> _byType = Kinds.ToDictionary(k => k.Type);

    public static RecordKind? Find(string word) => _byWord.GetValueOrDefault(word);

    public static RecordKind Of(IRecord record) => _byType[record.GetType()];
}
