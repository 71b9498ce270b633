using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading;

/// <summary>The tests, beside the mutated assembly.</summary>
internal sealed class Bench
{
    private const int Stack = 16 << 20;
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly FieldInfo _active;
    private readonly FieldInfo _calls;
    private readonly FieldInfo _mostCalls;
    private readonly FieldInfo _reached;
    private readonly HashSet<int> _all = [];
    private readonly int _mutants;
    private List<Measured> _tests = [];

    public Bench(TestBinaries bin, byte[] assembly, int mutants, Options options)
    {
        _mutants = mutants;
        var context = new AssemblyLoadContext("mutants");
        var mutated = context.LoadFromStream(new MemoryStream(assembly));
        context.Resolving += (c, name) =>
            name.Name == mutated.GetName().Name ? mutated
            : File.Exists(bin.Of(name.Name!)) ? c.LoadFromAssemblyPath(bin.Of(name.Name!))
            : null;
        var board = mutated.GetType("Mutant")!;
        (_active, _calls) = (board.GetField("Active")!, board.GetField("Calls")!);
        (_mostCalls, _reached) = (board.GetField("MostCalls")!, board.GetField("Reached")!);
        // Tests may come by while their data is put together.
        _reached.SetValue(null, new bool[_mutants + 1]);
        foreach (var (project, classes) in options.Tests)
        {
            var tests = context.LoadFromAssemblyPath(bin.Of(project)).GetTypes();
            var chosen =
                classes.Count == 0
                    ? tests.Where(t => t.IsPublic)
                    : classes.Select(c =>
                        tests.FirstOrDefault(t => $".{t.FullName}".EndsWith($".{c}"))
                        ?? throw new ArgumentException($"{project} has no class {c}")
                    );
            _tests.AddRange(
                chosen
                    .SelectMany(Facts.Of)
                    .Where(f => !options.Without.Any(w => f.Name.Contains(w)))
                    .Select(f => new Measured(f, 0, TimeSpan.Zero, []))
            );
        }
    }

    /// <param name="Calls">Of the switchboard, without any mutant.</param>
    /// <param name="Time">Without any mutant.</param>
    /// <param name="Reached">The mutants it comes by.</param>
    private sealed record Measured(Fact Fact, long Calls, TimeSpan Time, HashSet<int> Reached);

    public int Count => _tests.Count;

    public bool IsReached(int mutant) => _all.Contains(mutant);

    /// <summary>Runs all tests without any mutant.</summary>
    /// <returns>Those that fail.</returns>
    public List<string> RunSound()
    {
        List<string> unsound = [];
        var measured = new List<Measured>();
        foreach (var (fact, _, _, _) in _tests)
        {
            var comesBy = new bool[_mutants + 1];
            _reached.SetValue(null, comesBy);
            Set(0, long.MaxValue);
            var clock = Stopwatch.StartNew();
            if (Failure(fact, TimeSpan.FromMinutes(5)) is { } why)
            {
                unsound.Add($"{fact.Name}: {why}");
            }

            HashSet<int> reached = [.. Enumerable.Range(1, _mutants).Where(m => comesBy[m])];
            if (reached.Count > 0)
            {
                measured.Add(new(fact, (long)_calls.GetValue(null)!, clock.Elapsed, reached));
                _all.UnionWith(reached);
            }
        }

        _tests = [.. measured.OrderBy(m => m.Time)];
        foreach (var slow in _tests.TakeLast(3))
        {
            Console.WriteLine($"{slow.Time.TotalSeconds, 6:0.0} s  {slow.Fact.Name}");
        }

        return unsound;
    }

    /// <summary>Whether a test fails with a mutant.</summary>
    public bool Finds(int mutant)
    {
        foreach (var test in _tests.Where(t => t.Reached.Contains(mutant)))
        {
            Set(mutant, (50 * test.Calls) + 1_000_000);
            if (Failure(test.Fact, _patience + (20 * test.Time)) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private void Set(int mutant, long mostCalls)
    {
        _active.SetValue(null, mutant);
        _calls.SetValue(null, 0L);
        _mostCalls.SetValue(null, mostCalls);
    }

    /// <summary>Why a test fails; null when it does not.</summary>
    private string? Failure(Fact fact, TimeSpan patience)
    {
        string? why = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    fact.Run();
                }
                catch (Exception e)
                {
                    e = e is TargetInvocationException { InnerException: { } inner } ? inner : e;
                    why = e.GetType().Name == "SkipException" ? null : e.ToString();
                }
            },
            Stack
        )
        {
            IsBackground = true,
        };
        thread.Start();
        if (thread.Join(patience))
        {
            return why;
        }

        // The next call of the switchboard ends it.
        _mostCalls.SetValue(null, 0L);
        if (!thread.Join(_patience))
        {
            Console.WriteLine($"{fact.Name} does not end with mutant {_active.GetValue(null)}");
        }

        return "does not end";
    }
}
