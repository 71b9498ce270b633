namespace SafePassage.Cli.Printing;

/// <summary>A line on standard error that is written over when a person watches, and gone at the end.</summary>
internal sealed class WatchedLine : IDisposable
{
    private int _width;

    public bool IsWatched { get; } = !Console.IsErrorRedirected;

    public void Write(string text)
    {
        Terminal.WriteOver(text.PadRight(_width));
        _width = text.Length;
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            Write("");
            Terminal.WriteOver("");
        }
    }
}
