using System.Globalization;
using System.Text;
using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>Answers to questions, in a few lines.</summary>
internal static class AskText
{
    public static string Of(
        AskRequest request,
        double share,
        SmallestWindowAnswer answer,
        string language
    )
    {
        var (words, scenario) = (AskPhrases.In(language), request.Given.Scenario);
        var text = new StringBuilder();
        Line(
            words.Wanted,
            request.Variant.Name.In(language),
            Figures.Persons(answer.People),
            Figures.Persons(answer.Wanted),
            Figures.Share(share)
        );
        if (answer.AtLeast is { } least)
        {
            Line(words.AtLeast, Long(least), Until(least));
        }
        else
        {
            Line(
                words.Never,
                SmallestWindow.Longest(scenario).TotalDays,
                Figures.Persons(answer.Most)
            );
        }

        if (answer.Enough is { } enough)
        {
            Line(words.Enough, Long(enough), Until(enough), Figures.Persons(answer.Out));
        }
        else if (answer.AtLeast is not null)
        {
            Line(words.NoneFound, Figures.Persons(answer.Out));
        }

        Line(words.Lasts);
        text.AppendLine(Phrases.In(language).NoPromise);
        return text.ToString();

        void Line(string words, params object[] values) =>
            text.AppendLine(string.Format(CultureInfo.InvariantCulture, words, values));

        string Long(TimeSpan length) =>
            string.Format(
                CultureInfo.InvariantCulture,
                words.Length,
                (long)length.TotalHours,
                length.Minutes
            );

        string Until(TimeSpan length) =>
            Times.EndOf(new(scenario.Window.Start, scenario.Window.Start + length));
    }

    public static string Of(MoreOf of, OneMoreAnswer answer, Scenario scenario, string language)
    {
        var words = AskPhrases.In(language);
        var text = new StringBuilder();
        text.AppendLine(
            string.Format(
                CultureInfo.InvariantCulture,
                words.AsItIs,
                answer.AsItIs.Name.In(language),
                Figures.Persons(answer.AsItIs.Most),
                Figures.Persons(answer.AsItIs.Plan!.Value)
            )
        );
        text.AppendLine(words.Supposed[of]);
        SupposedAnswer[] useful = [.. answer.More.Where(m => m.Most > answer.AsItIs.Most)];
        foreach (var more in useful)
        {
            text.AppendLine($"  {Line(of, more, answer.AsItIs, scenario, words, language)}");
        }

        if (useful.Length < answer.More.Count)
        {
            text.AppendLine(
                string.Format(
                    CultureInfo.InvariantCulture,
                    words.Nothing,
                    answer.More.Count - useful.Length
                )
            );
        }
        else if (answer.More.Count == 0)
        {
            text.AppendLine(words.NothingToSuppose[of]);
        }

        text.AppendLine(Phrases.In(language).NoPromise);
        return text.ToString();
    }

    private static string Line(
        MoreOf of,
        SupposedAnswer more,
        SupposedAnswer was,
        Scenario scenario,
        AskPhrases words,
        string language
    )
    {
        var name =
            of == MoreOf.Hour
                ? Times.EndOf(
                    new(scenario.Window.Start, scenario.Window.End + TimeSpan.FromHours(1))
                )
                : more.Name.In(language);
        var bound = string.Format(
            CultureInfo.InvariantCulture,
            words.AtMost,
            name,
            Figures.Persons(more.Most),
            More(more.Most, was.Most)
        );
        return more.Plan is { } plan
            ? string.Format(
                CultureInfo.InvariantCulture,
                words.Confirmed,
                bound,
                Figures.Persons(plan),
                More(plan, was.Plan!.Value)
            )
            : bound;
    }

    private static string More(Persons now, Persons was) =>
        (now.Value - was.Value).ToString("+#,0;−#,0;±0", CultureInfo.InvariantCulture);
}
