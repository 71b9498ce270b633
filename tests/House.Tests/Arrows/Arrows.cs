namespace SafePassage.House.Tests;

/// <summary>
/// Who may know whom, held against the symbols that each source uses. The list is arrows.txt; whoever fails here is told
/// the line that the list needs, and whether it should be there is for whoever reads the change to say.
/// </summary>
public class Arrows
{
    [Fact]
    public void Projects_reference_whom_the_list_says_and_nobody_else()
    {
        foreach (var project in SourceTree.Projects)
        {
            var listed = ArrowList.Projects.GetValueOrDefault(project.Name);
            var said = listed is null
                ? null
                : ArrowList.Line(
                    listed.Name,
                    [.. listed.Seen, .. listed.Carried.Select(c => $"({c})")]
                );
            said.ShouldBe(
                ArrowList.Line(project),
                $"the project file and {ArrowList.Path} differ; its line for the project must be: {ArrowList.Line(project)}"
            );
        }

        ArrowList
            .Projects.Keys.Except(SourceTree.Projects.Select(p => p.Name))
            .ShouldBeEmpty($"listed in {ArrowList.Path}, and there is no such project");
    }

    [Fact]
    public void What_a_project_references_it_uses()
    {
        var used = SymbolUses
            .All.Select(u => (ProjectOf(u.Room), ProjectOf(u.Known)))
            .Distinct()
            .ToHashSet();
        SourceTree
            .Projects.SelectMany(p => p.Seen.Select(s => (p.Name, s)))
            .Where(a => !used.Contains(a))
            .Select(a =>
                $"{a.Name} uses nothing of {a.s}: take the reference out of its project file"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Rooms_use_whom_the_list_says_and_nobody_else()
    {
        var wrong = new List<string>();
        foreach (var project in SourceTree.Projects)
        {
            var listed =
                ArrowList.Projects.GetValueOrDefault(project.Name)?.Rooms
                ?? new Dictionary<string, IReadOnlyList<string>>();
            var used = SymbolUses
                .All.Where(u =>
                    ProjectOf(u.Room) == project.Name && ProjectOf(u.Known) == project.Name
                )
                .ToLookup(u => Within(u.Room));
            string[] rooms =
            [
                .. SourceTree
                    .Files.Select(f => f.Room)
                    .Distinct()
                    .Where(r => ProjectOf(r) == project.Name)
                    .Select(Within),
            ];
            foreach (var room in rooms)
            {
                wrong.AddRange(
                    Differences(project.Name, room, listed.GetValueOrDefault(room), used[room])
                );
            }

            wrong.AddRange(
                listed
                    .Keys.Except(rooms)
                    .Select(r => $"{project.Name}: there is no room '{r}'; take its line out")
            );
        }

        wrong.ShouldBeEmpty($"to mend in {ArrowList.Path}, or better in the code");
    }

    [Fact]
    public void No_two_rooms_know_each_other_whatever_way_round()
    {
        foreach (var project in ArrowList.Projects.Values)
        {
            Layers
                .Of(project.Rooms)
                .ShouldNotBeNull(
                    $"rooms of {project.Name} know each other in a circle: {string.Join(", ", Layers.Circle(project.Rooms))}"
                );
        }

        Layers.Of(ArrowList.Projects.ToDictionary(p => p.Key, p => p.Value.Seen)).ShouldNotBeNull();
    }

    /// <summary>What the list may never say, however it grows.</summary>
    [Fact]
    public void The_witness_stays_apart()
    {
        ArrowList.Projects["Verification"].Seen.ShouldBe(["Model"]);
        ArrowList.Projects["Model"].Seen.ShouldBeEmpty();
        ArrowList.Projects["Flow"].Seen.ShouldBeEmpty();
        ArrowList.Projects["Flow"].Rooms["Certificates"].ShouldNotContain("Algorithms");
    }

    private static IEnumerable<string> Differences(
        string project,
        string room,
        IReadOnlyList<string>? listed,
        IEnumerable<SymbolUse> uses
    )
    {
        var used = uses.ToLookup(u => Within(u.Known));
        string[] known = [.. used.Select(u => u.Key).Order(StringComparer.Ordinal)];
        if (listed is not null && listed.SequenceEqual(known, StringComparer.Ordinal))
        {
            return [];
        }

        var reasons = known
            .Except(listed ?? [])
            .Select(k => $"; {used[k].First()}, of {k}, {used[k].Count()} times")
            .Concat((listed ?? []).Except(known).Select(k => $"; nothing uses {k}"));
        return
        [
            $"{project}: its line must be '  {ArrowList.Line(room, known)}'{string.Concat(reasons)}",
        ];
    }

    private static string ProjectOf(string room) => room.Split('/')[0];

    private static string Within(string room) =>
        room.IndexOf('/', StringComparison.Ordinal) is var at and >= 0
            ? room[(at + 1)..]
            : ArrowList.Beside;
}
