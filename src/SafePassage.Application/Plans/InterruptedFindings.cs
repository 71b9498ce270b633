using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What a reader has to know of an answer that was cut short.</summary>
internal static class InterruptedFindings
{
    /// <param name="notReached">Variants without a plan.</param>
    /// <param name="statements">What is shown of the ledger.</param>
    public static IReadOnlyList<Finding> Of(
        IEnumerable<Variant> notReached,
        StatementsAnswer? statements
    ) =>
        [
            new(
                FindingKind.Interrupted,
                "",
                null,
                Persons.Zero,
                "the run was ended before it was done: the plans are the best found by then"
            ),
            .. notReached.Select(v => new Finding(
                FindingKind.VariantNotReached,
                v.Id,
                null,
                Persons.Zero,
                $"variant {v.Id} was not planned, because the run was ended before"
            )),
            .. statements is { Disputes.Questions.Count: 0 }
                ? (Finding[])
                    [
                        new(
                            FindingKind.DisputesNotRanked,
                            "",
                            null,
                            Persons.Zero,
                            "what the disputes decide was not worked out, because the run was ended before"
                        ),
                    ]
                : [],
        ];
}
