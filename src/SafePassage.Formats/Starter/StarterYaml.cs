using System.Globalization;
using System.Text;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Starter;

/// <summary>The text of a first scenario.yaml. What is assumed without anybody having said it is marked above its line.</summary>
internal static class StarterYaml
{
    public const string Group = "residents";

    private const string Look = ScenarioStarter.Look;
    private const int WalkersPerHour = 1_500;
    private const int DriversPerHour = 2_000;
    private const int Most = 5_000;

    /// <param name="middle">Of the zones.</param>
    public static string Write(
        StarterRequest request,
        Persons people,
        IReadOnlyList<GateGuess> gates,
        GeoPoint middle
    )
    {
        var text = new StringBuilder();
        Head(text, request, Offset(gates[0].At.LongitudeNear(middle.Longitude)));
        People(text, request, people);
        foreach (var gate in gates)
        {
            Corridor(text, gate, request.Modes);
        }

        Tail(text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Head(StringBuilder text, StarterRequest request, string offset) =>
        text.Append(
            $"""
            # A first scenario, made by 'safepassage new'. It can be planned as it is, and its answer means nothing yet: look at
            # every line below the mark LOOK first. What every key means: docs/scenario-format.md.

            format: safepassage/1
            id: {Id(request.Folder)}
            {Look} title
            title: {Quote($"Evacuation of {Path.GetFileName(Path.GetFullPath(request.Folder))}")}

            window:
              {Look} the hours that people have, in local time with its offset (here guessed from the longitude)
              start: 2030-01-01T08:00{offset}
              end: 2030-01-01T18:00{offset}
              {Look} who says so
              source: "Assumed: ten hours from eight in the morning"

            network:
              {Look} what the map leaves open is guessed: the report sums it up, 'safepassage import osm' lists it, overrides correct it
              osm: {Quote(FromFolder(request.Folder, request.Extract))}
            {Crop(request)}zones:
              file: zones.geojson
              {Look} people of one zone set out together; smaller pieces make finer orders
              max_people_per_zone: {Most}


            """
        );

    /// <summary>Who they are and where they go.</summary>
    private static void People(StringBuilder text, StarterRequest request, Persons people)
    {
        var modes = string.Join(", ", request.Modes.Select(m => m.Word));
        text.Append(
            $"""
            groups:
              - id: {Group}
                name: Residents
                priority: 1
                {Look} foot, car, or both; add groups for those who cannot walk or may not pass
                modes: [{modes}]
                {Look} how many there are: {people.Value.ToString(
                "#,0",
                CultureInfo.InvariantCulture
            )} by zones.geojson, and a range if sources differ
                {Look} willing is not the same as able: the share that will come
                uptake: 1
                {Look} how fast the slowest who set out together walk
                walking_speed_metres_per_second: 1.2
                {Look} how long after the call people are ready
                mobilisation_minutes: {"{first: 0, last: 60}"}
                source: {Quote(PeopleSource(request))}

            destinations:
              {Look} where people go, and how many can be taken in there
              - id: outside
                name: Outside
                kind: area
                capacity_persons: unlimited

            {Look} gates are guessed where larger roads end at the edge of the extract: which are real, who holds them, what do they take?
            corridors:

            """
        );
    }

    private static void Tail(StringBuilder text) =>
        text.Append(
            $"""

            {Look} streets that are shut or half shut: rubble, flood, front line (see closures in docs/scenario-format.md)
            closures: []

            assumptions:
              {Look} share of the streets' capacity that is left
              car_capacity_factor: {"{value: 1, source: \"Assumed: no damage\"}"}
              {Look} the same for walkers
              foot_capacity_factor: {"{value: 1, source: \"Assumed: no damage\"}"}
              {Look} people in a car
              persons_per_car: {"{value: 4, source: \"Assumed: SafePassage's own\"}"}
              {Look} how many walk abreast: persons a second and metre of width
              walkers_per_second_per_metre: {"{value: 0.8, source: \"Assumed: SafePassage's own\"}"}

            credits:
              - "Streets from OpenStreetMap, © OpenStreetMap contributors, Open Database License 1.0"

            """
        );

    private static string Crop(StarterRequest request)
    {
        var text = new StringBuilder();
        if (request.Box is { } box)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  bbox: [{box.West:0.#######}, {box.South:0.#######}, {(box.East > 180 ? box.East - 360 : box.East):0.#######}, {box.North:0.#######}]\n"
            );
        }

        if (request.PolygonFile is { } polygon)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  polygon: {Quote(FromFolder(request.Folder, polygon))}\n"
            );
        }

        return text.ToString();
    }

    private static void Corridor(StringBuilder text, GateGuess gate, IReadOnlyList<Mode> modes)
    {
        var rate = modes.Max(PersonsPerHour);
        var road = Word<RoadClass>.Of(gate.Class);
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
              - id: {Word(gate.Direction)}
                name: {Quote(NameOf(gate))}
                {Look} the place of the checkpoint, and who may pass
                gate_longitude: {gate.At.Longitude:0.#######}
                gate_latitude: {gate.At.Latitude:0.#######}
                eligible: [{Group}]
                destination: outside
                {Look} minutes from the gate to the destination
                minutes_beyond: 30
                {Look} persons an hour that the gate takes
                throughput_persons_per_hour: {rate}
                {Look} what is known of it, and from whom
                status: unknown
                evidence: assumed
                source: "Guessed: a {road} road of the extract ends here, node {gate.OsmNode} of OpenStreetMap; throughput assumed"

            """
        );
    }

    private static int PersonsPerHour(Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => WalkersPerHour,
            RoadPart.Carriageway => DriversPerHour,
        };

    private static string NameOf(GateGuess gate)
    {
        var direction = Word(gate.Direction).Replace('-', ' ');
        var street = gate.Street?.ToName().En;
        return $"{char.ToUpperInvariant(direction[0])}{direction[1..]}"
            + (string.IsNullOrEmpty(street) ? "" : $": {street}");
    }

    private static string PeopleSource(StarterRequest request) =>
        long.TryParse(request.People, out _)
            ? $"Given to 'safepassage new' as {request.People} in all; shared out by the length of streets in each zone"
            : $"Property of each polygon in {Path.GetFileName(request.ZonesFile)}";

    private static string Word(Compass direction) => Word<Compass>.Of(direction).Replace('_', '-');

    /// <summary>The extract as seen from the folder, in a form that the reader accepts.</summary>
    private static string FromFolder(string folder, string file) =>
        Path.GetRelativePath(Path.GetFullPath(folder), Path.GetFullPath(file)).Replace('\\', '/');

    /// <summary>Fifteen degrees an hour: near enough for a first look, and marked.</summary>
    private static string Offset(double longitude)
    {
        var hours = (int)Math.Clamp(Math.Round(longitude / 15), -12, 14);
        return $"{(hours < 0 ? '-' : '+')}{Math.Abs(hours):00}:00";
    }

    private static string Id(string folder)
    {
        var name = Path.GetFileName(Path.GetFullPath(folder)).ToLowerInvariant();
        string[] words = new string([
            .. name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '),
        ]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var id = string.Join('-', words);
        return id.Length is > 0 and <= 60 && char.IsAsciiLetter(id[0]) ? id : "my-city";
    }

    private static string Quote(string text) =>
        $"\"{string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
