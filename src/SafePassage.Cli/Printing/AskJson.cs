using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>The object that <c>ask --json</c> prints; docs/output-files.md describes it.</summary>
internal static class AskJson
{
    public static string Of(AskRequest request, double share, SmallestWindowAnswer answer) =>
        ScreenJson.Of(
            new
            {
                Scenario = request.Given.Scenario.Id,
                Variant = request.Variant.Id,
                Question = "smallest-window",
                Share = share,
                People = answer.People.Value,
                Wanted = answer.Wanted.Value,
                NoPlanInLessThanMinutes = answer.AtLeast?.TotalMinutes,
                NoPlanBeats = answer.Most.Value,
                PlanInMinutes = answer.Enough?.TotalMinutes,
                Plan = answer.Out.Value,
            }
        );

    public static string Of(AskRequest request, MoreOf of, OneMoreAnswer answer) =>
        ScreenJson.Of(
            new
            {
                Scenario = request.Given.Scenario.Id,
                Variant = request.Variant.Id,
                Question = "one-more",
                Of = Word<MoreOf>.Of(of),
                NoPlanBeats = answer.AsItIs.Most.Value,
                Plan = answer.AsItIs.Plan?.Value,
                More = answer.More.Select(m => new
                {
                    m.Id,
                    Name = m.Name.En,
                    NoPlanBeats = m.Most.Value,
                    Plan = m.Plan?.Value,
                }),
            }
        );
}
