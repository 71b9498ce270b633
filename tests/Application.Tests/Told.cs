namespace SafePassage.Application.Tests;

/// <summary>Keeps everything it is told, in order.</summary>
internal sealed class Told<T>(Action<T>? then = null) : IProgress<T>
{
    private readonly List<T> _all = [];

    public IReadOnlyList<T> All => _all;

    public void Report(T value)
    {
        lock (_all)
        {
            _all.Add(value);
        }

        then?.Invoke(value);
    }
}
