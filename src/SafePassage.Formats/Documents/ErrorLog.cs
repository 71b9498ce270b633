using SafePassage.Model;

namespace SafePassage.Formats.Documents;

/// <summary>
/// Collects what is wrong while reading goes on. A file with one wrong column can be wrong on every row, so each file
/// lists its first <see cref="PerFile"/> errors and counts the rest.
/// </summary>
internal sealed class ErrorLog
{
    public const int PerFile = 100;

    private readonly List<InputError> _errors = [];
    private readonly SortedDictionary<string, int> _countByFile = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>Whether a further error of a file would only be counted, so that no remedy need be sought.</summary>
    public bool Full(string file) => _countByFile.GetValueOrDefault(file) >= PerFile;

    public void Add(InputError error) =>
        Add(error.File, error.Line, error.Column, error.What, error.Remedy);

    public void Add(string file, int? line, int? column, string what, string remedy)
    {
        Count++;
        var count = _countByFile.GetValueOrDefault(file) + 1;
        _countByFile[file] = count;
        if (count <= PerFile)
        {
            _errors.Add(new(file, line, column, what, remedy));
        }
    }

    /// <summary>Nothing when nothing is wrong.</summary>
    public IReadOnlyList<InputError> All =>
        [
            .. _errors,
            .. _countByFile
                .Where(f => f.Value > PerFile)
                .Select(f => new InputError(
                    f.Key,
                    null,
                    null,
                    $"{f.Value - PerFile} further errors of this file are not listed",
                    $"Mend the {PerFile} that are listed, then read the folder again"
                )),
        ];
}
