#:package Microsoft.CodeAnalysis.CSharp

// Mutates a part of a project and runs the tests of it against every mutant, all in one process.
//
//   dotnet build tests/Model.Tests -c Release
//   dotnet run bench/mutants/mutants.cs -- OUT [--project NAME] [--under PART,PART…] [--tests PROJECT [CLASS…]]… [--without NAME,NAME…]
//
// Without options: SafePassage.Verification with the classes of Planning.Tests that are about its rules. A part is a folder or
// a file of the project; without --under all of it is mutated, without classes all of the test project are run. Tests whose
// names contain one of those after --without are left out: what measures time does not belong here.
//
// Every mutant is compiled in behind a switch. Each test is run once without any, which tells what mutants it comes by; a mutant
// is then met by those tests alone, the quickest first, until one fails. OUT gets the score of each file and a line for each
// mutant that lives: file, line, what was changed, and whether any test came by.
using System.Diagnostics;

var options = Options.Of(args);
if (options is null)
{
    Console.WriteLine(
        "usage: OUT [--project NAME] [--under PART,…] [--tests PROJECT [CLASS…]]… [--without NAME,NAME…]"
    );
    return 2;
}

var root = Directory.GetCurrentDirectory();
var bin = new TestBinaries(root, options);
var project = new MutatedProject(root, options.Project, bin.Folder);
var (assembly, mutants) = Compilation.Make(project, project.Trees(options.Under));
Console.WriteLine($"{mutants.Count} mutants");
var bench = new Bench(bin, assembly, mutants.Max(m => m.Id), options);
var clock = Stopwatch.StartNew();
var unsound = bench.RunSound();
foreach (var name in unsound)
{
    Console.WriteLine($"fails without any mutant: {name}");
}

if (unsound.Count > 0)
{
    bin.Dispose();
    return 1;
}

Console.WriteLine($"{bench.Count} tests are sound, {clock.Elapsed.TotalSeconds:0.0} s");
var live = new List<Mutation>();
foreach (var mutant in mutants.Where(m => !bench.Finds(m.Id)))
{
    live.Add(mutant);
    Console.WriteLine($"{clock.Elapsed.TotalSeconds, 6:0} s  lives: {mutant}");
}

var score = $"{mutants.Count} mutants, {mutants.Count - live.Count} found, {live.Count} live";
File.WriteAllLines(
    options.Out,
    [
        score,
        .. mutants
            .GroupBy(m => m.File)
            .Select(g =>
                $"  {g.Key}: {g.Count() - live.Count(m => m.File == g.Key)} of {g.Count()}"
            ),
        .. live.Select(m => $"{m}{(bench.IsReached(m.Id) ? "" : "  [no test comes by]")}"),
    ]
);
Console.WriteLine($"{score}, {clock.Elapsed.TotalSeconds:0} s");

// What a mutant left running must not keep the process.
bin.Dispose();
Environment.Exit(0);
return 0;
