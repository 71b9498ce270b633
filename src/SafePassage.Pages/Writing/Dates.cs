using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>Times as exactly as they are known, no more.</summary>
internal static class Dates
{
    public static Trilingual Of(When when, TextTable texts)
    {
        var bare = when.Text.TrimEnd('~');
        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        var last = when.IsInstant ? when.Latest : when.Latest.AddTicks(-1);
        var text =
            slash < 0 ? One(when.Earliest, bare)
            : bare[..slash].Length > 10 && when.Earliest.Date == last.Date
                ? texts.Say(
                    "date.after",
                    ("date", Day(when.Earliest)),
                    ("time", Figures.Clock(when.Earliest))
                )
            : texts.Say(
                "date.span",
                ("from", One(when.Earliest, bare[..slash])),
                ("until", One(last, bare[(slash + 1)..]))
            );
        return when.IsApproximate ? texts.Say("date.about", ("date", text)) : text;
    }

    public static Trilingual Day(DateTimeOffset at) =>
        Figures.Date(at).Map(d => d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    /// <summary>Day and month.</summary>
    public static Trilingual DayOfYear(DateTimeOffset at) =>
        Day(at).Map(d => d[..d.LastIndexOf(' ')]);

    private static Trilingual One(DateTimeOffset at, string written) =>
        written.Length switch
        {
            4 => Year(at),
            7 => Day(at).Map(d => d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
            10 => Day(at),
            _ => Trilingual.Join(", ", [Day(at), Figures.Clock(at)]),
        };

    private static Trilingual Year(DateTimeOffset at) =>
        Day(at).Map(d => d[(d.LastIndexOf(' ') + 1)..]);
}
