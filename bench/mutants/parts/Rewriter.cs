using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

/// <summary>One change.</summary>
internal sealed record Mutation(int Id, string File, int Line, string Was, string Is)
{
    public override string ToString() => $"{File}:{Line}  {Was}  →  {Is}";
}

/// <summary>Puts a switch around whatever can be changed.</summary>
/// <param name="left">Changes that are not made.</param>
/// <param name="first">Number of the first change.</param>
internal sealed class Rewriter(string file, IReadOnlySet<int> left, int first)
    : CSharpSyntaxRewriter
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> _others = new()
    {
        [SyntaxKind.LessThanExpression] = SyntaxKind.LessThanOrEqualExpression,
        [SyntaxKind.LessThanOrEqualExpression] = SyntaxKind.LessThanExpression,
        [SyntaxKind.GreaterThanExpression] = SyntaxKind.GreaterThanOrEqualExpression,
        [SyntaxKind.GreaterThanOrEqualExpression] = SyntaxKind.GreaterThanExpression,
        [SyntaxKind.EqualsExpression] = SyntaxKind.NotEqualsExpression,
        [SyntaxKind.NotEqualsExpression] = SyntaxKind.EqualsExpression,
        [SyntaxKind.AddExpression] = SyntaxKind.SubtractExpression,
        [SyntaxKind.SubtractExpression] = SyntaxKind.AddExpression,
    };

    private int _next = first;

    public List<Mutation> Made { get; } = [];

    public int Next => _next;

    // What names a thing to people, or is settled when the program is compiled.
    public override SyntaxNode? VisitInterpolatedStringExpression(
        InterpolatedStringExpressionSyntax node
    ) => node;

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    // What is computed once for all mutants cannot be switched.
    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node) =>
        IsOnce(node.Modifiers) ? node : base.VisitFieldDeclaration(node);

    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) =>
        IsOnce(node.Modifiers) && node.Initializer is not null
            ? node
            : base.VisitPropertyDeclaration(node);

    private static bool IsOnce(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.StaticKeyword) || modifiers.Any(SyntaxKind.ConstKeyword);

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            // One condition at a time is left out, and what it declares stays declared.
            var isAnd = node.IsKind(SyntaxKind.LogicalAndExpression);
            var right = Given(visited.Right, node, isAnd, $"{node.Left}");
            var left = Given(visited.Left, node, isAnd, $"{node.Right}");
            return visited.WithLeft(left).WithRight(right);
        }

        if (!_others.TryGetValue(node.Kind(), out var other))
        {
            return visited;
        }

        var changed = BinaryExpression(other, visited.Left, visited.Right);
        return Switch(
            visited,
            node,
            changed,
            $"{node.Left} {changed.OperatorToken.ValueText} {node.Right}"
        );
    }

    public override SyntaxNode? VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        var visited = (ExpressionSyntax)base.VisitIsPatternExpression(node)!;
        return New(node, $"not ({node})") is { } id
            ? Parenthesized(
                BinaryExpression(SyntaxKind.NotEqualsExpression, Parenthesized(visited), Is(id))
            )
            : visited;
    }

    // The parts of a pattern are constants.
    public override SyntaxNode? VisitConstantPattern(ConstantPatternSyntax node) => node;

    public override SyntaxNode? VisitRelationalPattern(RelationalPatternSyntax node) => node;

    public override SyntaxNode? VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        var visited = (PrefixUnaryExpressionSyntax)base.VisitPrefixUnaryExpression(node)!;
        return node.IsKind(SyntaxKind.LogicalNotExpression)
            ? Switch(visited, node, visited.Operand, $"{node.Operand}")
            : visited;
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        var first = Given(visited.Condition, node, true, $"{node.WhenTrue}");
        return visited.WithCondition(Given(first, node, false, $"{node.WhenFalse}"));
    }

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (visited.Expression is not MemberAccessExpressionSyntax access)
        {
            return visited;
        }

        var name = access.Name.Identifier.ValueText;
        var other = name switch
        {
            "Any" when visited.ArgumentList.Arguments.Count == 1 => "All",
            "All" => "Any",
            "Min" => "Max",
            "Max" => "Min",
            "Floor" => "Ceiling",
            _ => null,
        };
        if (name is "Where" or "Intersect")
        {
            return Switch(visited, node, access.Expression, $"without .{name}(…)");
        }

        return other is null
            ? visited
            : Switch(
                visited,
                node,
                visited.WithExpression(access.WithName(IdentifierName(other))),
                $".{other}(…)"
            );
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        if (
            node.DescendantNodes(n => n is not LambdaExpressionSyntax)
                .Any(n => n is SingleVariableDesignationSyntax)
        )
        {
            // What it declares is used after it.
            return visited;
        }

        return New(node, "nothing") is { } id ? IfStatement(Not(Is(id)), Block(visited)) : visited;
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return visited.WithCondition(Given(visited.Condition, node.Condition, false, "never"));
    }

    public override SyntaxNode? VisitWhenClause(WhenClauseSyntax node)
    {
        var visited = (WhenClauseSyntax)base.VisitWhenClause(node)!;
        return visited.WithCondition(Given(visited.Condition, node, false, "never"));
    }

    /// <summary>A condition that is always true, or never.</summary>
    private ExpressionSyntax Given(
        ExpressionSyntax condition,
        SyntaxNode at,
        bool always,
        string told
    )
    {
        if (New(at, told) is not { } id)
        {
            return condition;
        }

        return Parenthesized(
            always
                ? BinaryExpression(SyntaxKind.LogicalOrExpression, Is(id), Parenthesized(condition))
                : BinaryExpression(
                    SyntaxKind.LogicalAndExpression,
                    Not(Is(id)),
                    Parenthesized(condition)
                )
        );
    }

    private ExpressionSyntax Switch(
        ExpressionSyntax was,
        SyntaxNode at,
        ExpressionSyntax other,
        string told
    ) =>
        New(at, told) is { } id
            ? Parenthesized(ConditionalExpression(Is(id), Parenthesized(other), Parenthesized(was)))
            : was;

    /// <summary>The number of a change; null where it is not made.</summary>
    private int? New(SyntaxNode at, string told)
    {
        var id = _next++;
        if (left.Contains(id))
        {
            return null;
        }

        var line = at.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        Made.Add(new(id, file, line, Short($"{at}"), Short(told)));
        return id;
    }

    private static ExpressionSyntax Is(int id) => ParseExpression($"global::Mutant.Is({id})");

    private static ExpressionSyntax Not(ExpressionSyntax inner) =>
        PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, inner);

    private static ParenthesizedExpressionSyntax Parenthesized(ExpressionSyntax inner) =>
        ParenthesizedExpression(inner.WithoutTrivia());

    private static string Short(string text)
    {
        var one = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return one.Length > 90 ? one[..87] + "…" : one;
    }
}
