using System.Text;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>The disputes that decide most, in a few lines.</summary>
internal static class DisputeLines
{
    private const int Most = 3;

    public static string Of(Report report, StatementsAnswer statements, string language)
    {
        var words = Words.In(language);
        var text = new StringBuilder();
        var disputes = statements.Disputes.Disputes.Where(d => d.Decides > Persons.Zero).ToList();
        if (disputes.Count == 0)
        {
            return "";
        }

        text.AppendLine();
        text.AppendLine(words.Title);
        foreach (var dispute in disputes.Take(Most))
        {
            text.AppendLine(
                $"  {string.Format(words.Line, Name(report.Scenario, dispute.Subject, language, words), Figures.Persons(dispute.Decides), Voices(statements.Ledger, dispute.Standing.For, language), Voices(statements.Ledger, dispute.Standing.Against, language))}"
            );
        }

        if (statements.Disputes.Pairs.Count > 0)
        {
            var pair = statements.Disputes.Pairs[0];
            text.AppendLine(
                $"  {string.Format(words.Pair, Name(report.Scenario, pair.First, language, words), Name(report.Scenario, pair.Second, language, words), Figures.Persons(pair.Together), Figures.Persons(pair.Apart))}"
            );
        }

        return text.ToString();
    }

    private static string Name(Scenario scenario, Subject subject, string language, Words words) =>
        subject.Kind switch
        {
            SubjectKind.Truce => words.Truce,
            SubjectKind.Corridor => scenario.FindCorridor(subject.Id)?.Name.In(language)
                ?? subject.Id,
            SubjectKind.Group => string.Format(
                words.Comes,
                scenario.FindGroup(subject.Id)?.Name.In(language) ?? subject.Id
            ),
            _ => subject.ToString(),
        };

    private static string Voices(
        Ledger ledger,
        IReadOnlyList<Statement> statements,
        string language
    )
    {
        string[] names =
        [
            .. statements
                .Select(s =>
                    s.Speaker
                    ?? (
                        s.Party is { } p
                            ? ledger.Party(p).Name.In(language)
                            : ledger.Source(s.Source).Name.In(language)
                    )
                )
                .Distinct(),
        ];
        return names.Length == 0 ? "–" : string.Join(", ", names);
    }

    private sealed record Words(string Title, string Line, string Pair, string Truce, string Comes)
    {
        public static Words In(string language) =>
            language switch
            {
                "fr" => French,
                "ar" => Arabic,
                _ => English,
            };

        private static Words English { get; } =
            new(
                "the disputes that decide most, by the trimmed bound:",
                "{0}: {1} persons (for: {2}; against: {3})",
                "together: {0} and {1} decide {2}, one by one {3}",
                "whether the truce holds",
                "whether these come: {0}"
            );

        private static Words French { get; } =
            new(
                "les désaccords qui décident le plus, selon la borne rapide :",
                "{0} : {1} personnes (pour : {2} ; contre : {3})",
                "ensemble : {0} et {1} décident de {2}, un à un de {3}",
                "si la trêve tient",
                "s'ils viennent : {0}"
            );

        private static Words Arabic { get; } =
            new(
                "الخلافات الأكثر حسمًا وفق السقف السريع:",
                "{0}: {1} شخصًا (مع: {2}؛ ضد: {3})",
                "معًا: {0} و{1} يحسمان {2}، وكل على حدة {3}",
                "هل تصمد الهدنة",
                "هل يأتي: {0}"
            );
    }
}
