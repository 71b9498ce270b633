using System.Reflection;

namespace SafePassage.Application;

/// <summary>What every front end and every file calls us.</summary>
public static class Product
{
    public static string Version { get; } =
        typeof(Product)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;
}
