using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>Progress on standard error: one line that is written over when a person watches, a line a variant when not.</summary>
internal sealed class ProgressLine : IProgress<PlanProgress>, IDisposable
{
    private static readonly TimeSpan _often = TimeSpan.FromMilliseconds(100);

    private readonly bool _quiet;
    private readonly WatchedLine _line = new();
    private string _variant = "";
    private long _last;

    private ProgressLine(bool quiet) => _quiet = quiet;

    public static ProgressLine For(bool quiet) => new(quiet);

    public void Report(PlanProgress value)
    {
        if (_quiet)
        {
            return;
        }

        var isNew = value.Variant != _variant;
        _variant = value.Variant;
        if (_line.IsWatched && (isNew || TimeProvider.System.GetElapsedTime(_last) > _often))
        {
            _last = TimeProvider.System.GetTimestamp();
            _line.Write(Text(value));
        }
        else if (!_line.IsWatched && isNew)
        {
            Console.Error.WriteLine($"planning {value.Variant} …");
        }
    }

    public void Dispose() => _line.Dispose();

    private static string Text(PlanProgress value)
    {
        if (value.Bound == Persons.Zero)
        {
            return $"{value.Variant}: finding the bound …";
        }

        const int Width = 24;
        var filled = (int)(Width * Math.Min(1.0, value.Persons.ShareOf(value.Bound)));
        var bar = new string('█', filled) + new string('░', Width - filled);
        return $"{value.Variant}: {bar} {Figures.Persons(value.Persons)} of at most {Figures.Persons(value.Bound)} · round {value.Rounds}";
    }
}
