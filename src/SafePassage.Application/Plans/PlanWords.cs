using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>How searches and bounds ended, in the words of manifest and JSON.</summary>
public static class PlanWords
{
    public static string Of(SearchEnd end) =>
        end switch
        {
            SearchEnd.GoodEnough => "gap small enough",
            SearchEnd.Stalled => "no improvement for long",
            SearchEnd.Work => "the work allowed is done",
            SearchEnd.TimeLimit => "time limit",
            SearchEnd.Cancelled => "interrupted",
        };

    public static string Of(BoundEffort effort)
    {
        ArgumentNullException.ThrowIfNull(effort);
        var found = effort.SearchedUntil is { } until
            ? $"best cuts to {until.TotalMinutes:0.##} minutes in steps of {effort.Step?.TotalSeconds:0} s, then trimmed"
            : "trimmed";
        return effort.End switch
        {
            BoundEnd.Searched => $"best cuts in steps of {effort.Step?.TotalSeconds:0} s",
            BoundEnd.Asked => "trimmed, as asked for",
            BoundEnd.TooLarge => $"{found}: the search for better cuts would not fit",
            BoundEnd.TimeLimit => $"{found}: time limit",
            _ => $"{found}: interrupted",
        };
    }
}
