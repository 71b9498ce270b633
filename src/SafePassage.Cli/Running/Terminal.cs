namespace SafePassage.Cli;

/// <summary>The two streams that are printed to, with nothing raw on them.</summary>
internal static class Terminal
{
    private static PlainWriter? _errors;

    /// <summary>From here on all that is printed goes through <see cref="PlainWriter"/>.</summary>
    public static void Guard()
    {
        _errors = new(Console.Error, isAnswer: false);
        Console.SetOut(new PlainWriter(Console.Out, isAnswer: true));
        Console.SetError(_errors);
    }

    /// <summary>Writes over the line of progress on standard error.</summary>
    public static void WriteOver(string text) => _errors?.WriteOver(text);
}
