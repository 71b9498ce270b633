using SafePassage.Application;

namespace SafePassage.Cli.Printing;

/// <summary>How far an answer is, on standard error: one line that is written over when a person watches, else a line for each plan.</summary>
internal sealed class AskLine(bool quiet) : IProgress<AskProgress>, IDisposable
{
    private readonly WatchedLine _line = new();
    private int _plans;

    public void Report(AskProgress value)
    {
        if (quiet)
        {
            return;
        }

        var text = $"asking: {value.Bounds} bounds, {value.Plans} plans …";
        if (_line.IsWatched)
        {
            _line.Write(text);
        }
        else if (value.Plans > _plans)
        {
            _plans = value.Plans;
            Console.Error.WriteLine(text);
        }
    }

    public void Dispose() => _line.Dispose();
}
