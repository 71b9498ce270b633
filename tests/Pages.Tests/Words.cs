using System.Text.RegularExpressions;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Tests;

public class Words
{
    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_places()
    {
        var english = TextTable.Standard.In("en");
        foreach (var language in (string[])["fr", "ar"])
        {
            var table = TextTable.Standard.In(language);
            table.Keys.ShouldBe(english.Keys, ignoreOrder: true);
            foreach (var (key, text) in table)
            {
                text.ShouldNotBeNullOrWhiteSpace(key);
                Places(text).ShouldBe(Places(english[key]), $"{language} {key}");
            }
        }
    }

    [Fact]
    public void Arabic_is_in_Arabic() =>
        TextTable
            .Standard.In("ar")
            .Where(t => Regex.IsMatch(Bare(t.Value), @"\p{L}"))
            .ShouldAllBe(t => Regex.IsMatch(t.Value, @"\p{IsArabic}"));

    [Fact]
    public void Percentages_in_texts_are_written_as_the_language_writes_them()
    {
        TextTable
            .Standard.In("ar")
            .Values.ShouldAllBe(t => !t.Contains('%') && !Regex.IsMatch(Bare(t), "[0-9]"));
        TextTable.Standard.In("fr").Values.ShouldAllBe(t => !Regex.IsMatch(t, "[0-9]%"));
    }

    [Theory]
    [InlineData(0, "0", "0", "٠")]
    [InlineData(999, "999", "999", "٩٩٩")]
    [InlineData(1234, "1,234", "1\u202F234", "١٬٢٣٤")]
    [InlineData(1234567, "1,234,567", "1\u202F234\u202F567", "١٬٢٣٤٬٥٦٧")]
    [InlineData(-1234, "−1,234", "−1\u202F234", "−١٬٢٣٤")]
    public void Numbers(long number, string en, string fr, string ar) =>
        Figures.Number(number).ShouldBe(new Trilingual(en, fr, ar));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0004, "0.1%")]
    [InlineData(0.034, "3.4%")]
    [InlineData(0.5, "50%")]
    [InlineData(0.9996, "99.9%")]
    [InlineData(1, "100%")]
    public void Percentages(double share, string en) => Figures.Percent(share).En.ShouldBe(en);

    [Fact]
    public void Times_and_dates()
    {
        var time = new DateTimeOffset(2016, 11, 4, 9, 5, 0, TimeSpan.FromHours(2));
        Figures.Clock(time).ShouldBe(new Trilingual("09:05", "09\u202Fh\u202F05", "٠٩:٠٥"));
        Figures
            .Date(time)
            .ShouldBe(
                new Trilingual(
                    "Friday 4 November 2016",
                    "vendredi 4 novembre 2016",
                    "الجمعة ٤ تشرين الثاني/نوفمبر ٢٠١٦"
                )
            );
        Figures.Offset(time.Offset).En.ShouldBe("UTC+02:00");
    }

    /// <summary>A text without its places and without the name of the hash.</summary>
    private static string Bare(string text) => Regex.Replace(text, @"\{\w+\}|SHA-256", "");

    private static List<string> Places(string text) =>
        [
            .. Regex
                .Matches(text, @"\{\w+\}")
                .Select(m => m.Value)
                .Order(StringComparer.Ordinal)
                .Distinct(),
        ];
}
