using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>One day in the words of a monitor's daily report.</summary>
internal sealed class DayAnswers(TruceDay day)
{
    private readonly TruceNames _names = new(day.AtEnd.Ledger);
    private readonly TruceAnswers _answers = new(day.AtEnd);

    public Trilingual Title => TruceNames.Say("truce.report", ("date", Figures.Date(day.Start)));

    public IReadOnlyList<Part> Parts =>
        [
            new("truce.report.changes", [.. day.Changes.Select(Of)]),
            new("truce.q.broken", [.. day.Violations.Select(v => _answers.Of(v, day.AtEnd.Today))]),
            new("truce.report.places", [.. day.Places.Select(Of)]),
            new("truce.report.said", [.. day.Said.Select(Of)]),
            _answers.Stands(),
            .. new[] { _answers.Over() }.Where(p => p.Entries.Count > 0),
            _answers.Agreed(),
            _answers.Offered(),
            _answers.Due(),
        ];

    private Entry Of(DayChange change) =>
        new(
            TruceNames.Say(
                "truce.change",
                ("time", Figures.Clock(change.Change.At)),
                ("what", _names.Of(change.Truce.Subject)),
                ("state", TruceNames.Say("truce.state." + Page.Key(change.Change.State)))
            ),
            [],
            change.Change.Because
        );

    private static Entry Of(PlaceCount count) =>
        new(
            TruceNames.Say(
                "truce.report.place",
                ("place", count.PlaceName is { } place ? place : Trilingual.Same("–")),
                ("n", Figures.Number(count.Count)),
                ("before", Figures.Number(count.Before))
            ),
            [
                .. count.ByHowKnown.Select(h =>
                    TruceNames.Say("truce.how." + Page.Key(h.Key), ("n", Figures.Number(h.Value)))
                ),
            ],
            []
        );

    private Entry Of(Statement statement) =>
        new(
            Trilingual.Join(
                ", ",
                [
                    Dates.Of(statement.SaidAt, TextTable.Standard),
                    _names.Speaker(statement),
                    TruceNames.Say("stance." + Page.Key(statement.Stance)),
                ]
            ),
            [statement.Content],
            [statement.Id]
        );
}
