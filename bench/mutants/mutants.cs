#:package Microsoft.CodeAnalysis.CSharp

// Mutates SafePassage.Verification and runs the tests of its rules against every mutant, all in one process.
//
//   dotnet build tests/Planning.Tests -c Release
//   dotnet run bench/mutants/mutants.cs -- OUT [CLASS…]
//
// Every mutant is compiled in behind a switch. The first of the classes is run for all of them, the others for those that live.
// OUT gets a line for each that lives: file, line, what was changed, and whether any test came by.
using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

var root = Directory.GetCurrentDirectory();
var bin = Directory.CreateTempSubdirectory("mutants-").FullName;
foreach (
    var file in Directory.GetFiles(Path.Combine(root, "tests/Planning.Tests/bin/Release/net10.0"))
)
{
    File.Copy(file, Path.Combine(bin, Path.GetFileName(file)));
}

string[] classes =
    args.Length > 1
        ? args[1..]
        : ["EveryRule", "FlawedPlans", "FlawedCertificates", "FlawedExactCertificates"];
var trees = Directory
    .GetFiles(
        Path.Combine(root, "src/SafePassage.Verification"),
        "*.cs",
        SearchOption.AllDirectories
    )
    .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
    .Order(StringComparer.Ordinal)
    .Select(f =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(f), path: Path.GetRelativePath(root, f))
    )
    .ToArray();
var (assembly, mutants) = Compilation.Make(trees, bin);
Console.WriteLine($"{mutants.Count} mutants");
var bench = new Bench(bin, assembly, classes);
var clock = Stopwatch.StartNew();
foreach (var name in classes)
{
    if (bench.Fails(0, name) is { } why)
    {
        Console.WriteLine($"{name} fails without any mutant: {why}");
        return 1;
    }

    Console.WriteLine($"{name}: sound, {clock.Elapsed.TotalSeconds:0.0} s");
}

var live = new List<Mutation>();
foreach (var mutant in mutants)
{
    if (!bench.Reached.Contains(mutant.Id) || classes.All(c => bench.Fails(mutant.Id, c) is null))
    {
        live.Add(mutant);
        Console.WriteLine($"{clock.Elapsed.TotalSeconds, 6:0} s  lives: {mutant}");
    }
}

File.WriteAllLines(
    args[0],
    live.Select(m => $"{m}{(bench.Reached.Contains(m.Id) ? "" : "  [no test comes by]")}")
        .Prepend($"{mutants.Count} mutants, {mutants.Count - live.Count} found, {live.Count} live")
);
Console.WriteLine($"{mutants.Count} mutants, {live.Count} live, {clock.Elapsed.TotalSeconds:0} s");
return 0;

/// <summary>One change.</summary>
internal sealed record Mutation(int Id, string File, int Line, string Was, string Is)
{
    public override string ToString() => $"{File}:{Line}  {Was}  →  {Is}";
}

