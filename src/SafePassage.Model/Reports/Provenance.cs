namespace SafePassage.Model;

/// <summary>How a report was made, so that somebody else can make it again. Holds no clock time and no machine.</summary>
/// <param name="Command">The exact command that makes the same files again.</param>
/// <param name="Options">Every option with the value it had, given or default.</param>
public sealed record Provenance(string Command, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>Files already written beside the one that shows this, with their hashes; empty when there are none.</summary>
    public IReadOnlyList<InputFile> Outputs { get; init; } = [];
}
