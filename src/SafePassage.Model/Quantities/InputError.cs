namespace SafePassage.Model;

/// <summary>One thing that is wrong with the input, said so that a person can mend it.</summary>
/// <param name="File">The file as the user named it, or a path below the scenario folder.</param>
/// <param name="Line">1-based; null when the error is the file itself.</param>
/// <param name="Column">1-based; null when the whole line is meant.</param>
/// <param name="What">What is wrong, with the offending value.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record InputError(string File, int? Line, int? Column, string What, string Remedy)
{
    /// <summary>The file, with line and column as far as they are known: <c>scenario.yaml:12:5</c>.</summary>
    public string Place =>
        (Line, Column) switch
        {
            (null, _) => File,
            (_, null) => $"{File}:{Line}",
            _ => $"{File}:{Line}:{Column}",
        };

    /// <summary>The place, what is wrong, and what would be right, as one line for a terminal.</summary>
    public override string ToString() => $"{Place}: {What}. {Remedy}";
}

/// <summary>The outcome of reading input: a value, or every error that was found, never both. Immutable.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class ParseResult<T>
    where T : class
{
    private ParseResult(T? value, IReadOnlyList<InputError> errors) =>
        (Value, Errors) = (value, errors);

    /// <summary>Null exactly when there are errors.</summary>
    public T? Value { get; }

    /// <summary>In the order of files and lines.</summary>
    public IReadOnlyList<InputError> Errors { get; }

    /// <summary>A reading without errors.</summary>
    public static ParseResult<T> Of(T value) => new(value, []);

    /// <summary>A reading with errors: each once, in the order of files and lines.</summary>
    /// <param name="errors">At least one.</param>
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