/// <summary>Puts a switch around whatever can be changed.</summary>
internal sealed class Rewriter(string file, IReadOnlySet<int> left, int first)
    : CSharpSyntaxRewriter
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind[]> _others = new()
    {
        [SyntaxKind.LessThanExpression] = [SyntaxKind.LessThanOrEqualExpression],
        [SyntaxKind.LessThanOrEqualExpression] = [SyntaxKind.LessThanExpression],
        [SyntaxKind.GreaterThanExpression] = [SyntaxKind.GreaterThanOrEqualExpression],
        [SyntaxKind.GreaterThanOrEqualExpression] = [SyntaxKind.GreaterThanExpression],
        [SyntaxKind.EqualsExpression] = [SyntaxKind.NotEqualsExpression],
        [SyntaxKind.NotEqualsExpression] = [SyntaxKind.EqualsExpression],
        [SyntaxKind.AddExpression] = [SyntaxKind.SubtractExpression],
        [SyntaxKind.SubtractExpression] = [SyntaxKind.AddExpression],
    };

    private int _next = first;

    public List<Mutation> Made { get; } = [];

    public int Next => _next;

    public override SyntaxNode? VisitInterpolatedStringExpression(
        InterpolatedStringExpressionSyntax node
    ) => node;

    public override SyntaxNode? VisitAttributeList(AttributeListSyntax node) => node;

    public override SyntaxNode? VisitParameter(ParameterSyntax node) => node;

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
        {
            // One condition at a time is left out.
            return Switch(
                Switch(visited, node, visited.Left, $"{node.Left}"),
                node,
                visited.Right,
                $"{node.Right}"
            );
        }

        ExpressionSyntax all = visited;
        foreach (var other in _others.GetValueOrDefault(node.Kind()) ?? [])
        {
            var changed = SyntaxFactory.BinaryExpression(other, visited.Left, visited.Right);
            all = Switch(
                all,
                node,
                changed,
                $"{node.Left} {changed.OperatorToken.ValueText} {node.Right}"
            );
        }

        return all;
    }

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
        return Switch(
            Switch(visited, node, visited.WhenTrue, $"{node.WhenTrue}"),
            node,
            visited.WhenFalse,
            $"{node.WhenFalse}"
        );
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
                visited.WithExpression(access.WithName(SyntaxFactory.IdentifierName(other))),
                $".{other}(…)"
            );
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        var id = _next++;
        if (left.Contains(id))
        {
            return visited;
        }

        Add(id, node, $"{node}", "nothing");
        return SyntaxFactory.IfStatement(
            SyntaxFactory.ParseExpression($"!global::Mutant.Is({id})"),
            SyntaxFactory.Block(visited)
        );
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        var never = SyntaxFactory.ParseExpression("global::Mutant.Never()");
        return node.Condition.DescendantNodesAndSelf().Any(n => n is IsPatternExpressionSyntax)
            ? visited
            : visited.WithCondition(Switch(visited.Condition, node.Condition, never, "never"));
    }

    private ExpressionSyntax Switch(
        ExpressionSyntax was,
        SyntaxNode at,
        ExpressionSyntax other,
        string told
    )
    {
        var id = _next++;
        if (left.Contains(id))
        {
            return was;
        }

        Add(id, at, $"{at}", told);
        return SyntaxFactory.ParenthesizedExpression(
            SyntaxFactory.ConditionalExpression(
                SyntaxFactory.ParseExpression($"global::Mutant.Is({id})"),
                SyntaxFactory.ParenthesizedExpression(other.WithoutTrivia()),
                SyntaxFactory.ParenthesizedExpression(was.WithoutTrivia())
            )
        );
    }

    private void Add(int id, SyntaxNode at, string was, string told) =>
        Made.Add(
            new(
                id,
                file,
                at.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
                Short(was),
                Short(told)
            )
        );

    private static string Short(string text)
    {
        var one = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return one.Length > 90 ? one[..87] + "…" : one;
    }
}

/// <summary>Compiles all mutants at once; those that do not compile are left out.</summary>
internal static class Compilation
{
    private const string Switchboard = """
        public static class Mutant
        {
            public static int Active;
            public static long Calls;
            public static readonly System.Collections.Generic.HashSet<int> Reached = [];
            public static bool Is(int id)
            {
                if (Active == 0) { lock (Reached) { Reached.Add(id); } return false; }
                if (System.Threading.Interlocked.Increment(ref Calls) > 200_000_000) throw new System.TimeoutException();
                return Active == id;
            }
            public static bool Never() => false;
        }
        """;

