using System.Text.RegularExpressions;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Compares what two versions wrote by their numbers alone.</summary>
internal static partial class NumbersIn
{
    /// <summary>What of the right numbers a file does not have; null when it has them.</summary>
    /// <param name="name">Of the file; the page is asked only for what each variant comes to.</param>
    /// <param name="found">As it lies there.</param>
    /// <param name="right">As this version writes it.</param>
    /// <param name="report">What it is made from.</param>
    public static string? Missing(string name, string found, string right, Report report)
    {
        if (name != PublishedFiles.Page)
        {
            return All(found).SequenceEqual(All(right))
                ? null
                : "its numbers are not those that follow from orders, bounds and scenario";
        }

        var there = All(found).ToHashSet(StringComparer.Ordinal);
        foreach (var answer in report.Variants)
        {
            foreach (
                var persons in (Persons[])[answer.People, answer.Bound.Persons, answer.Plan.Persons]
            )
            {
                if (!there.Contains($"{persons.Value}"))
                {
                    return $"it does not say {persons.Value} anywhere, which variant {answer.Variant.Id} comes to";
                }
            }
        }

        return null;
    }

    /// <summary>Numbers in order, without what divides thousands.</summary>
    private static IEnumerable<string> All(string text) =>
        Number()
            .Matches(text)
            .Select(m =>
                m.Value.Replace(",", "", StringComparison.Ordinal)
                    .Replace("\u00a0", "", StringComparison.Ordinal)
                    .Replace("\u202f", "", StringComparison.Ordinal)
            );

    [GeneratedRegex(
        @"\d{1,3}(?:[,\u00a0\u202f]\d{3}(?!\d))+|\d+(?:\.\d+)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Number();
}
