using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>How a plan was asked for: the command that makes the same files again, whichever front end asked.</summary>
internal static class PlanProvenance
{
    /// <summary>Options of the manifest that are read back when a plan is verified.</summary>
    public const string Scenario = "scenario",
        AsOf = "as_of";

    public static Provenance Of(PlanRequest request, IReadOnlyList<Answered> answers)
    {
        var path = request.Given.Request.Path;
        var seconds = request.TimeLimit is { } limit ? $"{limit.TotalSeconds}" : null;
        var bound = request.Bound switch
        {
            BoundChoice.Trimmed => "trimmed",
            BoundChoice.Exact => "exact",
            _ => null,
        };
        var options = new Dictionary<string, string>
        {
            ["bound"] = bound ?? "cuts over time if they fit",
            [Scenario] = path,
            ["seed"] = $"{request.Seed}",
            ["time_limit_seconds"] = seconds ?? "none: the search ends by work",
            ["work_millions"] = Number(request.Work / 1e6),
            ["gap_per_cent"] = Number(request.Gap * 100),
            ["routes_per_corridor"] = $"{request.Rules.ApproachesPerCorridor}",
            ["orders_per_zone"] = $"{request.Rules.OrdersPerZone}",
            ["variant"] = request.Variant ?? "all",
        };
        if (request.Given.Request.AsOf is { } asOf)
        {
            options[AsOf] = asOf.Text;
        }

        foreach (var answered in answers)
        {
            options[$"bound.{answered.Answer.Variant.Id}"] = PlanWords.Of(answered.Answer.Effort);
            options[$"search_ended.{answered.Answer.Variant.Id}"] = PlanWords.Of(answered.End);
        }

        return new(
            $"safepassage plan {path}{Given("variant", request.Variant)}{Given("as-of", request.Given.Request.AsOf?.Text)} --seed {request.Seed}{Changed(request)}{Given("time-limit", seconds)}{Given("bound", bound)}",
            options
        )
        {
            LedgerHead = request.Given.LedgerHead,
        };
    }

    /// <summary>What is not as usual.</summary>
    private static string Changed(PlanRequest request)
    {
        var (rules, usual) = (request.Rules, PlanRules.Standard);
        return Given(
                "work",
                request.Work == SearchOptions.UsualWork ? null : Number(request.Work / 1e6)
            )
            + Given("gap", request.Gap == 0 ? null : Number(request.Gap * 100))
            + Given(
                "routes-per-corridor",
                rules.ApproachesPerCorridor == usual.ApproachesPerCorridor
                    ? null
                    : $"{rules.ApproachesPerCorridor}"
            )
            + Given(
                "orders-per-zone",
                rules.OrdersPerZone == usual.OrdersPerZone ? null : $"{rules.OrdersPerZone}"
            );
    }

    private static string Number(double number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Given(string option, string? value) =>
        value is null ? "" : $" --{option} {value}";
}
