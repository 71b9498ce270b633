using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>What was entered by mistake counts at no moment; what leads to it has to be mended first.</summary>
public class Retracting
{
    private static readonly When _now = When.At(Book.At(48));

    [Fact]
    public void A_retracted_statement_counts_at_no_moment_and_its_status_goes_with_it()
    {
        var book = new Book()
            .Says("a", 1, "north", "corridor:gate", Bearing.For)
            .Says("b", 2, "council", "corridor:gate", Bearing.Against)
            .Add(new Review("v", "b", ReviewStatus.Disputed, _now, "desk", "why", null));
        Stands(book).ShouldBe(StandingStatus.Disputed);
        book.Add(Retracts(typeof(Statement), "b"));
        Stands(book).ShouldBe(StandingStatus.Undisputed);
        var ledger = book.Ledger();
        ledger.Statements.Select(s => s.Id).ShouldBe(["a"]);
        ledger.Reviews.ShouldBeEmpty();
        ledger.Records.Count(e => e.Record is Statement).ShouldBe(2);
    }

    [Fact]
    public void What_a_retracted_correction_replaced_counts_again()
    {
        var book = new Book().Says("a", 1, "north", "corridor:gate", Bearing.For);
        var first = book.Ledger().Statement("a");
        book.Add(
            first with
            {
                Id = "a.2",
                Bearing = Bearing.Against,
                Stance = Stance.Denies,
                Corrects = "a",
            }
        );
        Stands(book).ShouldBe(StandingStatus.Denied);
        book.Add(Retracts(typeof(Statement), "a.2"));
        Stands(book).ShouldBe(StandingStatus.Undisputed);
        book.Ledger().Statement("a").Id.ShouldBe("a");
        book.Add(first with { Id = "a.3", Content = "again", Corrects = "a" });
        book.Ledger().Statement("a").Id.ShouldBe("a.3");
    }

    [Fact]
    public void What_leads_to_a_retracted_record_is_told()
    {
        new Book()
            .Says("a", 1, "band", "corridor:gate", Bearing.Against)
            .Says("b", 1, "north", "statement:a party:south", Bearing.For)
            .Says("c", 1, "north", "truce", Bearing.For)
            .Add(new Measure("m", "Guns silent", "north", _now, null, "c"))
            .Add(Retracts(typeof(Party), "band"))
            .Add(Retracts(typeof(Party), "south", "x2"))
            .Add(Retracts(typeof(Statement), "a"))
            .Add(Retracts(typeof(Statement), "c", "x3"))
            .Errors()
            .ShouldBe([
                "this record leads to the party band, which is retracted",
                "this record leads to the party south, which is retracted",
                "this record leads to the party south, which is retracted",
                "this record leads to the statement c, which is retracted",
            ]);
    }

    [Fact]
    public void Retractions_that_cannot_be_are_told()
    {
        var book = new Book().Says("a", 1, "north", "corridor:gate", Bearing.For);
        var second = book.Ledger().Statement("a") with { Id = "a.2", Corrects = "a" };
        book.Add(second)
            .Add(Retracts(typeof(Statement), "a"))
            .Add(Retracts(typeof(Statement), "nobody", "x2"))
            .Add(Retracts(typeof(Source), "radio", "x3"))
            .Add(Retracts(typeof(Source), "radio", "x4"))
            .Add(new Alias("al", "band", "Gang", null, null))
            .Add(Retracts(typeof(Alias), "al", "x5"))
            .Add(new Alias("al.2", "band", "Gang", null, null, "al"))
            .Errors()
            .ShouldBe([
                "the statement a is corrected by a.2 and counts no longer",
                "there is no statement nobody",
                "the source radio is retracted already",
                "the alias al is retracted and needs no correction",
            ]);
    }

    private static Retraction Retracts(Type kind, string id, string own = "") =>
        new(own.Length > 0 ? own : $"x-{id}", kind, id, _now, "desk", "by mistake");

    private static StandingStatus Stands(Book book) =>
        Standings.Of(book.Ledger(), Subject.Corridor("gate"), Book.At(9)).Status;
}
