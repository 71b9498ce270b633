using SafePassage.Formats.Scenarios;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>Tests that change the files of a small scenario, and read it.</summary>
public abstract class OfBaseScenario : IDisposable
{
    private protected OfBaseScenario() => Folder.Take(Repository.BaseScenario);

    private protected ScratchFolder Folder { get; } = new();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected ScenarioFolder ReadFolder()
    {
        var read = ScenarioReader.Read(Folder.Path);
        read.Errors.ShouldBeEmpty();
        return read.Value!;
    }
}
