using SafePassage.Core.Planning;

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
}
