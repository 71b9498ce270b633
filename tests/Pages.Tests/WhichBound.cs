using SafePassage.Model;

namespace SafePassage.Pages.Tests;

/// <summary>The page says which bound it draws, and why that one.</summary>
public class WhichBound
{
    private static readonly TimeSpan _step = TimeSpan.FromSeconds(30);

    [Fact]
    public void A_curve_of_best_cuts_is_drawn_under_the_trimmed_one_and_both_are_named()
    {
        var text = TextOf(Pages.Small);
        HasTrimmedLine(Pages.Small).ShouldBeTrue();
        text.ShouldContain("bound: no plan beats it");
        text.ShouldContain("trimmed bound, above the best cut found");
        text.ShouldContain("The bound is the best cut found");
        text.ShouldContain("in steps of 1 min");
        text.ShouldNotContain("Cuts over time were looked for up to");
        text.ShouldNotContain("it is exact");
    }

    [Theory]
    [InlineData(BoundEnd.Asked, "as asked for")]
    [InlineData(BoundEnd.TooLarge, "would not fit the time at this size")]
    public void A_trimmed_curve_stands_alone_and_says_why(BoundEnd end, string why)
    {
        var page = PageOf(new(end));
        var text = TextOf(page);
        HasTrimmedLine(page).ShouldBeFalse();
        text.ShouldContain(why);
        text.ShouldContain("bound: no plan beats it");
        text.ShouldNotContain("best cut found");
    }

    [Theory]
    [InlineData(BoundEnd.TimeLimit, "Time ran out")]
    [InlineData(BoundEnd.Interrupted, "The run was ended")]
    public void A_curve_of_best_cuts_in_part_says_how_far(BoundEnd end, string why)
    {
        var text = TextOf(PageOf(new(end, _step, TimeSpan.FromHours(2))));
        text.ShouldContain(why);
        text.ShouldContain("Cuts over time were looked for up to 11:00");
    }

    [Fact]
    public void A_bound_that_the_plan_reaches_is_called_exact()
    {
        var report = SampleReport.Of(SampleCity.Scenario(), null, BoundGrade.Exact);
        TextOf(Pages.Write("bound-exact", report))
            .ShouldContain("it is exact: the plan brings out as many");
    }

    private static string PageOf(BoundEffort effort) =>
        Pages.Write($"bound-{effort.End}", SampleReport.Of(SampleCity.Scenario(), effort));

    private static bool HasTrimmedLine(string page) =>
        new HtmlTree(page).Values("class").Contains("trimmed");

    private static string TextOf(string page) => new HtmlTree(page).Text;
}
