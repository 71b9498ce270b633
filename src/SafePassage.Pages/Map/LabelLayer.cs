using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <summary>
/// Names of corridors and zones, in the script of the reader, none over another. Each says from which zoom it fits;
/// the styles show it from there on.
/// </summary>
internal static class LabelLayer
{
    private const double NameSize = 12.5;
    private const double NoteSize = 11.5;

    public static void Write(Page page, MapFrame frame)
    {
        var gates = page.Scenario.Corridors.Select(c => CorridorLayer.At(page, frame, c)).ToList();
        List<(Pixel, double)> signs =
        [
            .. gates.Select(g => (g, 12.0)),
            .. gates.SelectMany(g => Arrow(page, frame, g)),
        ];
        var notes = page.Scenario.Corridors.Select((_, i) => Notes(page, i)).ToList();
        var corridors = Labels.Settle(
            [.. gates.Select((g, i) => Choices(page, frame, i, g, notes[i]))],
            signs,
            frame.Height
        );
        var zones = page
            .Scenario.Zones.Where(z => z.People.Sum() > Persons.Zero)
            .OrderByDescending(z => z.People.Sum())
            .ThenBy(z => z.Id, StringComparer.Ordinal);
        List<Label> labels =
        [
            .. corridors,
            .. zones.Select(z => new Label(z.Name, frame.At(z.Location), 0, 11)
            {
                Shift = (0, 11),
            }),
        ];
        var levels = Labels.Place(labels, signs);
        page.Html.Open("g", "class", "labels");
        foreach (var (i, label) in labels.Index())
        {
            if (i < corridors.Count)
            {
                Corridor(page, i, label, notes[i]);
            }
            else if (levels[i] >= 0)
            {
                Text(page, label.Text, $"zone-name l{levels[i]}", label.At, 0, 1.32);
            }
        }

        page.Html.Close();
    }

    /// <summary>Points along the arrow beyond a gate.</summary>
    private static IEnumerable<(Pixel, double)> Arrow(Page page, MapFrame frame, Pixel gate)
    {
        var (x, y) = CorridorLayer.Outwards(page, frame, gate);
        return from along in (int[])[200, 350, 500]
            select (new Pixel(gate.X + (int)(along * x), gate.Y + (int)(along * y)), 7.0);
    }

    /// <summary>What stands below the name in each variant.</summary>
    private static List<Trilingual> Notes(Page page, int corridor) =>
        [
            .. page
                .Report.Variants.Select(v => v.Corridors[corridor])
                .Select(a =>
                    a.Shut
                        ? page.Say("map.shut")
                        : page.Say(
                            "map.persons",
                            ("status", page.Of(a.Corridor.Status)),
                            ("n", Figures.Number(a.Persons))
                        )
                ),
        ];

    /// <summary>Beside the gate: first away from the city, then the other side, a little higher or lower.</summary>
    private static List<Label> Choices(
        Page page,
        MapFrame frame,
        int index,
        Pixel at,
        List<Trilingual> notes
    )
    {
        var name = (Trilingual)page.Scenario.Corridors[index].Name;
        var longest = Trilingual.Each(l =>
            notes.Select(n => n.In(l)).Append(name.In(l)).MaxBy(t => t.Length)!
        );
        var side = CorridorLayer.Outwards(page, frame, at).X >= 0 ? 1 : -1;
        return
        [
            .. from s in (int[])[side, -side]
            from y in (double[])[0, -15, 15, -30, 30]
            select new Label(longest, at, s, NameSize, Lines: 2, Must: true)
            {
                Shift = (s * 16, y),
                Short = name,
            },
        ];
    }

    private static void Corridor(Page page, int index, Label label, List<Trilingual> notes)
    {
        var corridor = page.Scenario.Corridors[index];
        page.Html.Open("g", "class", label.Anchor > 0 ? "gate-name begins" : "gate-name ends");
        Text(
            page,
            corridor.Name,
            "name",
            label.At,
            label.Shift.X / NameSize,
            (label.Shift.Y / NameSize) - 0.25
        );
        Text(
            page,
            notes[0],
            "status-word",
            label.At,
            label.Shift.X / NoteSize,
            (label.Shift.Y / NoteSize) + 0.95,
            string.Join(',', notes.Select(page.Html.Note))
        );
        page.Html.Close();
    }

    /// <param name="dx">In sizes of the type, so that it keeps its distance at every zoom.</param>
    /// <param name="byVariant">Numbers of the texts for each variant; null when it is always the same.</param>
    private static void Text(
        Page page,
        Trilingual text,
        string name,
        Pixel at,
        double dx,
        double dy,
        string? byVariant = null
    )
    {
        string[] attributes =
        [
            "class",
            name,
            "x",
            Page.Plain(at.X),
            "y",
            Page.Plain(at.Y),
            "dx",
            Page.Plain(dx) + "em",
            "dy",
            Page.Plain(dy) + "em",
            .. byVariant is null ? (string[])[] : ["data-tv", byVariant],
        ];
        page.Html.Element("text", text, attributes);
    }
}
