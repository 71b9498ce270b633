using System.Diagnostics;

namespace SafePassage.Benchmarks;

/// <summary>
/// Gives every reader changed files and looks at how it ends: with what it read or with errors that a person can mend, soon; never with
/// an exception. Each input follows from seed and number alone, so that one that was found can be made again.
/// </summary>
internal static class FuzzRun
{
    private const int Often = 50_000;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <param name="root">Of the repository, whose samples are changed.</param>
    /// <param name="count">How many inputs, all readers together.</param>
    /// <param name="seed">Of all of them.</param>
    /// <param name="only">The number of the one input to try; null: all.</param>
    public static int Run(string root, int count, int seed, int? only)
    {
        var scratch = Directory.CreateTempSubdirectory("safepassage-fuzz-").FullName;
        try
        {
            var targets = FuzzTarget.All(new FuzzSamples(root, scratch));
            var rows = targets.Select(t => new Row(t)).ToArray();
            var turns = rows.SelectMany(r => Enumerable.Repeat(r, r.Target.Share)).ToArray();
            var failed = 0;
            var (from, to) = only is { } one ? (one, one + 1) : (0, count);
            for (var i = from; i < to && failed < 20; i++)
            {
                if (i > 0 && i % Often == 0)
                {
                    Console.Error.WriteLine($"{i} inputs, {failed} failed");
                }

                // Every reader in turn, so that the first thousand inputs tell of each.
                var row = turns[i % turns.Length];
                failed += Try(row, Path.Combine(scratch, "tried"), seed, i, only is not null)
                    ? 0
                    : 1;
            }

            foreach (var row in rows)
            {
                Console.WriteLine(
                    $"{row.Target.Name}: {row.Tried} inputs, {row.Taken} taken, {row.Tried - row.Taken - row.Failed} refused, {row.Failed} failed; slowest {row.Slowest.TotalMilliseconds:0} ms"
                );
            }

            Console.WriteLine($"{rows.Sum(r => r.Tried)} inputs, {failed} failed, seed {seed}");
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static bool Try(Row row, string folder, int seed, int number, bool shows)
    {
        var random = new Random(HashCode(seed, number));
        var target = row.Target;
        var names = target.Files.Keys.Order(StringComparer.Ordinal).ToArray();
        var name = names[random.Next(names.Length)];
        var other = target.Files[names[random.Next(names.Length)]];
        var bytes = Mutation.Of(target.Files[name], other, random);
        row.Stage(folder, name, bytes);
        if (shows)
        {
            Console.WriteLine($"{target.Name}, {name}, in {folder}");
            File.WriteAllBytes(
                Path.Combine(Path.GetTempPath(), "fuzzed-" + Path.GetFileName(name)),
                bytes
            );
        }

        var watch = Stopwatch.StartNew();
        row.Tried++;
        try
        {
            row.Taken += target.Read(Path.Combine(folder, target.Name), name) ? 1 : 0;
        }
#pragma warning disable CA1031 // Whatever comes is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            row.Failed++;
            Console.WriteLine($"FAILED: input {number} of seed {seed}, {target.Name}, {name}: {e}");
            return false;
        }

        row.Slowest = watch.Elapsed > row.Slowest ? watch.Elapsed : row.Slowest;
        if (watch.Elapsed > Soon)
        {
            row.Failed++;
            Console.WriteLine(
                $"SLOW: input {number} of seed {seed}, {target.Name}, {name}: {watch.Elapsed.TotalSeconds:0.0} s"
            );
            return false;
        }

        return true;
    }

    /// <summary>The same in every process, unlike the framework's.</summary>
    private static int HashCode(int seed, int number) =>
        unchecked((int)(((long)seed * 1_000_003) ^ ((long)number * 2_654_435_761)));

    private sealed class Row(FuzzTarget target)
    {
        private string? _changed;

        public FuzzTarget Target { get; } = target;

        public int Tried { get; set; }

        public int Taken { get; set; }

        public int Failed { get; set; }

        public TimeSpan Slowest { get; set; }

        /// <summary>The sound files with one of them changed; only what differs from the last time is written.</summary>
        public void Stage(string root, string name, byte[] bytes)
        {
            var folder = Path.Combine(root, Target.Name);
            if (!Directory.Exists(folder))
            {
                foreach (var (file, sound) in Target.Files.Concat(Target.Beside))
                {
                    var path = Path.Combine(folder, file);
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllBytes(path, sound);
                }
            }

            if (_changed is not null && _changed != name)
            {
                File.WriteAllBytes(Path.Combine(folder, _changed), Target.Files[_changed]);
            }

            _changed = name;
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
        }
    }
}
