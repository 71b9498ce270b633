namespace SafePassage.Model;

/// <summary>
/// What a scenario says of one of its things by its status and the source it names. It counts as a statement of that
/// source for as long as nobody in the ledger speaks for the thing; from then on the ledger alone does.
/// </summary>
/// <param name="Status">As the scenario has it, for example <c>agreed</c>; <c>window</c> for the hours of the truce.</param>
/// <param name="IsFor">Whether it says that the thing holds.</param>
/// <param name="IsAgainst">Whether it says that it does not; what is disputed is both.</param>
/// <param name="Source">Whom the scenario names for it.</param>
public sealed record ScenarioWord(string Status, bool IsFor, bool IsAgainst, string Source)
{
    /// <summary>The word itself while it counts, else null.</summary>
    /// <param name="heard">All that was said on the thing.</param>
    internal ScenarioWord? Beside(List<Spoken> heard) =>
        heard.Exists(s => s.Bearing == Bearing.For) ? null : this;
}
