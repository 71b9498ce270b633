namespace SafePassage.Model;

/// <summary>The points without which an agreement on corridors is not complete.</summary>
public enum AgreementPoint
{
    /// <summary>Named routes.</summary>
    Routes,

    /// <summary>Exact times.</summary>
    Times,

    /// <summary>Who may leave.</summary>
    Who,

    /// <summary>That leaving is voluntary.</summary>
    Voluntary,

    /// <summary>Whether aid may enter.</summary>
    Aid,

    /// <summary>Agreement of all parties.</summary>
    AllParties,

    /// <summary>Time to inform people.</summary>
    Notice,

    /// <summary>Who monitors.</summary>
    Monitoring,

    /// <summary>Who decides disputes.</summary>
    Disputes,

    /// <summary>Where people go.</summary>
    Destination,

    /// <summary>What comes after: return, protection, property.</summary>
    Afterwards,

    /// <summary>The wounded, sick, infirm, aged and children first (Fourth Geneva Convention, article 17).</summary>
    VulnerableFirst,
}

/// <summary>How a point of an agreement stands.</summary>
public enum PointStatus
{
    /// <summary>Somebody speaks for it, nobody against.</summary>
    Present,

    /// <summary>Somebody speaks against it.</summary>
    Disputed,

    /// <summary>Nobody speaks for or against it.</summary>
    Missing,
}

/// <summary>A point, how it stands, and the statements behind that.</summary>
/// <param name="Point">Which of them.</param>
/// <param name="Status">By the words below.</param>
/// <param name="For">In order of the moment.</param>
/// <param name="Against">In order of the moment.</param>
public sealed record PointAnswer(
    AgreementPoint Point,
    PointStatus Status,
    IReadOnlyList<Statement> For,
    IReadOnlyList<Statement> Against
);

/// <summary>
/// Whether what was said amounts to an agreement: a list, no judgement. A point is present when a statement about
/// <c>agreement:POINT</c> speaks for it; the agreement of all parties is also disputed by every refusal of the truce.
/// </summary>
public static class Agreement
{
    /// <summary>Every point, in their order.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    public static IReadOnlyList<PointAnswer> Check(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. Enum.GetValues<AgreementPoint>().Select(p => Check(ledger, p, asOf))];
    }

    private static PointAnswer Check(Ledger ledger, AgreementPoint point, DateTimeOffset asOf)
    {
        var own = Standings.Of(
            ledger,
            new(SubjectKind.Agreement, Word<AgreementPoint>.Of(point)),
            asOf
        );
        var against = own.Against;
        if (point == AgreementPoint.AllParties)
        {
            against =
            [
                .. against
                    .Concat(Standings.Of(ledger, Subject.Truce, asOf).Against)
                    .Distinct()
                    .Order(Ledger.InTime),
            ];
        }

        var status =
            against.Count > 0 ? PointStatus.Disputed
            : own.For.Count > 0 ? PointStatus.Present
            : PointStatus.Missing;
        return new(point, status, own.For, against);
    }
}
