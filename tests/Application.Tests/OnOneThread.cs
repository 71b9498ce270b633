using SafePassage.Model;

namespace SafePassage.Application.Tests;

/// <summary>
/// With one worker nothing is given to another thread, so that the engine runs where threads cannot block; with two the same listener
/// hears hand-overs, and the files are the same.
/// </summary>
public class OnOneThread
{
    [Fact]
    public void The_listener_hears_tasks_loops_and_the_pool()
    {
        HandOvers.Of(() => { }).ShouldBeEmpty();
        HandOvers.Of(() => _ = Task.Run(() => { })).ShouldNotBeEmpty();
        HandOvers.Of(() => Parallel.For(0, 2, _ => { })).ShouldNotBeEmpty();
        HandOvers.Of(() => ThreadPool.QueueUserWorkItem(_ => { })).ShouldNotBeEmpty();
        HandOvers.Of(() => Enumerable.Range(0, 9).AsParallel().Sum()).ShouldNotBeEmpty();
    }

    /// <summary>Tasks, threads and the pool are banned symbols (src/BannedSymbols.Engine.txt): a build with one fails, unless it is excused.</summary>
    [Fact]
    public void Only_three_places_are_excused_from_the_ban_on_threads()
    {
        string[] kinds = [".cs", ".csproj", ".props", ".targets", ".editorconfig", ".globalconfig"];
        var source = Path.Combine(Repository.Root, "src");
        Directory
            .EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root))
            .Where(f => kinds.Contains(Path.GetExtension(f)) && !Built(f))
            .Where(f => File.ReadAllText(f).Contains("RS0030", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(source, f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ShouldBe([
                "SafePassage.Flow/Threads.cs",
                "SafePassage.Formats/Ledgers/Store/LedgerStore.cs",
                "SafePassage.Model/Quantities/Hands.cs",
            ]);

        bool Built(string file) =>
            Path.GetRelativePath(source, file)
                .Split(Path.DirectorySeparatorChar)
                .Any(p => p is "obj" or "bin");
    }

    [Fact]
    public void Every_use_case_hands_over_nothing_with_one_worker_and_something_with_two()
    {
        using var scratch = new ScratchFolder();
        HandOvers.Of(() => Everything(scratch["a"], Workers.One)).ShouldBeEmpty();
        HandOvers.Of(() => Everything(scratch["b"], new(2))).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_files_are_the_same_whatever_the_number_of_workers()
    {
        // All in one place, for files name the folder of their scenario.
        using var scratch = new ScratchFolder();
        var one = Everything(scratch["a"], Workers.One);
        one.Length.ShouldBeGreaterThan(20);
        foreach (var count in (int[])[2, 5])
        {
            Directory.Delete(scratch["a"], recursive: true);
            Everything(scratch["a"], new(count)).ShouldBe(one, $"{count} workers");
        }
    }

    /// <summary>From a map and from tables, with a ledger in its store: start, import, plan, publish, verify, export.</summary>
    /// <returns>Every file that was written, with the hash of its bytes.</returns>
    private static string[] Everything(string folder, Workers workers)
    {
        var (city, truce) = (Path.Combine(folder, "city"), Path.Combine(folder, "truce"));
        StartScenario
            .Run(Scenes.Start(city) with { Workers = workers })
            .ShouldBeOfType<StartOutcome.Started>();
        ImportStreets
            .Run(new(Scenes.Extract, Path.Combine(folder, "tables")) { Workers = workers })
            .Errors.ShouldBeEmpty();
        Truce(truce, workers);
        foreach (var scenario in (string[])[city, truce])
        {
            Plan(scenario, workers);
        }

        return
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => $"{Path.GetRelativePath(folder, f)} {Scenes.Hash(f)}"),
        ];
    }

    private static void Plan(string scenario, Workers workers)
    {
        var given = LoadScenario.Run(new(scenario) { Workers = workers }).Value!;
        var plan = MakePlan
            .Run(new(given, TimeProvider.System) { TimeLimit = TimeSpan.Zero, Workers = workers })
            .ShouldBeOfType<PlanOutcome.Planned>();
        var folder = scenario + "-plan";
        PublishPlan.Run(new(plan, folder)).Errors.ShouldBeEmpty();
        VerifyPlan
            .Run(new(folder) { Workers = workers })
            .ShouldBeOfType<VerifyOutcome.Checked>()
            .Flaws.ShouldBeEmpty();
    }

    /// <summary>The example with its ledger brought into a store.</summary>
    private static void Truce(string folder, Workers workers)
    {
        Scenes.Copy(Repository.Aleppo, folder);
        Scenes.Copy(Path.Combine(Repository.Aleppo, "ledger"), Path.Combine(folder, "ledger"));
        AppendToLedger
            .Run(new(folder, new NewEntry.FromOwnTables(), new Noon()) { Workers = workers })
            .Errors.ShouldBeEmpty();
        VerifyLedger.Run(folder, workers).ShouldBeOfType<LedgerCheck.Chain>();
        ShowStandings.Run(new(folder) { Workers = workers }).Errors.ShouldBeEmpty();
        ExportLedger
            .Run(new(folder, folder + "-export", RedactionLevel.Persons) { Workers = workers })
            .Errors.ShouldBeEmpty();
    }

    /// <summary>Entries of a ledger carry the time of entry.</summary>
    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
