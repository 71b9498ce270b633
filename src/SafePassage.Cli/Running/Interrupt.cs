using System.Runtime.InteropServices;

namespace SafePassage.Cli;

/// <summary>Ctrl-C, or the request to end that others send: once to end in good order, twice to end at once.</summary>
internal sealed class Interrupt : IDisposable
{
    public const string BestSoFar = "Interrupted: writing the best found so far.";

    /// <summary>How long the second press waits for the program to end by itself.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenSource _abandon = new();
    private readonly ManualResetEventSlim _done = new();
    private readonly string? _says;
    private readonly bool _tidies;
    private readonly PosixSignalRegistration? _asked;

    /// <param name="says">Said when the key is pressed; null when the command itself says how it ended.</param>
    public Interrupt(string? says)
        : this(says, tidies: false) { }

    private Interrupt(string? says, bool tidies)
    {
        (_says, _tidies) = (says, tidies);
        Console.CancelKeyPress += OnKey;
        _asked = tidies
            ? PosixSignalRegistration.Create(
                PosixSignal.SIGTERM,
                context => context.Cancel = Press()
            )
            : null;
    }

    /// <summary>For a command that looks at <see cref="Abandon"/> too: the second press lets it take away what is half done.</summary>
    public static Interrupt Twice(string says) => new(says, tidies: true);

    /// <summary>The first press.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>The second.</summary>
    public CancellationToken Abandon => _abandon.Token;

    public bool IsPressed => _source.IsCancellationRequested;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnKey;
        _done.Set();
        _asked?.Dispose();
        _source.Dispose();
        _abandon.Dispose();
    }

    private void OnKey(object? sender, ConsoleCancelEventArgs e) => e.Cancel = Press();

    /// <returns>Whether the process stays.</returns>
    private bool Press()
    {
        if (!_source.IsCancellationRequested)
        {
            _source.Cancel();
            if (_says is not null)
            {
                Console.Error.WriteLine(_says);
            }

            return true;
        }

        if (!_tidies)
        {
            return false;
        }

        _abandon.Cancel();
        if (!_done.Wait(_patience))
        {
            Environment.Exit(ExitCode.Interrupted);
        }

        return true;
    }
}
