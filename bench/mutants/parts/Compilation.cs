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

    /// <summary>The innermost switch around an error, or all of the statement's.</summary>
    private static IEnumerable<int> Around(Diagnostic error)
    {
        if (error.Location.SourceTree is not { } tree)
        {
            return [];
        }

        foreach (var outer in tree.GetRoot().FindNode(error.Location.SourceSpan).AncestorsAndSelf())
        {
            int[] ids =
            [
                .. outer
                    .DescendantNodesAndSelf()
                    .OfType<InvocationExpressionSyntax>()
                    .Where(i => $"{i.Expression}".EndsWith("Mutant.Is", StringComparison.Ordinal))
                    .Select(i => int.Parse($"{i.ArgumentList.Arguments[0]}")),
            ];
            if (ids.Length > 0)
            {
                return ids;
            }
        }

        return [];
    }
}
