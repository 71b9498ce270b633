namespace SafePassage.Cli;

/// <summary>Ctrl-C once: end in good order. Twice: the process goes down.</summary>
internal sealed class Interrupt : IDisposable
{
    public const string BestSoFar = "Interrupted: writing the best found so far.";

    private readonly CancellationTokenSource _source = new();
    private readonly string? _says;

    /// <param name="says">Said when the key is pressed; null when the command itself says how it ended.</param>
    public Interrupt(string? says)
    {
        _says = says;
        Console.CancelKeyPress += OnKey;
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnKey;
        _source.Dispose();
    }

    private void OnKey(object? sender, ConsoleCancelEventArgs e)
    {
        if (!_source.IsCancellationRequested)
        {
            e.Cancel = true;
            _source.Cancel();
            if (_says is not null)
            {
                Console.Error.WriteLine(_says);
            }
        }
    }
}
