namespace SafePassage.Model;

/// <summary>One thing that is wrong with the input, said so that a person can mend it.</summary>
/// <param name="File">The file as the user named it, or a path below the scenario folder.</param>
/// <param name="Line">1-based; null when the error is the file itself.</param>
/// <param name="Column">1-based; null when the whole line is meant.</param>
/// <param name="What">What is wrong, with the offending value.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record InputError(string File, int? Line, int? Column, string What, string Remedy)
{
    public string Place =>
        (Line, Column) switch
        {
            (null, _) => File,
            (_, null) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };

    public override string ToString() => $"{Place}: {What}. {Remedy}";
}

/// <summary>The outcome of reading input: a value, or every error that was found, never both.</summary>
public sealed class ParseResult<T>
    where T : class
{
    private ParseResult(T? value, IReadOnlyList<InputError> errors) =>
        (Value, Errors) = (value, errors);

    /// <summary>Null exactly when there are errors.</summary>
    public T? Value { get; }

    /// <summary>In the order of files and lines.</summary>
    public IReadOnlyList<InputError> Errors { get; }

    public static ParseResult<T> Of(T value) => new(value, []);

    /// <exception cref="ArgumentException">No error is given.</exception>
    public static ParseResult<T> Failed(IEnumerable<InputError> errors)
    {
        InputError[] list =
        [
            .. errors
                .Distinct()
                .OrderBy(p => p.File, StringComparer.Ordinal)
                .ThenBy(p => p.Line)
                .ThenBy(p => p.Column),
        ];
        return list.Length > 0
            ? new(null, list)
            : throw new ArgumentException("a failed reading needs its errors", nameof(errors));
    }
}
