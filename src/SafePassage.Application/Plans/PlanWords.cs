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
            SearchEnd.TimeLimit => "time limit",
            _ => "interrupted",
        };

    public static string Of(BoundEffort effort)
    {
        ArgumentNullException.ThrowIfNull(effort);
        var exact = effort.ExactUntil is { } until
            ? $"exact to {until.TotalMinutes:0.##} minutes in steps of {effort.Step?.TotalSeconds:0} s, then trimmed"
            : "trimmed";
        return effort.End switch
        {
            BoundEnd.Proven => $"exact in steps of {effort.Step?.TotalSeconds:0} s",
            BoundEnd.Asked => "trimmed, as asked for",
            BoundEnd.TooLarge => $"{exact}: the exact one would not fit",
            BoundEnd.TimeLimit => $"{exact}: time limit",
            _ => $"{exact}: interrupted",
        };
    }
}
