using SafePassage.Formats.Documents;
using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Turns times as written into spans counted from the start of the window.</summary>
internal sealed class WindowClock
{
    private readonly Draft _draft;

    /// <summary>
    /// The end with the offset that it was written with, where the clocks change before it: by half an hour or a whole one, as they do
    /// everywhere. Any other difference is a way of writing (UTC, or the time of another country), and clock times are those of the start.
    /// </summary>
    private readonly DateTimeOffset? _changedEnd;

    private WindowClock(Draft draft, Window window, DateTimeOffset end)
    {
        (_draft, Window) = (draft, window);
        _changedEnd = (end.Offset - window.Start.Offset).Duration().TotalMinutes is 30 or 60
            ? end
            : null;
    }

    public Window Window { get; }

    /// <summary>Null when the window is missing or cannot be used.</summary>
    public static WindowClock? Read(Draft draft)
    {
        if (draft.Keys.Window is not { } keys)
        {
            return null;
        }

        var before = draft.Log.Count;
        var window = new Window(keys.Start, keys.End.ToOffset(keys.Start.Offset));
        if (window.Length <= TimeSpan.Zero)
        {
            draft.Refuse(
                keys.At("end"),
                $"the window ends ({Moment.Show(window.End)}) before it begins ({Moment.Show(window.Start)}), or at that moment",
                "Write an end after the start; check day and offset"
            );
        }
        else if (window.Length > Window.Longest)
        {
            draft.Refuse(
                keys.At("end"),
                $"the window is {NumberLimits.Show(Math.Round(window.Length.TotalDays, 1))} days long",
                $"Write a window of at most {Window.Longest.TotalDays} days"
            );
        }
        else
        {
            CheckStep(draft, window);
        }

        return draft.Log.Count == before ? new(draft, window, keys.End) : null;
    }

    /// <summary>
    /// The span between two times, cut to the window; null when it is empty or lies outside, which is told.
    /// </summary>
    public Interval? Span(Part part, Moment? from, Moment? until)
    {
        var first = from is { } f ? Resolve(part.At("from"), f) : TimeSpan.Zero;
        var last = until is { } u ? Resolve(part.At("until"), u, isEnd: true) : Window.Length;
        if (first is not { } a || last is not { } b)
        {
            return null;
        }

        var cut = new Interval(a, b).Intersect(new(TimeSpan.Zero, Window.Length));
        if (b <= a)
        {
            _draft.Refuse(
                part.At("until"),
                $"until ({until}) is not after from ({from})",
                "Write a later until"
            );
            return null;
        }

        if (cut.IsEmpty)
        {
            _draft.Refuse(
                part.At("from"),
                $"{from} to {until} lies outside the window, {Moment.Show(Window.Start)} to {Moment.Show(Window.End)}",
                "Mend the times or leave the span out"
            );
            return null;
        }

        return cut;
    }

    /// <param name="at">Where it is written.</param>
    /// <param name="moment">As it is written.</param>
    /// <param name="isEnd">Whether a span ends then: in a window of a whole day the time of its start is also that of its end.</param>
    private TimeSpan? Resolve(Node at, Moment moment, bool isEnd = false)
    {
        if (moment.Instant is { } instant)
        {
            return instant - Window.Start;
        }

        var local = moment.Local!.Value;
        if (_changedEnd is { } end)
        {
            _draft.Refuse(
                at,
                $"{Moment.Show(local)} can mean two moments: the window begins at {Moment.Show(Window.Start)} and ends at {Moment.Show(end)}, so the clocks change in between",
                $"Write date, time and offset: {Moment.Show(end)}"
            );
            return null;
        }

        if (Window.Length > TimeSpan.FromDays(1))
        {
            _draft.Refuse(
                at,
                $"{Moment.Show(local)} can mean more than one day, for the window is longer than one",
                "Write date, time and offset: 2016-11-04T09:00+02:00"
            );
            return null;
        }

        // The same clock time the day after is meant when the window runs past midnight.
        var since =
            (local.ToTimeSpan() - Window.Start.TimeOfDay + TimeSpan.FromDays(1)).Ticks
            % TimeSpan.TicksPerDay;
        if (isEnd && since == 0 && Window.Length == TimeSpan.FromDays(1))
        {
            return Window.Length;
        }

        if (since <= Window.Length.Ticks)
        {
            return new(since);
        }

        _draft.Refuse(
            at,
            $"{Moment.Show(local)} lies outside the window, {Moment.Show(Window.Start)} to {Moment.Show(Window.End)}",
            "Write a time within the window"
        );
        return null;
    }

    private static void CheckStep(Draft draft, Window window)
    {
        var step = TimeSpan.FromSeconds(draft.Keys.StepSeconds);
        if (window.Length.Ticks % step.Ticks != 0)
        {
            draft.Refuse(
                draft.Keys.At("step_seconds"),
                $"step_seconds is {step.TotalSeconds}, which does not divide the window of {window.Length.TotalSeconds} seconds",
                "Choose a step that does, for example 60"
            );
        }
        else if (window.Length / step > Window.MostSteps)
        {
            draft.Refuse(
                draft.Keys.At("step_seconds"),
                $"the window has {window.Length / step} steps",
                $"Choose a longer step: at most {Window.MostSteps} are planned"
            );
        }
    }
}
