using System.Reflection;

namespace SafePassage.EndToEnd.Tests;

/// <summary>
/// Which test holds which folder of <c>found</c> and which file of <c>attacks</c>: a folder that nobody looks at is a case that
/// nobody holds. Folders that come beside the repository and are not here fail, too.
/// </summary>
public class FoundWalk
{
    private static readonly Dictionary<string, string[]> Held = new()
    {
        ["01-smoothness-impassable"] = [nameof(FoundStreets.Smoothness_is_about_wheels)],
        ["02-access-by-direction"] = [nameof(FoundStreets.Access_is_told_apart_by_direction)],
        ["03-deleted-in-file"] = [nameof(FoundExtracts.What_is_deleted_in_the_file_is_not_there)],
        ["04-same-way-twice"] =
        [
            nameof(FoundExtracts.A_way_that_stands_twice_is_one),
            nameof(FoundExtracts.A_bridge_drawn_twice_carries_as_many_as_one),
        ],
        ["05-overpass-remark"] =
        [
            nameof(FoundExtracts.A_file_that_its_server_did_not_finish_is_refused),
        ],
        ["06-locations-on-ways"] = [nameof(FoundExtracts.Places_that_ways_carry_are_read)],
        ["07-highway-lists"] = [nameof(FoundStreets.Classes_that_are_not_understood_are_named)],
        ["08-bus-lanes"] = [nameof(FoundStreets.Cars_keep_off_bus_lanes)],
        ["09-motorroad"] = [nameof(FoundStreets.Walkers_keep_off_roads_for_motor_vehicles)],
        ["10-antimeridian"] =
        [
            nameof(FoundMeridian.The_town_on_the_180th_meridian_is_the_town_a_degree_west),
            nameof(FoundMeridian.A_box_leads_across_the_meridian),
        ],
        ["11-odd-ways"] = [nameof(FoundStreets.Odd_ways_make_no_odd_links)],
        ["12-cars-on-footways"] = [nameof(FoundStreets.Cars_on_footways_are_slow_and_finite)],
        ["13-barrier-nodes"] = [nameof(FoundStreets.Barriers_stop_whom_they_stop)],
        ["14-turn-restriction"] = [nameof(FoundStreets.What_is_not_modelled_is_counted)],
        ["15-order-and-clipping"] =
        [
            nameof(FoundExtracts.Order_does_not_matter_and_missing_nodes_are_counted),
        ],
        ["16-conditional"] = [nameof(FoundStreets.What_is_not_modelled_is_counted)],
        ["17-kinds-of-file"] =
        [
            nameof(FoundExtracts.A_foreign_kind_of_file_is_named),
            nameof(FoundExtracts.An_unusual_but_sound_file_is_read),
        ],
        ["20-gmns-feet-and-mph"] =
        [
            Planned,
            nameof(FoundTables.Lengths_in_miles_are_a_finding_until_the_config_is_named),
        ],
        ["21-gmns-cambridge-columns"] = [Planned, nameof(FoundTables.What_cannot_be_read_is_told)],
        ["22-gmns-osm2gmns-columns"] =
        [
            Planned,
            nameof(FoundTables.Columns_of_others_are_passed_over_with_a_remark),
        ],
        ["23-gmns-pandas-floats"] = [Planned, nameof(FoundTables.What_cannot_be_read_is_told)],
        ["30-acled-next-week"] =
        [
            Planned,
            nameof(
                Ledger
                    .WeeklyEvents
                    .Next_week_changed_figures_are_listed_with_exit_1_and_recorded_when_accepted
            ),
        ],
        ["31-acled-actor-based"] = [Planned, EventFile],
        ["32-acled-long-and-like-names"] = [Planned, EventFile],
        ["33-acled-old-columns"] = [Planned, EventFile],
        ["34-acled-precision-and-zero"] =
        [
            Planned,
            EventFile,
            nameof(Ledger.WeeklyEvents.An_event_known_to_the_month_is_shown_as_a_month),
        ],
        ["35-acled-second-file-collides"] =
        [
            Planned,
            nameof(Ledger.WeeklyEvents.A_second_file_whose_names_are_cut_alike_goes_in),
        ],
        ["36-acled-days-in-plus-0545"] =
        [
            Planned,
            nameof(
                Ledger
                    .WeeklyEvents
                    .Days_in_an_offset_of_quarters_of_an_hour_come_out_as_they_went_in
            ),
        ],
        ["40-zones-in-the-wild"] = [nameof(FoundZones.A_map_is_read_or_said_to_be_what_it_is)],
        ["41-zones-of-a-scenario"] =
        [
            Planned,
            Told,
            nameof(FoundWords.Zones_that_overlap_are_told_and_planned),
        ],
        ["42-areas-and-crops"] =
        [
            nameof(FoundAreas.Parts_that_overlap_are_refused_as_areas_as_crops_and_as_zones),
            nameof(FoundAreas.An_area_may_be_named_by_a_number),
        ],
        ["50-dst-end"] = [Planned, Told],
        ["51-dst-begin"] = [Planned, Told],
        ["52-offsets"] = [Planned, Told],
        ["53-leap"] = [Planned, Told],
        ["54-midnight"] = [Planned, Told],
        ["60-shelter-of-no-places"] = [Planned],
        ["61-group-admitted-nowhere"] = [Planned],
        ["62-gate-takes-few"] = [Planned],
        ["63-gate-in-the-zone"] = [Planned, nameof(FoundTables.What_cannot_be_read_is_told)],
        ["64-enormous"] = [Planned],
        ["65-disconnected"] = [Planned],
        ["66-across-the-river"] = [Planned],
        ["67-all-gates-shut-for-part"] = [Planned],
        ["68-tiny-length"] = [Planned],
        ["68-zero-length"] = [Planned, nameof(FoundTables.What_cannot_be_read_is_told)],
        ["69-parallel-and-duplicate"] = [Planned],
        ["70-counts-at-destination"] = [Planned],
        ["70-counts-at-destination-late"] = [Planned],
        ["71-two-corridors-one-gate"] = [Planned],
        ["72-three-days-clock"] =
        [
            Planned,
            nameof(FoundWords.Times_in_a_window_of_days_carry_their_day),
        ],
        ["73-compact-town-long-road"] = [Planned],
        ["74-nothing-gets-through"] = [Planned],
        ["75-less-than-a-twentieth"] = [Planned],
        ["80-people-table"] = [Planned, Told],
        ["90-group-limit-and-hours"] = [Planned],
        ["91-group-limit-two-modes"] = [Planned],
        ["92-street-shut-while-people-are-on-it"] = [Planned],
        ["93-one-zone-four-gates"] = [Planned],
        ["94-slow-crowd"] = [Planned],
    };

