using System.Text.RegularExpressions;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>What a level of redaction promises to take out is nowhere in what is written.</summary>
public class Leaks
{
    [Theory]
    [InlineData(RedactionLevel.Persons, "PERSON")]
    [InlineData(RedactionLevel.Places, "PERSON|PLACE")]
    [InlineData(RedactionLevel.All, "PERSON|PLACE|PARTY")]
    public void Nothing_of_what_is_taken_out_is_written(RedactionLevel level, string secret)
    {
        var ledger = Redaction.Apply(MarkedLedger.Make(), level);
        foreach (var text in Written(ledger))
        {
            Regex.Matches(text, secret).Select(m => m.Value).ShouldBeEmpty();
        }

        Written(MarkedLedger.Make()).ShouldAllBe(t => Regex.IsMatch(t, "PERSON"));
    }

    [Fact]
    public void Times_become_days_and_then_months()
    {
        Redaction
            .Apply(MarkedLedger.Make(), RedactionLevel.Persons)
            .Statements[0]
            .SaidAt.Text.ShouldBe("2016-11-04T09:13+02:00");
        Redaction
            .Apply(MarkedLedger.Make(), RedactionLevel.Places)
            .Statements[0]
            .SaidAt.Text.ShouldBe("2016-11-04");
        Redaction
            .Apply(MarkedLedger.Make(), RedactionLevel.All)
            .Statements[0]
            .SaidAt.Text.ShouldBe("2016-11");
    }

    /// <summary>A ledger in every form in which it leaves.</summary>
    internal static IEnumerable<string> Written(Ledger ledger) =>
        LedgerTables
            .Write(ledger)
            .Select(t => t.Text)
            .Prepend("")
            .Aggregate(new List<string> { "" }, (all, t) => [all[0] + t])
            .Append(LedgerJson.Write(ledger))
            .Append(AcledTable.Write(ledger));
}
