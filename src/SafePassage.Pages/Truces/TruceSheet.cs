using SafePassage.Model;

namespace SafePassage.Pages.Truces;

/// <summary>A page on truces while it is written.</summary>
internal sealed class TruceSheet(TextWriter writer, Ledger ledger, string language)
{
    private int _sections;

    public Markup Html { get; } = new(writer, language);

    public string Language => language;

    public TruceNames Names { get; } = new(ledger);

    public Ledger Ledger => ledger;

    /// <summary>A part with its own heading.</summary>
    public void Section(string key, Action body)
    {
        var id = $"q{++_sections}";
        Html.Open("section", "id", id, "aria-labelledby", id + "-title");
        Html.Element("h2", TruceNames.Say(key), "id", id + "-title");
        body();
        Html.Close();
    }

    /// <summary>The entries of a part, each with its state and the statements it rests on.</summary>
    public void List(Part part)
    {
        if (part.Entries.Count == 0)
        {
            Html.Element("p", TruceNames.Say("truce.nothing"), "class", "nobody");
            return;
        }

        Html.Open("ul", "class", "entries");
        foreach (var entry in part.Entries)
        {
            Html.Open("li").Open("p", "class", "head");
            Html.Element("b", entry.Text.Map(Sentences.Capital));
            if (entry.Tag is { } tag)
            {
                Html.Text(" ").Element("span", tag, "class", $"tag s-{entry.State}");
            }

            foreach (var id in entry.Statements)
            {
                Html.Text(" ").Element("a", id, "href", "#s-" + id, "class", "ref");
            }

            Html.Close();
            foreach (var more in entry.More.Where(m => m.En.Length > 0))
            {
                Html.Element("p", more, "class", "more");
            }

            Html.Close();
        }

        Html.Close();
    }
}
