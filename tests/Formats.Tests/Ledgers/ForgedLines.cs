using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>What a line may be though its hash is right: no entry, an entry out of place, or a record that is told.</summary>
public class ForgedLines
{
    private const string Party = "{\"id\":\"p\",\"kind\":\"other\",\"name\":\"P\"}";
    private const string Start = "\"at\":\"\",\"by\":\"\",\"kind\":\"party\",PREV,";
    private const string Signs = "\"at\":\"\",\"by\":\"\",\"kind\":\"signature\",PREV,\"record\":";

    [Theory]
    [InlineData(Start + "\"record\":" + Party + ",SEQ,\"more\":\"x\"")]
    [InlineData(Start + "\"record\":" + Party + ",SEQ,\"record\":" + Party)]
    [InlineData(Start + "\"kind\":\"party\",\"record\":" + Party + ",SEQ")]
    [InlineData("\"at\":1,\"by\":\"\",\"kind\":\"party\",PREV,\"record\":" + Party + ",SEQ")]
    [InlineData("\"at\":\"\",\"by\":null,\"kind\":\"party\",PREV,\"record\":" + Party + ",SEQ")]
    [InlineData("\"kind\":\"party\",PREV,SEQ")]
    [InlineData("PREV,\"record\":" + Party + ",\"kind\":\"party\",SEQ")]
    [InlineData(Start + "\"record\":\"p\",SEQ")]
    [InlineData(Start + "\"record\":[],SEQ")]
    [InlineData(Start + "\"record\":" + Party + ",\"seq\":\"one\"")]
    [InlineData(Start + "\"record\":" + Party + ",\"seq\":1.5")]
    [InlineData(
        Start + "\"record\":{\"id\":\"p\",\"id\":\"p\",\"kind\":\"other\",\"name\":\"P\"},SEQ"
    )]
    [InlineData(Start + "\"record\":{\"id\":\"p\",\"kind\":\"other\",\"name\":true},SEQ")]
    [InlineData(Start + "\"record\":{\"id\":\"p\",\"kind\":\"other\",\"name\":null},SEQ")]
    [InlineData(Start + "\"record\":{\"id\":\"p\",\"kind\":\"other\",\"name\":{}},SEQ")]
    [InlineData(
        Start
            + "\"record\":{\"id\":\"p\",\"kind\":\"other\",\"name\":\"P\",\"speaks_for\":[\"a\",1]},SEQ"
    )]
    [InlineData(
        Start
            + "\"record\":{\"id\":\"p\",\"kind\":\"other\",\"name\":\"P\",\"speaks_for\":[\"a\",[]]},SEQ"
    )]
    [InlineData(Signs + "{\"key\":\"k\"},SEQ")]
    [InlineData(Signs + "{\"signature\":\"s\"},SEQ")]
    [InlineData(Signs + "{\"key\":\"k\",\"signature\":null},SEQ")]
    [InlineData(Signs + "{\"key\":null,\"signature\":\"s\"},SEQ")]
    [InlineData(Signs + "{\"key\":\"k\",\"other\":\"o\",\"signature\":\"s\"},SEQ")]
    public void Is_no_entry(string fields) =>
        new ForgedStore()
            .Entry(fields)
            .Read()
            .Errors.Single()
            .What.ShouldBe("the chain is broken here: this line is no entry of a ledger");

    [Fact]
    public void Nothing_may_follow_the_entry()
    {
        var errors = new ForgedStore()
            .Entry(Start + $"\"record\":{Party},SEQ", " {}")
            .Read()
            .Errors;
        errors.Single().What.ShouldContain("no entry");
    }

    [Theory]
    [InlineData(
        "PREV,\"record\":" + Party + ",\"seq\":2",
        "has the number 2 and stands in place 1"
    )]
    [InlineData("PREV,\"record\":" + Party, "has the number  and stands in place 1")]
    [InlineData("\"record\":" + Party + ",SEQ", "does not follow from the one before it")]
    [InlineData(
        "\"prev\":\"\",\"record\":" + Party + ",SEQ",
        "does not follow from the one before it"
    )]
    public void Is_an_entry_out_of_place(string fields, string told) =>
        new ForgedStore()
            .Entry("\"kind\":\"party\"," + fields)
            .Read()
            .Errors.Single()
            .What.ShouldBe($"the chain is broken here: the entry {told}");

