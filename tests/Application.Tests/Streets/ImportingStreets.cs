using SafePassage.Model;

namespace SafePassage.Application.Tests.Streets;

public sealed class ImportingStreets : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private ImportRequest Request => new(Scenes.Extract, _scratch["out"]) { Workers = Scenes.Two };

    [Fact]
    public void Tables_are_written_and_what_was_guessed_is_told()
    {
        var progress = new Told<ImportStage>();
        var outcome = ImportStreets.Run(Request, progress);

        outcome.Errors.ShouldBeEmpty();
        progress.All.ShouldBe(Enum.GetValues<ImportStage>());
        var imported = outcome.Value!;
        Directory
            .GetFiles(_scratch["out"])
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(imported.Files.Order());
        File.ReadAllLines(_scratch["out/node.csv"]).Length.ShouldBe(1 + imported.Nodes);
        imported.Extract.Taken.ShouldBeLessThan(imported.Extract.Highways);
        imported.Modes.Select(m => m.Mode).ShouldBe([Mode.Foot, Mode.Car]);
        imported.Modes.ShouldAllBe(m => m.Metres > 10_000 && m.LeftOutMetres > 0);
        imported.IsTorn.ShouldBeFalse();
        imported.Health.Islands.ShouldNotBeEmpty();
        imported.Guesses.ShouldNotBeEmpty();
        imported.Overrides.ShouldBeNull();
    }

    [Fact]
    public void One_mode_and_a_box_keep_less()
    {
        var whole = ImportStreets.Run(Request).Value!;
        var (west, south, east, north) = (-30.0, 0.0, -20.0, 10.0);
        var outcome = ImportStreets.Run(
            Request with
            {
                Modes = [Mode.Foot],
                Box = new(west, south, east, north),
            }
        );
        // The box lies elsewhere in the sea: no street is in it.
        outcome.Errors.ShouldHaveSingleItem().What.ShouldContain("inside the crop");
        var feet = ImportStreets.Run(Request with { Modes = [Mode.Foot] }).Value!;
        feet.Modes.ShouldHaveSingleItem().ShouldBe(whole.Modes[0]);
        feet.Links.ShouldBeLessThanOrEqualTo(whole.Links);
    }

    [Fact]
    public void A_mode_of_which_much_is_left_out_is_torn()
    {
        // Two villages without a road between them: the larger is kept, two fifths are left out.
        File.WriteAllText(
            _scratch["two.osm"],
            """
            <osm version='0.6'>
            <node id='1' lon='0' lat='0'/><node id='2' lon='0' lat='0.003'/>
            <node id='3' lon='1' lat='0'/><node id='4' lon='1' lat='0.002'/>
            <way id='1'><nd ref='1'/><nd ref='2'/><tag k='highway' v='residential'/></way>
            <way id='2'><nd ref='3'/><nd ref='4'/><tag k='highway' v='residential'/></way>
            </osm>
            """
        );
        var imported = ImportStreets.Run(Request with { Extract = _scratch["two.osm"] }).Value!;
        imported.IsTorn.ShouldBeTrue();
        imported.Modes[0].LeftOutMetres.ShouldBe(222, tolerance: 1);
        imported.Modes[0].Metres.ShouldBe(333, tolerance: 1);
    }

    [Fact]
    public void Errors_of_all_inputs_come_at_once_and_nothing_is_written()
    {
        var outcome = ImportStreets.Run(
            Request with
            {
                Extract = _scratch["none.osm"],
                OverridesFile = _scratch["none.csv"],
                AreasFile = _scratch["none.geojson"],
            }
        );
        outcome.Value.ShouldBeNull();
        outcome.Errors.Count.ShouldBe(3);
        Directory.Exists(_scratch["out"]).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused_before_anything_is_read()
    {
        File.WriteAllText(_scratch["file"], "");
        var progress = new Told<ImportStage>();
        ImportStreets
            .Run(Request with { Folder = _scratch["file/out"] }, progress)
            .Errors.ShouldHaveSingleItem();
        progress.All.ShouldBeEmpty();
    }

    [Fact]
    public void Who_cancels_before_the_tables_are_written_has_none()
    {
        using var source = new CancellationTokenSource();
        var progress = new Told<ImportStage>(s =>
        {
            if (s == ImportStage.Examining)
            {
                source.Cancel();
            }
        });
        Should.Throw<OperationCanceledException>(() =>
            ImportStreets.Run(Request, progress, source.Token)
        );
        progress.All[^1].ShouldBe(ImportStage.Examining);
        Directory.Exists(_scratch["out"]).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_travels_by_no_mode() =>
        Should.Throw<ArgumentException>(() => ImportStreets.Run(Request with { Modes = [] }));
}
