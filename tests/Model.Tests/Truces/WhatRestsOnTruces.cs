using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>What a book may hold beside its truce: offers, terms and preconditions, each given by a word that is in it already.</summary>
internal static class WhatRestsOnTruces
{
    /// <summary>The offer o of the north.</summary>
    public static Book Offer(this Book book, string statement, string to, double? until = null) =>
        book.Add(
            new Offer
            {
                Id = "o",
                By = ["north"],
                To = to.Split(' '),
                What = "Leave",
                Series = "calls",
                Number = 4,
                Until = until is { } u ? When.At(Book.At(u)) : null,
                Statement = statement,
            }
        );

    /// <param name="book">Grows.</param>
    /// <param name="id">Of the term.</param>
    /// <param name="of">A truce or an offer, as a subject is written.</param>
    /// <param name="kind">What it promises.</param>
    /// <param name="statement">Who gave it.</param>
    /// <param name="concerns">Subjects.</param>
    public static Book Term(
        this Book book,
        string id,
        string of,
        TermKind kind,
        string statement,
        string concerns = ""
    ) =>
        book.Add(
            new Term
            {
                Id = id,
                Of = Of(of),
                Kind = kind,
                What = $"Term {id}",
                Concerns =
                [
                    .. concerns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of),
                ],
                Statement = statement,
            }
        );

    /// <param name="book">Grows.</param>
    /// <param name="id">Of the precondition.</param>
    /// <param name="of">What waits for it, as a subject is written.</param>
    /// <param name="statement">Who gave it.</param>
    /// <param name="requires">What it waits for itself.</param>
    /// <param name="by">Who has to meet it.</param>
    public static Book Precondition(
        this Book book,
        string id,
        string of,
        string statement,
        string? requires = null,
        string by = ""
    ) =>
        book.Add(
            new Precondition
            {
                Id = id,
                Of = Of(of),
                Requires = requires is null ? null : Of(requires),
                What = $"Precondition {id}",
                By = by.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                Statement = statement,
            }
        );

    private static Subject Of(string subject) => Subject.Parse(subject)!.Value;
}
