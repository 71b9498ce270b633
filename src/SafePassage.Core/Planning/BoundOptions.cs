namespace SafePassage.Core.Planning;

/// <summary>Which bound is wanted.</summary>
public enum BoundChoice
{
    /// <summary>The exact one where its size fits, else the trimmed one.</summary>
    WhatFits,
    Trimmed,

    /// <summary>The exact one, in steps as fine as memory allows up to a minute.</summary>
    Exact,
}
