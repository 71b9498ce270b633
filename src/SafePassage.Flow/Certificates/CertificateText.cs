using System.Globalization;

namespace SafePassage.Flow;

/// <summary>
/// Flows and cuts as lines of text, so that a checker can read them from files. A first line names the kind; then for
/// each table <c>name items</c>, and a line <c>item start end units</c> for each run.
/// </summary>
/// <remarks>
/// Size: one short line a run; written the same on every machine. Reading refuses anything else with
/// <see cref="FormatException"/>, naming the line, and does not judge whether it is a flow or a cut: that is the checkers' part.
/// </remarks>
public static class CertificateText
{
    private const string FlowKind = "flow-over-time 1";
    private const string CutKind = "cut-over-time 1";

    /// <summary>Writes a flow: the tables <c>arcs</c>, <c>departures</c> and <c>gates</c>.</summary>
    /// <param name="flow">Any, right or wrong.</param>
    /// <param name="writer">Neither flushed nor closed.</param>
    public static void Write(FlowOverTime flow, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(flow);
        ArgumentNullException.ThrowIfNull(writer);
        Line(writer, $"{FlowKind}");
        Write(writer, "arcs", flow.Arcs);
        Write(writer, "departures", flow.Departures);
        Write(writer, "gates", flow.Gates);
        Line(writer, $"end");
    }

    /// <summary>Writes a cut: its horizon and the tables <c>nodes</c> and <c>supplies</c>, sides as runs of 1.</summary>
    /// <param name="cut">Any, right or wrong.</param>
    /// <param name="writer">Neither flushed nor closed.</param>
    public static void Write(CutOverTime cut, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(cut);
        ArgumentNullException.ThrowIfNull(writer);
        Line(writer, $"{CutKind}");
        Line(writer, $"horizon {cut.HorizonSteps}");
        Write(writer, "nodes", cut.Nodes);
        var supplies = new StepRuns.Builder();
        foreach (var onSinkSide in cut.Supplies)
        {
            if (onSinkSide)
            {
                supplies.Add(0, 1, 1);
            }

            supplies.EndItem();
        }

        Write(writer, "supplies", supplies.Build());
        Line(writer, $"end");
    }

    /// <summary>Reads what <see cref="Write(FlowOverTime, TextWriter)"/> has written.</summary>
    /// <param name="reader">Read up to the line <c>end</c> and the one after it; not closed.</param>
    /// <exception cref="FormatException">A line is not what it should be.</exception>
    public static FlowOverTime ReadFlow(TextReader reader)
    {
        var lines = new Lines(reader);
        lines.Expect(FlowKind);
        var flow = new FlowOverTime(
            ReadRuns(lines, "arcs"),
            ReadRuns(lines, "departures"),
            ReadRuns(lines, "gates")
        );
        lines.Expect("end");
        return flow;
    }

    /// <summary>Reads what <see cref="Write(CutOverTime, TextWriter)"/> has written.</summary>
    /// <param name="reader">Read up to the line <c>end</c> and the one after it; not closed.</param>
    /// <exception cref="FormatException">A line is not what it should be.</exception>
    public static CutOverTime ReadCut(TextReader reader)
    {
        var lines = new Lines(reader);
        lines.Expect(CutKind);
        var horizon = lines.Number("horizon");
        var nodes = ReadRuns(lines, "nodes");
        var supplies = ReadRuns(lines, "supplies");
        lines.Expect("end");
        var sides = new bool[supplies.ItemCount];
        for (var i = 0; i < sides.Length; i++)
        {
            sides[i] = supplies.Starts(i).Length > 0;
        }

        return new CutOverTime(horizon, nodes, sides);
    }

    private static void Write(TextWriter writer, string name, StepRuns runs)
    {
        Line(writer, $"{name} {runs.ItemCount}");
        for (var item = 0; item < runs.ItemCount; item++)
        {
            var (starts, ends, units) = Runs.Of(runs, item);
            for (var i = 0; i < starts.Length; i++)
            {
                Line(writer, $"{item} {starts[i]} {ends[i]} {units[i]}");
            }
        }
    }

    private static void Line(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }

    private static StepRuns ReadRuns(Lines lines, string name)
    {
        var items = lines.Number(name);
        var builder = new StepRuns.Builder();
        var open = 0;
        while (lines.TryRun(out var item, out var start, out var end, out var units))
        {
            if (item < open || item >= items)
            {
                throw lines.Wrong($"an item from {open} to {items - 1}", item);
            }

            for (; open < item; open++)
            {
                builder.EndItem();
            }

            builder.Add(start, end, units);
        }

        for (; open < items; open++)
        {
            builder.EndItem();
        }

        return builder.Build();
    }

    private sealed class Lines(TextReader reader)
    {
        private string? _line = reader.ReadLine();
        private int _number = 1;

        public FormatException Wrong(string expected) =>
            new($"line {_number}: expected {expected}, found '{_line ?? "the end"}'");

        /// <summary>The line that was read last held a wrong item.</summary>
        public FormatException Wrong(string expected, int item) =>
            new($"line {_number - 1}: expected {expected}, found {item}");

        public void Expect(string line)
        {
            if (_line != line)
            {
                throw Wrong($"'{line}'");
            }

            Next();
        }

        public int Number(string name)
        {
            if (
                _line?.Split(' ') is [var found, var text]
                && found == name
                && int.TryParse(text, NumberStyles.None, null, out var number)
            )
            {
                Next();
                return number;
            }

            throw Wrong($"'{name}' and a whole number");
        }

        public bool TryRun(out int item, out int start, out int end, out long units)
        {
            (item, start, end, units) = (0, 0, 0, 0);
            if (_line is null || _line.Length == 0 || !char.IsAsciiDigit(_line[0]))
            {
                return false;
            }

            if (
                _line.Split(' ') is not [var a, var b, var c, var d]
                || !int.TryParse(a, NumberStyles.None, null, out item)
                || !int.TryParse(b, NumberStyles.AllowLeadingSign, null, out start)
                || !int.TryParse(c, NumberStyles.AllowLeadingSign, null, out end)
                || !long.TryParse(d, NumberStyles.AllowLeadingSign, null, out units)
            )
            {
                throw Wrong("'item start end units'");
            }

            Next();
            return true;
        }

        private void Next()
        {
            _line = reader.ReadLine();
            _number++;
        }
    }
}
