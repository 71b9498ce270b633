namespace SafePassage.Model;

/// <summary>Which of the questions about truces are answered.</summary>
[Flags]
public enum TruceQuestions
{
    /// <summary>Nothing is asked.</summary>
    None = 0,

    /// <summary>What stands now.</summary>
    Stands = 1,

    /// <summary>Who agreed to what.</summary>
    Agreed = 2,

    /// <summary>What was offered, and how often.</summary>
    Offered = 4,

    /// <summary>What is due.</summary>
    Due = 8,

    /// <summary>Who says it was broken.</summary>
    Broken = 16,

    /// <summary>When it holds in each reading.</summary>
    Readings = 32,

    /// <summary>The five questions.</summary>
    All = Stands | Agreed | Offered | Due | Broken,
}
