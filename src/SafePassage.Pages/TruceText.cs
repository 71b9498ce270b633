using SafePassage.Model;
using SafePassage.Pages.Truces;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>What stands, for a terminal: plain lines in one of the three languages.</summary>
public static class TruceText
{
    /// <summary>The same overview, questions and language give the same text.</summary>
    /// <param name="language">en, fr or ar.</param>
    public static void Write(
        TextWriter writer,
        TruceOverview overview,
        TruceQuestions questions,
        string language
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(overview);
        writer.Write(Moment(overview.At).OnTerminal(language) + "\n");
        var answers = new TruceAnswers(overview);
        foreach (var part in Parts(answers, questions))
        {
            writer.Write($"\n{TruceNames.Say(part.Key).OnTerminal(language)}\n");
            Write(writer, part, language);
        }
    }

    /// <summary>The report of one day.</summary>
    /// <param name="language">en, fr or ar.</param>
    public static void WriteDay(TextWriter writer, TruceDay day, string language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(day);
        var answers = new DayAnswers(day);
        writer.Write($"{answers.Title.OnTerminal(language)}\n");
        writer.Write($"{TruceNames.Say("truce.report.lead").OnTerminal(language)}\n");
        foreach (var part in answers.Parts)
        {
            writer.Write($"\n{TruceNames.Say(part.Key).OnTerminal(language)}\n");
            Write(writer, part, language);
        }
    }

    internal static Trilingual Moment(DateTimeOffset at) =>
        TruceNames.Say("truce.at", ("date", Figures.Date(at)), ("time", Figures.Clock(at)));

    internal static void Write(TextWriter writer, Part part, string language)
    {
        if (part.Entries.Count == 0)
        {
            writer.Write($"  {TruceNames.Say("truce.nothing").OnTerminal(language)}\n");
        }

        foreach (var entry in part.Entries)
        {
            var tag = entry.Tag is { } t
                ? (Trilingual.Colon.OnTerminal(language) + t.OnTerminal(language))
                : "";
            var ids = entry.Statements.Count > 0 ? $" [{string.Join(' ', entry.Statements)}]" : "";
            writer.Write($"  {entry.Text.OnTerminal(language)}{tag}{ids}\n");
            foreach (var more in entry.More.Where(m => m.En.Length > 0))
            {
                writer.Write($"    {more.OnTerminal(language)}\n");
            }
        }
    }

    private static IEnumerable<Part> Parts(TruceAnswers answers, TruceQuestions questions)
    {
        (TruceQuestions Question, Func<Part> Answer)[] all =
        [
            (TruceQuestions.Stands, answers.Stands),
            (TruceQuestions.Stands, answers.Over),
            (TruceQuestions.Agreed, answers.Agreed),
            (TruceQuestions.Offered, answers.Offered),
            (TruceQuestions.Due, answers.Due),
            (TruceQuestions.Broken, answers.Broken),
            (TruceQuestions.Readings, answers.Readings),
        ];
        return all.Where(a => questions.HasFlag(a.Question))
            .Select(a => a.Answer())
            .Where(p => p.Entries.Count > 0 || p.Key != TruceAnswers.OverKey);
    }
}
