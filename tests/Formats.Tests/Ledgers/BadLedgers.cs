using System.Text.RegularExpressions;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Kinds;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>Every kind of fault is told with its place, all of them at once.</summary>
public class BadLedgers
{
    [Fact]
    public void All_problems_of_all_tables_are_told_with_line_and_column()
    {
        var told = Told(
            ("sources.csv", "id,name,kind\nradio,Radio,wireless\npaper,,newspaper\n"),
            (
                "statements.csv",
                "id,source,said_at,about,stance,content\ns 1,radio,2016-13-01,lunch,shouts,x\ns2,radio,2016-11-04T09:00,truce,declares,\n"
            ),
            (
                "losses.csv",
                "id,side,category,low,best,high,wording,period,statement\nl1,a,tank,9,5,,about five,2016,s2\n"
            ),
            ("statement.csv", "id\n")
        );
        told.ShouldBe(
            """
            losses.csv:2:13: low, best and high are not in order
            sources.csv:2:13: kind is 'wireless'
            sources.csv:3:7: name is empty
            statement.csv: a ledger has no file of this name
            statements.csv:2:1: id is 's 1', which is no id
            statements.csv:2:11: said_at is '2016-13-01', which is no time
            statements.csv:2:22: about names 'lunch', which is no subject
            statements.csv:2:28: stance is 'shouts'
            statements.csv:3:10: said_at is '2016-11-04T09:00', which is no time
            statements.csv:3:42: content is empty
            """.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void Ids_that_lead_nowhere_are_told_with_their_line() =>
        Told(
                ("sources.csv", "id,name,kind\nradio,Radio,broadcaster\n"),
                (
                    "statements.csv",
                    "id,source,party,said_at,about,stance,content\ns1,paper,north,2016,party:south,denies,x\n"
                )
            )
            .ShouldBe(
                "statements.csv:2: there is no source paper\nstatements.csv:2: there is no party north\nstatements.csv:2: there is no party south"
            );

    [Fact]
    public void Faults_in_yaml_are_told_where_they_stand() =>
        Told(
                (
                    "ledger.yaml",
                    "sources:\n  - id: radio\n    name: Radio\n    kind: wireless\n    colour: red\nstatments: []\n"
                )
            )
            .ShouldBe(
                "ledger.yaml:4:11: kind is 'wireless'\nledger.yaml:5:13: a source has no field 'colour'\nledger.yaml:6:1: a ledger has no list 'statments'"
            );

    /// <summary>Whatever a kind is called: 'an alias has no field', 'a source has no field'.</summary>
    [Fact]
    public void The_article_goes_with_the_word_of_each_kind()
    {
        string[] told =
        [
            .. RecordKinds.Kinds.Select(k =>
                Told(("ledger.yaml", $"{k.File}:\n  - id: x\n    colour: red\n"))
            ),
        ];
        told.ShouldAllBe(t => t.Contains(" has no field 'colour'"));
        told.ShouldContain(t => t.Contains(": an alias has no field"));
        told.ShouldNotContain(t => Regex.IsMatch(t, @"\ba [aeiou]|\ban [^aeiou]"));
    }

    [Fact]
    public void An_empty_folder_is_no_ledger() => Told().ShouldBe("ledger: the ledger is empty");

    private static string Told(params (string Name, string Text)[] files)
    {
        using var scratch = new ScratchFolder();
        Directory.CreateDirectory(scratch.File("ledger"));
        foreach (var (name, text) in files)
        {
            File.WriteAllText(scratch.File("ledger/" + name), text);
        }

        var read = LedgerReader.Read(scratch.Path);
        return string.Join(
            "\n",
            read.Errors.Select(p =>
                $"{p.Place.Replace(scratch.Path + "/ledger/", "").Replace(scratch.Path + "/", "")}: {p.What}"
            )
        );
    }
}
