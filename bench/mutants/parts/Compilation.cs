using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Compiles all mutants at once; those that do not compile are left out.</summary>
internal static class Compilation
{
    /// <summary>
    /// Ends what never would: by the calls it makes, by the memory it takes, by its depth, or because the bench says so.
    /// </summary>
    private const string Switchboard = """
        public static class Mutant
        {
            public const long MostMemory = 1_500_000_000;
            public static int Active;
            public static long Calls;
            public static long MostCalls = long.MaxValue;
            public static bool[] Reached = [];
            public static bool Is(int id)
            {
                // Threads may lose a count to each other: it only has to end some time.
                var calls = ++Calls;
                if (Active == 0) { Reached[id] = true; return false; }
                if (calls > MostCalls) throw new System.TimeoutException();
                if (calls % 4096 == 0 && System.GC.GetTotalMemory(false) > MostMemory) throw new System.InsufficientMemoryException();
                System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
                return Active == id;
            }
        }
        """;

    public static (byte[] Assembly, List<Mutation> Mutants) Make(
        MutatedProject project,
        (SyntaxTree Tree, bool IsMutated)[] trees
    )
    {
        var left = new HashSet<int>();
        while (true)
        {
            var made = new List<Mutation>();
            var changed = new List<SyntaxTree> { CSharpSyntaxTree.ParseText(Switchboard) };
            var next = 1;
            foreach (var (tree, isMutated) in trees)
            {
                if (!isMutated)
                {
                    changed.Add(tree);
                    continue;
                }

                var rewriter = new Rewriter(
                    Path.GetRelativePath($"src/{project.Name}", tree.FilePath),
                    left,
                    next
                );
                var node = rewriter.Visit(tree.GetRoot())!;
                changed.Add(
                    CSharpSyntaxTree.ParseText(
                        node.NormalizeWhitespace().ToFullString(),
                        path: tree.FilePath
                    )
                );
                made.AddRange(rewriter.Made);
                next = rewriter.Next;
            }

            using var stream = new MemoryStream();
            var result = project
                .Compilation(changed)
                .Emit(stream, manifestResources: project.Resources());
            if (result.Success)
            {
                return (stream.ToArray(), made);
            }

            var errors = result
                .Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
                .ToArray();
            var before = left.Count;
            left.UnionWith(errors.SelectMany(Around));
            if (left.Count == before)
            {
                throw new InvalidOperationException(string.Join("\n", errors.Take(10)));
            }
        }
    }

    /// <summary>The switches that make what a condition declares uncertain; else the innermost around an error.</summary>
    private static IEnumerable<int> Around(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree)
        {
            return [];
        }

        var at = tree.GetRoot().FindNode(error.Location.SourceSpan);
        var declaring = error.Id == "CS0165" ? Declaring(at) : [];
        return declaring.Length > 0
            ? declaring
            : at.AncestorsAndSelf()
                .Select(outer => Ids(outer.DescendantNodesAndSelf()))
                .FirstOrDefault(ids => ids.Length > 0)
                ?? [];
    }

    private static int[] Declaring(SyntaxNode use) =>
        use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ?
            [
                .. member
                    .DescendantNodes()
                    .OfType<SingleVariableDesignationSyntax>()
                    .Where(d => d.Identifier.ValueText == $"{use}")
                    .SelectMany(d =>
                        Ids(
                            d.Ancestors()
                                .TakeWhile(a => a != member)
                                .SelectMany(a =>
                                    a is BinaryExpressionSyntax both
                                        ? both.Left.DescendantNodesAndSelf().Take(4)
                                    : a is ConditionalExpressionSyntax choice
                                        ? choice.Condition.DescendantNodesAndSelf().Take(2)
                                    : []
                                )
                        )
                    )
                    .Distinct(),
            ]
            : [];

    private static int[] Ids(IEnumerable<SyntaxNode> nodes) =>
        [
            .. nodes
                .OfType<InvocationExpressionSyntax>()
                .Where(i => $"{i.Expression}".EndsWith("Mutant.Is", StringComparison.Ordinal))
                .Select(i => int.Parse($"{i.ArgumentList.Arguments[0]}")),
        ];
}
