using System.Text.RegularExpressions;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Plans;

namespace SafePassage.Formats.Tests.Ledgers;

/// <summary>Tags are those of the HXL dictionary of core hashtags (hxlstandard.org/standard/dictionary, release 1.1).</summary>
public partial class HxlTags
{
    private static readonly string[] _core =
    [
        .. (
            "access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact country crisis "
            + "currency date description event frequency geo group impact indicator inneed item loc meta modality need "
            + "operations org output population reached region respondee sector service severity status subsector targeted value"
        ).Split(' '),
    ];

    /// <summary>Numbers of persons or households, and nothing else.</summary>
    private static readonly string[] _persons =
    [
        "affected",
        "inneed",
        "population",
        "reached",
        "targeted",
    ];

    /// <summary>Attributes that the dictionary has withdrawn: languages are written +i_ar now.</summary>
    private static readonly string[] _withdrawn =
    [
        "ar",
        "en",
        "es",
        "fa",
        "fr",
        "label",
        "ms",
        "ps",
        "sw",
        "tl",
        "uk",
        "ur",
    ];

    [Fact]
    public void Every_tag_of_the_ledger_is_a_core_hashtag_with_attributes_in_use()
    {
        foreach (var kind in RecordKinds.Kinds)
        {
            foreach (var field in kind.Fields)
            {
                ShouldBeCore(
                    field.Tag,
                    field.FieldType.Form is FieldForm.Whole or FieldForm.Decimal,
                    $"{kind.File}.{field.Name}"
                );
            }

            kind.Fields.Select(f => Normal(f.Tag))
                .Distinct()
                .Count()
                .ShouldBe(kind.Fields.Count, kind.File);
        }
    }

    [Fact]
    public void Every_tag_of_the_orders_is_a_core_hashtag_with_attributes_in_use()
    {
        foreach (var (header, tag) in OrdersCsv.Tags)
        {
            ShouldBeCore(tag, header == "persons", header);
        }
    }

    [Fact]
    public void The_tables_of_the_example_carry_the_tags_of_their_fields()
    {
        foreach (var kind in RecordKinds.Kinds)
        {
            var path = Path.Combine(Repository.Aleppo, "ledger", kind.File + ".csv");
            if (!File.Exists(path))
            {
                continue;
            }

            var rows = File.ReadLines(path).Take(2).Select(l => l.Split(',')).ToArray();
            rows[1].ShouldBe(rows[0].Select(c => kind.Fields[kind.PlaceOf(c)].Tag), kind.File);
        }
    }

    private static void ShouldBeCore(string tag, bool isNumber, string where)
    {
        Form().IsMatch(tag).ShouldBeTrue($"{where}: {tag}");
        var parts = tag[1..].Split('+');
        _core.ShouldContain(parts[0], $"{where}: {tag}");
        parts[1..].Intersect(_withdrawn).ShouldBeEmpty($"{where}: {tag}");
        if (_persons.Contains(parts[0]))
        {
            isNumber.ShouldBeTrue($"{where}: {tag} holds numbers of persons");
        }
    }

    /// <summary>The order of attributes says nothing.</summary>
    private static string Normal(string tag) => string.Join('+', tag.Split('+').Order());

    [GeneratedRegex("^#[a-z][a-z0-9_]*(\\+[a-z][a-z0-9_]*)*$")]
    private static partial Regex Form();
}