    private const string Planned = nameof(FoundNow.A_scenario_is_answered_as_its_folder_says);
    private const string Told = nameof(FoundWords.What_is_wrong_is_told_with_its_remedy);
    private const string EventFile = nameof(Ledger.WeeklyEvents.Each_file_is_taken_or_told);

    [Fact]
    public void Every_folder_found_is_walked()
    {
        FoundCases.Folders.Select(d => Path.GetFileName(d)!).ShouldBe(Held.Keys, ignoreOrder: true);
        FoundCases.Folders.ShouldAllBe(d => File.Exists(Path.Combine(d, "EXPECT.md")));
        Beside("found", Directory.GetDirectories).ShouldBeSubsetOf(Held.Keys);
        Beside("attacks", Directory.GetFiles)
            .Where(f => f != "README.md")
            .ShouldBeSubsetOf(Attacks.Files);
    }

    [Fact]
    public void Every_test_that_walks_one_is_there() =>
        Held
            .Values.SelectMany(t => t)
            .Distinct()
            .ShouldBeSubsetOf(
                typeof(FoundWalk)
                    .Assembly.GetTypes()
                    .SelectMany(t => t.GetMethods())
                    .Where(m => m.GetCustomAttribute<FactAttribute>() is not null)
                    .Select(m => m.Name)
            );

    private static IEnumerable<string> Beside(string folder, Func<string, string[]> list)
    {
        var path = Path.Combine(Repository.Cases, folder);
        return Directory.Exists(path) ? list(path).Select(d => Path.GetFileName(d)!) : [];
    }
}
