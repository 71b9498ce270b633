namespace SafePassage.Cli;

/// <summary>Ctrl-C once: end at once with the best found so far. Twice: the process goes down.</summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public Interrupt() => Console.CancelKeyPress += OnKey;

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
            Console.Error.WriteLine("Interrupted: writing the best found so far.");
        }
    }
}