    [Fact]
    public void Is_sound_with_its_fields_in_any_order_and_without_its_stamps()
    {
        var read = new ForgedStore()
            .Entry($"\"kind\":\"party\",SEQ,\"record\":{Party},PREV")
            .Record(
                "party",
                "{\"speaks_for\":[\"a\",\"b\"],\"name\":\"Q\",\"kind\":\"state\",\"id\":\"q\"}"
            )
            .Record("party", "{\"name\":\"R\",\"id\":\"r\",\"kind\":\"state\",\"speaks_for\":[]}")
            .Entry(Signs + "{\"signature\":\"s\",\"key\":\"k\"},SEQ")
            .Read();
        read.Errors.ShouldBeEmpty();
        read.Count.ShouldBe(4);
        read.SignatureCount.ShouldBe(1);
        read.Records.Select(r => (((Party)r.Record).Id, ((Party)r.Record).SpeaksFor.Count))
            .ShouldBe([("p", 0), ("q", 2), ("r", 0)]);
        read.Records.Select(r => r.At).ShouldBe([new("l", 1), new("l", 2), new("l", 3)]);
        read.Signatures.Single().Head.Entries.ShouldBe(3);
    }

    /// <summary>Every line with its own faults, none with those of the line before, and what is sound between them is read.</summary>
    [Fact]
    public void What_is_wrong_with_records_is_told_line_by_line()
    {
        var store = new ForgedStore();
        for (var i = 0; i < 3; i++)
        {
            store
                .Record("party", $"{{\"id\":\"p{i}\",\"kind\":\"other\",\"name\":\"P\"}}")
                .Record(
                    "party",
                    $"{{\"colour\":\"red\",\"id\":\"x{i}\",\"kind\":\"wireless\",\"name\":\"P\"}}"
                )
                .Record("stranger", "{\"a\":{\"b\":[1]}}")
                .Record("source", $"{{\"id\":\"s{i}\",\"kind\":\"agency\",\"name\":\"S\"}}");
        }

        var read = store.Read();
        read.Count.ShouldBe(12);
        read.Errors.Select(e => $"{e.File}:{e.Line} {e.What}")
            .ShouldBe(
                Enumerable
                    .Range(0, 3)
                    .SelectMany(i =>
                        new[]
                        {
                            $"l:{(4 * i) + 2} a party has no field 'colour'",
                            $"l:{(4 * i) + 2} kind is 'wireless'",
                            $"l:{(4 * i) + 3} there is no kind of record 'stranger'",
                        }
                    )
            );
        read.Records.Select(r => r.Record.Id).ShouldBe(["p0", "s0", "p1", "s1", "p2", "s2"]);
    }

    /// <summary>Texts of every length about that from which they are no longer shared, in letters of one to four bytes.</summary>
    [Fact]
    public void Texts_of_every_length_are_read_as_they_were_written()
    {
        foreach (var letter in new[] { "a", "é", "ط", "字", "😀" })
        {
            for (var length = 1; length < 110; length++)
            {
                var name = string.Concat(Enumerable.Repeat(letter, length)) + "\\\"\n.";
                var (line, _) = StoreLine.Write(
                    new Party("p", name, PartyKind.Other, [], name),
                    1,
                    StoreLine.Root,
                    "",
                    ""
                );
                var party = (Party)StoreFile.Read(line, "l").Records.Single().Record;
                party.Name.En.ShouldBe(name);
                party.Note.ShouldBe(name);
            }
        }
    }

    [Fact]
    public void Short_texts_are_one_string_as_often_as_they_come()
    {
        var texts = new SharedTexts();
        texts.Of("").ShouldBe("");
        texts.Of("north").ShouldBe("north");
        texts.Of("north").ShouldBeSameAs(texts.Of("north"));
        for (var i = 0; i < 20_000; i++)
        {
            texts.Of($"{i}").ShouldBe($"{i}");
        }
    }

    /// <summary>As the head of the class says: sorted keys, no blanks, the hash of the bytes of the entry.</summary>
    [Fact]
    public void A_line_is_written_as_the_format_says()
    {
        var (line, hash) = StoreLine.Write(
            new Party("p", "Ü", PartyKind.Other, ["a", "b"], null),
            7,
            StoreLine.Root,
            "2030-01-01T00:00:00Z",
            "desk"
        );
        System
            .Text.Encoding.UTF8.GetString(line)
            .ShouldBe(
                $"{{\"entry\":{{\"at\":\"2030-01-01T00:00:00Z\",\"by\":\"desk\",\"kind\":\"party\",\"prev\":\"{StoreLine.Root}\",\"record\":{{\"id\":\"p\",\"kind\":\"other\",\"name\":\"Ü\",\"speaks_for\":[\"a\",\"b\"]}},\"seq\":7}},\"hash\":\"{hash}\"}}\n"
            );
        RecordKinds.Find("party")!.ByName.Count.ShouldBeGreaterThan(4);
    }
}
