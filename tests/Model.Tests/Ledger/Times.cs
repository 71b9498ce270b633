using SafePassage.Model;

namespace SafePassage.Model.Tests;

public class Times
{
    private static readonly TimeSpan Damascus = TimeSpan.FromHours(2);

    [Theory]
    [InlineData("2016-11-04T09:00+02:00", "2016-11-04T09:00+02:00", "2016-11-04T09:00+02:00")]
    [InlineData("2016-11-04T07:00Z", "2016-11-04T09:00+02:00", "2016-11-04T09:00+02:00")]
    [InlineData("2016-11-04", "2016-11-04T00:00+02:00", "2016-11-05T00:00+02:00")]
    [InlineData("2016-11", "2016-11-01T00:00+02:00", "2016-12-01T00:00+02:00")]
    [InlineData("2016", "2016-01-01T00:00+02:00", "2017-01-01T00:00+02:00")]
    [InlineData("2016-10-28/2016-10-31", "2016-10-28T00:00+02:00", "2016-11-01T00:00+02:00")]
    [InlineData(
        "2016-11-04T09:01+02:00/2016-11-04",
        "2016-11-04T09:01+02:00",
        "2016-11-05T00:00+02:00"
    )]
    [InlineData("2016-11-02~", "2016-11-02T00:00+02:00", "2016-11-03T00:00+02:00")]
    public void A_time_is_as_exact_as_it_is_written(string text, string from, string until)
    {
        var when = When.Parse(text, Damascus)!.Value;
        when.Earliest.ShouldBe(DateTimeOffset.Parse(from));
        when.Latest.ShouldBe(DateTimeOffset.Parse(until));
        when.ToString().ShouldBe(text);
        when.IsApproximate.ShouldBe(text.EndsWith('~'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("/")]
    [InlineData("4.11.2016")]
    [InlineData("2016-13")]
    [InlineData("2016-02-30")]
    [InlineData("2016-11-04T09:00")]
    [InlineData("2016-11-04T25:00Z")]
    [InlineData("2016-11-05/2016-11-04")]
    [InlineData("0016-11-04")]
    [InlineData("2016-1-4")]
    [InlineData("٢٠١٦-١١-٠٤")]
    public void What_is_no_time_is_refused(string text) =>
        When.Parse(text, Damascus).ShouldBeNull();
}
