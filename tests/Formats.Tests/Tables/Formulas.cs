using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Tests.Tables;

public class Formulas
{
    /// <summary>Every text of up to five of these characters: 66,430.</summary>
    [Fact]
    public void A_defused_text_comes_back_and_no_text_is_armed_twice()
    {
        foreach (var text in Texts("'=-\t 1e.x", 5))
        {
            var safe = Formula.Defuse(text);
            Formula.Restore(safe).ShouldBe(text);
            if (safe.TrimStart() is ['=' or '-', ..] || safe.TrimEnd() is ['\t', ..])
            {
                NumberText.IsNumber(safe).ShouldBeTrue($"'{text}'");
            }

            if (NumberText.IsNumber(text))
            {
                safe.ShouldBe(text);
            }
        }
    }

    [Fact]
    public void Rows_of_any_cells_are_read_as_they_were_written()
    {
        string[] cells = [.. Texts("',=\"\n\r;", 4)];
        using var text = new StringWriter();
        var table = new CsvWriter(text);
        table.Row("a", "b");
        foreach (var cell in cells)
        {
            table.Row(cell, "x");
        }

        var log = new ErrorLog();
        var csv = new Csv(new("t.csv", text.ToString(), ""), log);
        csv.Next();
        foreach (var cell in cells)
        {
            // White space around a text is no part of it, unless an apostrophe stands before it.
            csv.Next()![0]
                .Text.Trim()
                .ShouldBe(cell.Trim(), $"{string.Join(' ', cell.Select(c => (int)c))}");
        }

        csv.Next().ShouldBeNull();
        log.All.ShouldBeEmpty();
    }

    private static IEnumerable<string> Texts(string alphabet, int longest) =>
        longest == 0
            ? [""]
            : Texts(alphabet, longest - 1)
                .SelectMany(t =>
                    t.Length == longest - 1 ? alphabet.Select(c => t + c).Prepend(t) : [t]
                );
}
