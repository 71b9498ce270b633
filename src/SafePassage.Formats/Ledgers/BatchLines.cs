using System.Text;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>A record as words give it.</summary>
/// <param name="Kind">A word such as <c>statement</c>.</param>
/// <param name="Fields">Such as <c>stance=denies</c>.</param>
/// <param name="At">Where it stands in a file; null: nowhere.</param>
public sealed record NewRecord(string Kind, IReadOnlyList<string> Fields, Place? At = null);

public static partial class Incoming
{
    /// <summary>
    /// The records of a file: YAML, a table or another store by the ending of its name; else a record a line, as on the command
    /// line, with quotes round what has blanks, and # before a remark.
    /// </summary>
    public static ParseResult<IReadOnlyList<PlacedRecord>> Batch(
        string path,
        Ledger ledger,
        Workers workers = default
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Path.GetExtension(path) is ".yaml" or ".yml" or ".csv" or ".jsonl")
        {
            return File(path, ledger, workers);
        }

        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        var log = new ErrorLog();
        if (SourceText.Read(path, shown, MostBytes, log) is not { } text)
        {
            return Outcome([], log);
        }

        var records = Lines(text.Text, shown, log);
        var read = Several(records, ledger);
        return log.Count > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed([.. log.All, .. read.Errors])
            : read;
    }

    private static List<NewRecord> Lines(string text, string file, ErrorLog log)
    {
        List<NewRecord> records = [];
        var number = 0;
        var (begun, from) = (new StringBuilder(), 0);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            from = begun.Length == 0 ? number : from;
            if (line.EndsWith('\\'))
            {
                begun.Append(line.AsSpan(0, line.Length - 1));
                continue;
            }

            var whole = begun.Append(line).ToString();
            begun.Clear();
            if (Words(whole) is not { } words)
            {
                log.Add(
                    file,
                    from,
                    null,
                    "a quote is not closed",
                    "Write a second quote of the same kind"
                );
            }
            else if (words.Count > 0)
            {
                records.Add(new(words[0], words[1..], new(file, from)));
            }
        }

        return records;
    }

    /// <summary>Null when a quote is open at the end.</summary>
    private static List<string>? Words(string line)
    {
        List<string> words = [];
        StringBuilder? word = null;
        char? quote = null;
        foreach (var c in line)
        {
            if (quote is { } open)
            {
                quote = c == open ? null : quote;
                word = c == open ? word : word!.Append(c);
            }
            else if (c is '"' or '\'')
            {
                (quote, word) = (c, word ?? new());
            }
            else if (c == '#' && word is null)
            {
                break;
            }
            else if (char.IsWhiteSpace(c))
            {
                Finish();
            }
            else
            {
                word = (word ?? new()).Append(c);
            }
        }

        Finish();
        return quote is null ? words : null;

        void Finish()
        {
            if (word is not null)
            {
                words.Add(word.ToString());
                word = null;
            }
        }
    }
}
