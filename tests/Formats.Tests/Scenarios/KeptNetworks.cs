using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>Networks made from extracts are kept, and the same as new ones.</summary>
public sealed class KeptNetworks : IDisposable
{
    private readonly ExtractTown _town = new();

    public void Dispose() => _town.Dispose();

    [Fact]
    public void A_kept_network_is_the_same_as_a_built_one_and_a_damaged_one_is_built_again()
    {
        var built = Shown(ScenarioReader.Read(_town.Folder.Path).Value!.Scenario);
        Shown(_town.Kept()).ShouldBe(built);
        var file = Directory.GetFiles(_town.Store).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(file);
        Shown(_town.Kept()).ShouldBe(built);

        foreach (var at in (int[])[0, 40, bytes.Length / 2, bytes.Length - 1])
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 1;
            File.WriteAllBytes(file, damaged);
            Shown(_town.Kept()).ShouldBe(built);
            File.ReadAllBytes(file).ShouldBe(bytes);
        }

        File.WriteAllBytes(file, bytes[..100]);
        Shown(_town.Kept()).ShouldBe(built);
        File.WriteAllBytes(file, []);
        Shown(_town.Kept()).ShouldBe(built);
    }

    [Fact]
    public void Another_extract_other_numbers_or_another_gate_is_another_network()
    {
        _town.Kept();
        _town.Folder.Edit("scenario.yaml", "gate_latitude: 40.0287\n=>\ngate_latitude: 40.0197\n");
        _town.Kept();
        _town.Folder.Edit(
            "scenario.yaml",
            "{osm: town.osm}\n=>\n{osm: town.osm, overrides: o.csv}\n"
        );
        File.WriteAllText(
            _town.Folder.File("o.csv"),
            "by,target,quantity,value,source\nclass,tertiary,car_speed_kmh,11,us\n"
        );
        _town.Kept();
        File.AppendAllText(_town.Folder.File("town.osm"), "<!-- changed -->\n");
        _town.Kept();
        Directory.GetFiles(_town.Store).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Many_runs_at_once_get_the_same_and_leave_one_whole_file()
    {
        var runs = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => Shown(_town.Kept())))
        );
        runs.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(_town.Store).ShouldHaveSingleItem().ShouldEndWith(".streets");
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_no_trouble()
    {
        File.WriteAllText(_town.Folder.File("file"), "");
        ScenarioReader.Read(_town.Folder.Path, _town.Folder.File("file")).Errors.ShouldBeEmpty();
    }

    private static string Shown(Scenario scenario) =>
        string.Join('\n', scenario.Network.Nodes.Select(n => n.ToString()))
        + string.Join('\n', scenario.Network.Links.Select(l => $"{l} {string.Join(' ', l.Shape)}"))
        + string.Join(
            '\n',
            scenario.Zones.Select(z => $"{z.Id} {z.Node} {string.Join(' ', z.People)}")
        )
        + string.Join('\n', scenario.Corridors.Select(c => c.Gate));
}
