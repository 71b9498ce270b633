using System.IO.Compression;
using System.Text;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

public class ReadingXml
{
    /// <summary>The order of things is not that of a sorted file, on purpose.</summary>
    private const string Town = """
        <?xml version='1.0' encoding='UTF-8'?>
        <osm version='0.6' generator='by hand'>
          <bounds minlat='36' minlon='37' maxlat='37' maxlon='38'/>
          <way id='10'>
            <nd ref='1'/><nd ref='2'/>
            <tag k='highway' v='residential'/><tag k='name' v='Rue &amp; شارع'/><tag k='surface' v='sand'/>
          </way>
          <way id='12'><nd ref='5'/><tag k='building' v='yes'/></way>
          <node id='2' lat='-36.2' lon='37.1010001'><tag k='barrier' v='gate'/></node>
          <node id='1' lat='36.2' lon='37.1'/>
          <node id='5' lat='0' lon='0'/>
          <relation id='3'/>
        </osm>
        """;

    private static ParseResult<OsmExtract> Read(byte[] bytes) => Extracts.Read(bytes, 1);

    private static InputError Only(string text) =>
        Read(Encoding.UTF8.GetBytes(text)).Errors.ShouldHaveSingleItem();

    private static byte[] Zip(byte[] bytes)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return target.ToArray();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Plain_or_zipped_the_streets_and_their_nodes_are_kept(bool zipped)
    {
        var bytes = Encoding.UTF8.GetBytes(Town);
        var extract = Read(zipped ? Zip(bytes) : bytes).Value!;
        extract.Counts.ShouldBe(new OsmCounts(3, 2, 1, 1));
        extract.NodeIds.ShouldBe([1, 2]);
        extract.LonE7.ShouldBe([371_000_000, 371_010_001]);
        extract.LatE7.ShouldBe([362_000_000, -362_000_000]);
        extract.Refs.ShouldBe([0, 1]);
        extract.WayTags.Value(0, OsmKey.Name).ShouldBe("Rue & شارع");
        extract.TaggedNodes.ShouldBe([1]);
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused_with_line_and_column()
    {
        var bytes = Encoding.UTF8.GetBytes(Town);
        for (var length = 5; length < bytes.Length - 6; length += 7)
        {
            var error = Read(bytes[..length]).Errors.ShouldHaveSingleItem();
            error.Line.ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_zipped_file_cut_anywhere_is_refused()
    {
        var bytes = Zip(Encoding.UTF8.GetBytes(Town));
        for (var length = 4; length < bytes.Length - 8; length += 5)
        {
            Read(bytes[..length]).Errors.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Numbers_that_are_none_are_named_with_their_place()
    {
        var error = Only(Town.Replace("lat='36.2'", "lat='north'"));
        error.Line.ShouldBe(10);
        error.What.ShouldContain("lat='north'");
        Only(Town.Replace("lat='36.2'", "lat='136.2'")).What.ShouldContain("±90");
        Only(Town.Replace("<nd ref='1'/>", "<nd/>")).What.ShouldContain("no attribute 'ref'");
        Only(Town.Replace("way id='10'", "way id='ten'")).What.ShouldContain("id='ten'");
    }

    [Fact]
    public void Other_xml_is_refused()
    {
        Only("<osmChange/>").What.ShouldContain("'osmChange', expected 'osm'");
        Only("<!DOCTYPE osm [<!ENTITY a 'b'>]><osm/>").What.ShouldContain("DTD");
    }

    [Fact]
    public void An_attribute_without_end_does_not_take_all_memory()
    {
        var long_ = new byte[40_000_000];
        Array.Fill(long_, (byte)'x');
        byte[] bytes = [.. "<osm><node id='"u8, .. long_, .. "'/></osm>"u8];
        Read(Zip(bytes)).Errors.ShouldHaveSingleItem().What.ShouldContain("longer than");
    }

    [Fact]
    public void Mutated_files_are_answered()
    {
        const int Seed = 20161104;
        var random = new Random(Seed);
        var sound = Encoding.UTF8.GetBytes(Town);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 1500; i++)
        {
            var bytes = (byte[])sound.Clone();
            for (var n = random.Next(3); n >= 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                _ = Read(i % 2 == 0 ? bytes : Zip(bytes)).Value is null ? refused++ : read++;
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {Seed}, file {i}", e);
            }
        }

        read.ShouldBeGreaterThan(20);
        refused.ShouldBeGreaterThan(500);
    }
}
