namespace SafePassage.Model;

/// <summary>
/// What records say of things by the statement they rest on, even where the statement does not name the thing: an answer
/// bears on what it answers and on its terms, and who gives a truce, a term or a measure speaks for it.
/// </summary>
internal static class Implied
{
    public static ILookup<Statement, (Subject Subject, Bearing Bearing)> By(Ledger ledger) =>
        ledger
            .Truces.Select(t => (t.Statement, t.Subject, Given(ledger, t.Statement)))
            .Concat(ledger.Terms.Select(t => (t.Statement, t.Subject, Given(ledger, t.Statement))))
            .Concat(
                ledger.Measures.Select(m =>
                    (
                        m.Statement,
                        new Subject(SubjectKind.Measure, m.Id),
                        Given(ledger, m.Statement)
                    )
                )
            )
            .Concat(
                ledger.Controls.Select(c =>
                    (
                        c.Statement,
                        new Subject(SubjectKind.Control, c.Id),
                        Given(ledger, c.Statement)
                    )
                )
            )
            .Concat(ledger.Answers.SelectMany(Of))
            .ToLookup(
                i => ledger.Statement(i.Item1),
                i => (i.Item2, i.Item3),
                (IEqualityComparer<Statement>)ReferenceEqualityComparer.Instance
            );

    private static IEnumerable<(string, Subject, Bearing)> Of(OfferAnswer answer) =>
        answer
            .Accepted.Select(t => (answer.Statement, Subject.Term(t), Bearing.For))
            .Concat(
                answer.Refused.Select(t => (answer.Statement, Subject.Term(t), Bearing.Against))
            )
            .Prepend((answer.Statement, answer.To, answer.Bearing));

    /// <summary>What is only proposed, asked for or foretold is not said to hold.</summary>
    private static Bearing Given(Ledger ledger, string statement) =>
        ledger.Statement(statement).Stance switch
        {
            Stance.Declares
            or Stance.Accepts
            or Stance.Confirms
            or Stance.Prolongs
            or Stance.Shortens
            or Stance.Resumes
            or Stance.Observes => Bearing.For,
            Stance.Proposes
            or Stance.Refuses
            or Stance.Denies
            or Stance.Accuses
            or Stance.Withdraws
            or Stance.Predicts
            or Stance.Suspends
            or Stance.Ends => Bearing.Neither,
            _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, null),
        };
}
