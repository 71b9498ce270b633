using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What somebody has to look at in an answer itself.</summary>
internal static class PlanFindings
{
    public static IEnumerable<Finding> Of(IEnumerable<VariantAnswer> answers) =>
        answers
            .Where(a => a.Plan.Persons == Persons.Zero && a.Bound.Persons > Persons.Zero)
            .Select(a => new Finding(
                FindingKind.NobodyPlanned,
                a.Variant.Id,
                null,
                Persons.Zero,
                $"{a.Variant.Id}: the plan brings out nobody, though {a.Bound.Persons} might get out: an order moves at least one in twenty of those it addresses, and none as large as that fits; cut large zones into smaller ones (max_people_per_zone of an extract, or more rows)"
            ));
}
