using SafePassage.Formats.Scenarios;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>
/// What the reader says about bad input. A case is a folder below <c>bad</c>, and adding one needs no code: its files
/// replace those of <c>base</c>; in <c>NAME.edit</c> the text above the line <c>=></c> is replaced by the text below it
/// (several edits with <c>----</c> between); a folder that holds only <c>.keep</c> replaces the file of its name;
/// <c>gone.txt</c> names files that are missing. The messages stand in <c>expected.txt</c>.
/// </summary>
public class BadInput
{
    private static readonly string Bad = Path.Combine(
        Repository.Root,
        "tests",
        "Formats.Tests",
        "Scenarios",
        "bad"
    );

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .GetDirectories(Bad)
                .Select(d => Path.GetFileName(d)!)
                .Order(StringComparer.Ordinal),
        ];

    [Fact]
    public void The_base_itself_is_good() =>
        ScenarioReader.Read(Repository.BaseScenario).Errors.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_told_so_that_a_person_can_mend_it(string name)
    {
        using var folder = new ScratchFolder();
        folder.Take(Repository.BaseScenario);
        folder.Change(Path.Combine(Bad, name));
        var reading = ScenarioReader.Read(folder.Path);
        reading.Errors.ShouldNotBeEmpty("this folder should be refused");
        var told = string.Concat(reading.Errors.Select(p => $"{p}\n"));
        Committed.ShouldHold(
            Path.Combine(Bad, name, "expected.txt"),
            told.Replace($"{folder.Path}/", "", StringComparison.Ordinal)
        );
    }
}