    public static (byte[] Assembly, List<Mutation> Mutants) Make(SyntaxTree[] trees, string bin)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p =>
                Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)
                || p.EndsWith("netstandard.dll")
            )
            .Append(Path.Combine(bin, "SafePassage.Model.dll"))
            .Select(p => (MetadataReference)MetadataReference.CreateFromFile(p))
            .ToArray();
        var left = new HashSet<int>();
        const string Usings =
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        while (true)
        {
            var made = new List<Mutation>();
            var next = 1;
            var changed = new List<SyntaxTree>();
            foreach (var tree in trees)
            {
                var rewriter = new Rewriter(tree.FilePath, left, next);
                var node = rewriter.Visit(tree.GetRoot());
                changed.Add(
                    CSharpSyntaxTree.ParseText(
                        node.NormalizeWhitespace().ToFullString(),
                        path: tree.FilePath
                    )
                );
                made.AddRange(rewriter.Made);
                next = rewriter.Next;
            }

            var compilation = CSharpCompilation.Create(
                "SafePassage.Verification",
                [
                    .. changed,
                    CSharpSyntaxTree.ParseText(Usings),
                    CSharpSyntaxTree.ParseText(Switchboard),
                ],
                references,
                new(
                    OutputKind.DynamicallyLinkedLibrary,
                    optimizationLevel: OptimizationLevel.Release,
                    checkOverflow: true,
                    nullableContextOptions: NullableContextOptions.Disable
                )
            );
            using var stream = new MemoryStream();
            var result = compilation.Emit(stream);
            if (result.Success)
            {
                return (stream.ToArray(), made);
            }

            var before = left.Count;
            foreach (
                var error in result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)
            )
            {
                left.UnionWith(Around(error));
            }

            if (left.Count == before)
            {
                throw new InvalidOperationException(string.Join("\n", result.Diagnostics.Take(10)));
            }
        }
    }

    /// <summary>The innermost switch around an error, or all of the statement's.</summary>
    private static IEnumerable<int> Around(Diagnostic error)
    {
        var node = error.Location.SourceTree!.GetRoot().FindNode(error.Location.SourceSpan);
        foreach (var outer in node.AncestorsAndSelf())
        {
            var ids = outer
                .DescendantNodesAndSelf()
                .OfType<InvocationExpressionSyntax>()
                .Where(i => $"{i.Expression}".EndsWith("Mutant.Is", StringComparison.Ordinal))
                .Select(i => int.Parse($"{i.ArgumentList.Arguments[0]}"))
                .ToArray();
            if (ids.Length > 0)
            {
                return ids;
            }
        }

        return [];
    }
}

/// <summary>The tests, beside the mutated assembly.</summary>
internal sealed class Bench
{
    private readonly Assembly _tests;
    private readonly FieldInfo _active;
    private readonly FieldInfo _calls;
    private readonly Dictionary<string, List<Action>> _facts = [];

    public Bench(string bin, byte[] assembly, string[] classes)
    {
        var context = new AssemblyLoadContext("mutants");
        var mutated = context.LoadFromStream(new MemoryStream(assembly));
        context.Resolving += (c, name) =>
            name.Name == mutated.GetName().Name ? mutated
            : File.Exists(Path.Combine(bin, $"{name.Name}.dll"))
                ? c.LoadFromAssemblyPath(Path.Combine(bin, $"{name.Name}.dll"))
            : null;
        _tests = context.LoadFromAssemblyPath(Path.Combine(bin, "Planning.Tests.dll"));
        var board = mutated.GetType("Mutant")!;
        (_active, _calls) = (board.GetField("Active")!, board.GetField("Calls")!);
        Reached = (HashSet<int>)board.GetField("Reached")!.GetValue(null)!;
        foreach (var name in classes)
        {
            _facts[name] = [.. Facts(_tests.GetTypes().First(t => t.Name == name))];
        }
    }

    public HashSet<int> Reached { get; }

    /// <summary>Why a class of tests fails with a mutant; null when it does not.</summary>
    public string? Fails(int mutant, string name)
    {
        _active.SetValue(null, mutant);
        _calls.SetValue(null, 0L);
        foreach (var fact in _facts[name])
        {
            try
            {
                fact();
            }
            catch (Exception e)
            {
                return (e.InnerException ?? e).ToString();
            }
        }

        return null;
    }

    private static IEnumerable<Action> Facts(Type type)
    {
        foreach (var method in type.GetMethods())
        {
            var attributes = method.GetCustomAttributesData();
            if (attributes.Any(a => a.AttributeType.Name == "FactAttribute"))
            {
                yield return () => method.Invoke(Activator.CreateInstance(type), null);
            }

            foreach (
                var row in attributes.Where(a => a.AttributeType.Name == "InlineDataAttribute")
            )
            {
                var given = (
                    (IEnumerable<CustomAttributeTypedArgument>)row.ConstructorArguments[0].Value!
                )
                    .Select(a => a.Value)
                    .ToArray();
                yield return () => method.Invoke(Activator.CreateInstance(type), given);
            }

            foreach (
                var member in attributes.Where(a => a.AttributeType.Name == "MemberDataAttribute")
            )
            {
                var data = (IEnumerable)
                    type.GetProperty((string)member.ConstructorArguments[0].Value!)!
                        .GetValue(null)!;
                foreach (var row in data)
                {
                    var given = (object?[])
                        row.GetType()
                            .GetInterfaces()
                            .SelectMany(i => i.GetMethods())
                            .First(m => m.Name == "GetData")
                            .Invoke(row, null)!;
                    yield return () => method.Invoke(Activator.CreateInstance(type), given);
                }
            }
        }
    }
}
