namespace SafePassage.Planning;

/// <summary>
/// Counts what a search does, so that it can end after the same work on every machine. A unit is about what a tenth of a microsecond
/// does on a laptop.
/// </summary>
internal sealed class Work
{
    public long Done { get; private set; }

    public void Add(long units) => Done += units;
}
