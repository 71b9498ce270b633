using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePassage.House.Tests;

/// <summary>A place in one room that names, calls or holds what another room declares.</summary>
internal sealed record SymbolUse(string Room, string Known, ISymbol Symbol, Location Place)
{
    public override string ToString() =>
        $"{SourceTree.Name(Place)} uses {Symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}";
}

/// <summary>Who uses what of whom, read from bound symbols: a relative name, a <c>var</c> or an extension method cannot slip by.</summary>
internal static class SymbolUses
{
    private static readonly Lazy<IReadOnlyList<SymbolUse>> _all = new(() =>
        [.. SourceTree.Files.AsParallel().AsOrdered().SelectMany(f => In(f, SourceTree.RoomOf))]
    );

    public static IReadOnlyList<SymbolUse> All => _all.Value;

    /// <param name="roomOf">The room of a file that declares what is used.</param>
    public static IEnumerable<SymbolUse> In(SourceFile file, Func<SyntaxTree, string> roomOf)
    {
        var model = file.Model;
        return from node in file.Tree.GetRoot().DescendantNodes()
            from symbol in Named(model, node)
            from known in Declared(symbol).Select(roomOf).Distinct()
            where known != file.Room
            select new SymbolUse(file.Room, known, symbol, node.GetLocation());
    }

    private static IEnumerable<ISymbol> Named(SemanticModel model, SyntaxNode node)
    {
        IEnumerable<ISymbol?> symbols = node switch
        {
            CommonForEachStatementSyntax loop => OfLoop(model.GetForEachStatementInfo(loop)),
            ExpressionSyntax expression => OfExpression(model, expression),
            ConstructorInitializerSyntax
            or AttributeSyntax
            or QueryClauseSyntax
            or SelectOrGroupClauseSyntax => [model.GetSymbolInfo(node).Symbol],
            _ => [],
        };
        return symbols.OfType<ISymbol>().SelectMany(Parts).Distinct(SymbolEqualityComparer.Default);
    }

    private static IEnumerable<ISymbol?> OfExpression(
        SemanticModel model,
        ExpressionSyntax expression
    )
    {
        var symbol = model.GetSymbolInfo(expression);
        var type = model.GetTypeInfo(expression);
        if (expression is SimpleNameSyntax name && !IsKeyword(name) && IsUnknown(symbol, type.Type))
        {
            throw new InvalidOperationException(
                $"{SourceTree.Name(expression.GetLocation())}: it is not known what '{expression}' is, so the arrows cannot be read"
            );
        }

        yield return symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault();
        yield return type.Type;
        if (!SymbolEqualityComparer.Default.Equals(type.Type, type.ConvertedType))
        {
            yield return model.GetConversion(expression).MethodSymbol;
        }

        if (expression.Parent.IsKind(SyntaxKind.CollectionInitializerExpression))
        {
            yield return model.GetCollectionInitializerSymbolInfo(expression).Symbol;
        }
    }

    private static bool IsKeyword(SimpleNameSyntax name) =>
        name.Identifier.Text is "nameof" or "unmanaged" or "notnull";

    private static bool IsUnknown(SymbolInfo symbol, ITypeSymbol? type) =>
        symbol.CandidateReason is not (CandidateReason.None or CandidateReason.MemberGroup)
        || type is IErrorTypeSymbol;

    private static IEnumerable<ISymbol?> OfLoop(ForEachStatementInfo loop) =>
        [
            loop.GetEnumeratorMethod,
            loop.CurrentProperty,
            loop.ElementType,
            loop.ElementConversion.MethodSymbol,
        ];

    private static IEnumerable<ISymbol> Parts(ISymbol symbol) =>
        symbol switch
        {
            IArrayTypeSymbol array => Parts(array.ElementType),
            IPointerTypeSymbol pointer => Parts(pointer.PointedAtType),
            INamedTypeSymbol { TypeArguments.Length: > 0 } type =>
            [
                type.OriginalDefinition,
                .. type.TypeArguments.SelectMany(Parts),
            ],
            INamedTypeSymbol => [symbol],
            IMethodSymbol { ReducedFrom: { } whole } => [whole.OriginalDefinition],
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol =>
            [
                symbol.OriginalDefinition,
            ],
            _ => [],
        };

    /// <summary>What the compiler adds (a record's Equals, a constructor nobody wrote) is where its type is.</summary>
    private static IEnumerable<SyntaxTree> Declared(ISymbol symbol)
    {
        for (var at = symbol; at is not null; at = at.ContainingType)
        {
            var places = at.Locations.Where(l => l.IsInSource).ToArray();
            if (places.Length > 0)
            {
                return places.Select(l => l.SourceTree!);
            }
        }

        return [];
    }
}
