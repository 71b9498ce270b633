using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>The one object that <c>--json</c> prints; docs/output-files.md describes it.</summary>
internal static class JsonAnswer
{
    public static string Of(
        PlanOutcome.Planned planned,
        TimeSpan elapsed,
        IReadOnlyList<string> files
    )
    {
        var (report, scenario) = (planned.Report, planned.Report.Scenario);
        var answer = new
        {
            Scenario = scenario.Id,
            report.Seed,
            IsDraft = scenario.OpenLooks > 0,
            ElapsedSeconds = Math.Round(elapsed.TotalSeconds, 3),
            Variants = planned.Answers.Select(a => VariantOf(scenario, a)),
            Findings = report.Findings.Select(f => new
            {
                Kind = Word<FindingKind>.Of(f.Kind),
                f.Subject,
                f.Group,
                People = f.People.Value,
                f.Text,
            }),
            ScenarioWords = report
                .Variants.SelectMany(v => v.Variant.Basis)
                .Where(b => b.Standing.Own is not null)
                .DistinctBy(b => b.Subject)
                .Select(b => new
                {
                    About = b.Subject.ToString(),
                    b.Standing.Own!.Status,
                    b.Standing.Own.Source,
                    For = b.Standing.Own.IsFor,
                    Against = b.Standing.Own.IsAgainst,
                }),
            Disputes = report.Statements is { } statements ? Disputed(statements.Disputes) : null,
            Files = files,
        };
        return ScreenJson.Of(answer);
    }

    private static object VariantOf(Scenario scenario, Answered answered)
    {
        var answer = answered.Answer;
        return new
        {
            Name = answer.Variant.Id,
            People = answer.People.Value,
            WindowHours = scenario.Window.Length.TotalHours,
            Bound = new
            {
                Persons = answer.Bound.Persons.Value,
                Grade = Word<BoundGrade>.Of(answer.Bound.Grade),
                TrimmedPersons = answer.TrimmedCurve[^1].Persons.Value,
                StepSeconds = answer.Effort.Step?.TotalSeconds,
                Ended = PlanWords.Of(answer.Effort),
            },
            Plan = new { Persons = answer.Plan.Persons.Value, Orders = answer.Plan.Orders.Count },
            Gap = Math.Round(answer.Gap, 6),
            Clearance = ClearanceOf(scenario.Window, answer.Clearance),
            EarliestClearance = ClearanceOf(scenario.Window, answer.EarliestClearance),
            Groups = answer.Groups.Select(g => new
            {
                Group = g.Group.Id,
                People = g.People.Value,
                Bound = g.Bound.Value,
                Plan = g.Plan.Value,
                Clearance = ClearanceOf(scenario.Window, g.Clearance),
                TravelMinutes = g.Travel is { } travel
                    ? new
                    {
                        Mean = RoundedFigures.TenthsOfMinutes(travel.Mean),
                        P90 = RoundedFigures.TenthsOfMinutes(travel.P90),
                        Longest = RoundedFigures.TenthsOfMinutes(travel.Longest),
                    }
                    : null,
            }),
            Corridors = answer.Corridors.Select(c => new
            {
                Corridor = c.Corridor.Id,
                Status = c.Shut ? "shut" : Word<CorridorStatus>.Of(c.Corridor.Status),
                Persons = c.Persons.Value,
                CapacityPersons = c.Capacity.Value,
            }),
            Bottlenecks = answer.Bottlenecks.Select(b => new
            {
                Kind = Word<CutKind>.Of(b.Kind),
                Name = b.Name.En,
                From = Local(scenario.Window, b.Usable.From),
                To = Local(scenario.Window, b.Usable.Until),
                b.WorthPersonsPerUnit,
            }),
            TakenForGranted = answer.Variant.Basis.Select(b => Taken(scenario.Window, b)),
            SearchEnded = PlanWords.Of(answered.End),
        };
    }

    /// <summary>One thing the reading takes for granted: when it holds, and where it does not, why and by which record.</summary>
    private static object Taken(Window window, Premise premise) =>
        new
        {
            About = premise.Subject.ToString(),
            premise.Group,
            Holds = premise.Holds.Select(h => new
            {
                From = Moment(window, h.From),
                Until = Moment(window, h.Until),
            }),
            Fails = premise.Fails.Select(f => new
            {
                From = Moment(window, f.When.From),
                Until = Moment(window, f.When.Until),
                Reason = Word<FailingReason>.Of(f.Reason),
                f.Statements,
                Of = f.Of?.ToString(),
            }),
            For = premise.Standing.For.Select(s => s.Id),
            Against = premise.Standing.Against.Select(s => s.Id),
        };

    private static string Moment(Window window, DateTimeOffset at) =>
        at.ToOffset(window.Start.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz");

    private static object Disputed(DisputeTable table) =>
        new
        {
            Grade = Word<BoundGrade>.Of(BoundGrade.Trimmed),
            Ranked = table.Disputes.Select(d => new
            {
                Subject = d.Subject.ToString(),
                Status = Word<StandingStatus>.Of(d.Standing.Status),
                Decides = d.Decides.Value,
                BoundFor = d.BoundFor.Value,
                BoundAgainst = d.BoundAgainst.Value,
                PlanFor = d.PlanFor?.Value,
                PlanAgainst = d.PlanAgainst?.Value,
            }),
            Pairs = table.Pairs.Select(p => new
            {
                First = p.First.ToString(),
                Second = p.Second.ToString(),
                Together = p.Together.Value,
                Apart = p.Apart.Value,
            }),
        };

    private static object ClearanceOf(Window window, Clearance clearance) =>
        new
        {
            P50 = Local(window, clearance.P50),
            P90 = Local(window, clearance.P90),
            P100 = Local(window, clearance.P100),
        };

    private static string? Local(Window window, TimeSpan? at) =>
        at is { } time ? window.At(time).ToString("yyyy-MM-dd'T'HH:mm:sszzz") : null;
}
