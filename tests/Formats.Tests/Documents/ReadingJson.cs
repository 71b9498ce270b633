using System.Text;
using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Tests.Documents;

/// <summary>The one reader of JSON: strict, and everything wrong is told with line, column and path.</summary>
public class ReadingJson
{
    [Theory]
    [InlineData("", 1, 1, "the file is empty")]
    [InlineData(" \n ", 2, 2, "the file is empty")]
    [InlineData("{\"a\": 1,}", 1, 9, "$: this is not JSON")]
    [InlineData("{\"a\": [1, 2,\n  x]}", 2, 3, "$.a[2]: this is not JSON")]
    [InlineData("{\"a\": 1} // why", 1, 10, "$: the document ends before this")]
    [InlineData("{\"a\": 1}\n{\"a\": 2}", 2, 1, "$: the document ends before this")]
    [InlineData("{\"ا\": \"ب\", x", 1, 12, "$: this is not JSON")]
    [InlineData("{\"a\": NaN}", 1, 7, "$.a: this is not JSON")]
    [InlineData("{\"a\": 01}", 1, 8, "$.a: this is not JSON")]
    [InlineData("{\"a\": {\"b\": 1,\n \"b\": 2}}", 2, 2, "$.a: the key b stands already on line 1")]
    [InlineData("[0, \"\\ud800\"]", 1, 5, "$[1]: this text holds an incomplete character")]
    [InlineData("{\"a\": 1, \"\\ud800\": 1}", 1, 10, "$: this text holds an incomplete character")]
    public void What_is_wrong_is_told_with_its_place(string text, int line, int column, string what)
    {
        var log = new ErrorLog();
        JsonText.Read(new("t.json", text, ""), log);
        var error = log.All.ShouldHaveSingleItem();
        (error.Line, error.Column, error.What).ShouldBe((line, column, what));
        error.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(32, null)]
    [InlineData(33, "the nesting is deeper than 32 levels")]
    [InlineData(100_000, "the nesting is deeper than 32 levels")]
    public void It_goes_so_deep_and_no_deeper(int levels, string? what)
    {
        var log = new ErrorLog();
        var text = new string('[', levels) + new string(']', levels);
        JsonText.Read(new("t.json", text, ""), log);
        log.All.Select(e => e.What.Split(": ")[1]).ShouldBe(what is null ? [] : [what]);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_with_their_line()
    {
        using var scratch = new ScratchFolder();
        File.WriteAllBytes(scratch["t.json"], [.. "{\n\"a\": \"Caf"u8, 0xE9, .. "\"}"u8]);
        var log = new ErrorLog();
        SourceText.Read(scratch["t.json"], "t.json", 1000, log).ShouldBeNull();
        var error = log.All.ShouldHaveSingleItem();
        error.Line.ShouldBe(2);
        error.What.ShouldStartWith("byte 12 (0xE9) is not UTF-8");
    }

    [Fact]
    public void A_mark_of_the_byte_order_is_passed_over()
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch["t.json"], "{\"a\": 1}", new UTF8Encoding(true));
        var log = new ErrorLog();
        var source = SourceText.Read(scratch["t.json"], "t.json", 1000, log)!;
        JsonText.Read(source, log).ShouldBeOfType<Mapping>().Find("a")!.Column.ShouldBe(2);
        source.Text.ShouldBe("{\"a\": 1}");
        log.All.ShouldBeEmpty();
    }

    [Fact]
    public void Every_value_has_its_path()
    {
        const string Text = """{"a": [1, {"b": "x"}], "c": {"d": null}}""";
        var root = JsonText.Read(new("t.json", Text, ""), new ErrorLog())!;
        Paths(root).ShouldBe(["$", "$.a", "$.a[0]", "$.a[1]", "$.a[1].b", "$.c", "$.c.d"]);

        IEnumerable<string> Paths(Node node) =>
            ((Node[])[.. Inside(node)])
                .SelectMany(Paths)
                .Prepend(JsonPath.Of(root, node).ToString());
    }

    /// <summary>Cut off after any byte, and with any byte changed: never an exception.</summary>
    [Fact]
    public void Damaged_texts_are_told_or_read()
    {
        var sound = Encoding.UTF8.GetBytes(
            """{"é": [1.5e-3, "ب\n\u0041", true, null, {"x": []}]}"""
        );
        using var scratch = new ScratchFolder();
        var random = new Random(1);
        for (var i = 0; i < sound.Length; i++)
        {
            byte[] changed = [.. sound];
            changed[i] = (byte)random.Next(256);
            foreach (var bytes in (byte[][])[sound[..i], changed])
            {
                File.WriteAllBytes(scratch["t.json"], bytes);
                var log = new ErrorLog();
                var source = SourceText.Read(scratch["t.json"], "t.json", 1000, log);
                var root = source is null ? null : JsonText.Read(source, log);
                (root is null).ShouldBe(log.Count > 0);
            }
        }
    }

    private static IEnumerable<Node> Inside(Node node) =>
        node switch
        {
            Mapping map => map.Members.Select(m => m.Value),
            Listing list => list.Items,
            _ => [],
        };
}
