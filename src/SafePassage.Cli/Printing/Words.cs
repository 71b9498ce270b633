using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>Words for what is an enumeration inside.</summary>
internal static class Words
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

    public static BoundChoice BoundChoice(string? word) =>
        word switch
        {
            "trimmed" => Model.BoundChoice.Trimmed,
            "exact" => Model.BoundChoice.Exact,
            _ => Model.BoundChoice.WhatFits,
        };
}
