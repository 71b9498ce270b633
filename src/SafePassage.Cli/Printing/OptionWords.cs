using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>What words of options mean.</summary>
internal static class OptionWords
{
    public static BoundChoice BoundChoice(string? word) =>
        word switch
        {
            "trimmed" => Model.BoundChoice.Trimmed,
            "exact" => Model.BoundChoice.Exact,
            _ => Model.BoundChoice.WhatFits,
        };
}
