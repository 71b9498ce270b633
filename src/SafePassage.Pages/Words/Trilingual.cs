namespace SafePassage.Pages.Words;

/// <summary>One text in the three languages of the page, without what would turn the text around it (<see cref="Undirected"/>).</summary>
internal readonly record struct Trilingual(string En, string Fr, string Ar)
{
    public string En { get; } = Undirected.Of(En);

    public string Fr { get; } = Undirected.Of(Fr);

    public string Ar { get; } = Undirected.Of(Ar);

    public static readonly string[] Languages = ["en", "fr", "ar"];

    /// <summary>Between two parts of a line.</summary>
    public static Trilingual Comma { get; } = new(", ", ", ", "، ");

    /// <summary>Before what a line announces.</summary>
    public static Trilingual Colon { get; } = new(": ", "\u00A0: ", ": ");

    public bool IsSame =>
        string.Equals(En, Fr, StringComparison.Ordinal)
        && string.Equals(En, Ar, StringComparison.Ordinal);

    public string In(string language) =>
        language switch
        {
            "ar" => Ar,
            "fr" => Fr,
            _ => En,
        };

    /// <summary>The same without the marks that keep a text's own direction: a terminal shows those as signs.</summary>
    public string OnTerminal(string language) =>
        In(language)
            .Replace("\u2068", "", StringComparison.Ordinal)
            .Replace("\u2069", "", StringComparison.Ordinal);

    public static Trilingual Each(Func<string, string> text) =>
        new(text("en"), text("fr"), text("ar"));

    /// <summary>A text that is the same in every language, for example an id.</summary>
    public static Trilingual Same(string text) => new(text, text, text);

    public static implicit operator Trilingual(SafePassage.Model.Name name) =>
        new(name.En, name.Fr is { } french ? Spaced(french) : name.In("fr"), name.In("ar"));

    /// <summary>French sets a space before these marks, and no line may break there.</summary>
    public static string Spaced(string french) =>
        french
            .Replace(" :", "\u00A0:", StringComparison.Ordinal)
            .Replace(" ;", "\u00A0;", StringComparison.Ordinal)
            .Replace(" ?", "\u00A0?", StringComparison.Ordinal)
            .Replace(" !", "\u00A0!", StringComparison.Ordinal);

    public Trilingual Map(Func<string, string> change) => new(change(En), change(Fr), change(Ar));

    public static Trilingual Join(string separator, IEnumerable<Trilingual> parts)
    {
        var list = parts.ToList();
        return Each(l =>
            string.Join(
                separator == ", " && l == "ar" ? "، " : separator,
                list.Select(p => p.In(l))
            )
        );
    }
}
