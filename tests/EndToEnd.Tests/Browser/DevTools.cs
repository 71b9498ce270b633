using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests.Browser;

/// <summary>The little of the Chrome DevTools Protocol that the tests need: one page, its requests and its complaints.</summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private string? _session;
    private int _last;

    /// <summary>Addresses the page asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Errors and warnings of the console, and exceptions.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public static async Task<DevTools> Connect(Uri address)
    {
        var tools = new DevTools();
        await tools._socket.ConnectAsync(address, CancellationToken.None);
        _ = tools.Listen();
        var targets = await tools.Send("Target.getTargets");
        var page = targets["targetInfos"]!.AsArray().First(t => (string?)t!["type"] == "page")!;
        var attached = await tools.Send(
            "Target.attachToTarget",
            new() { ["targetId"] = (string?)page["targetId"], ["flatten"] = true }
        );
        tools._session = (string?)attached["sessionId"];
        foreach (var domain in (string[])["Runtime", "Log", "Page", "Network"])
        {
            await tools.Send(domain + ".enable");
        }

        return tools;
    }

    /// <summary>Opens a file and waits until its script says that it is ready.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> Open(string path)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Send("Page.navigate", new() { ["url"] = new Uri(path).AbsoluteUri });
        while (await Evaluate<string?>("document.documentElement?.dataset.ready ?? null") != "yes")
        {
            if (watch.Elapsed > TimeSpan.FromSeconds(30))
            {
                throw new TimeoutException($"not ready: {string.Join('\n', Complaints)}");
            }

            await Task.Delay(20);
        }

        return watch.Elapsed;
    }

    /// <summary>The value of an expression; a promise is waited for, an exception in the page is thrown.</summary>
    public async Task<T> Evaluate<T>(string expression)
    {
        var result = await Send(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = expression,
                ["returnByValue"] = true,
                ["awaitPromise"] = true,
            }
        );
        if (result["exceptionDetails"] is { } thrown)
        {
            throw new InvalidOperationException(
                $"{expression}: {thrown["exception"]?["description"]}"
            );
        }

        return result["result"]!["value"].Deserialize<T>()!;
    }

    public async Task<JsonNode> Send(string method, JsonObject? parameters = null)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonNode>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        _waiting[id] = answer;
        var message = new JsonObject
        {
            ["id"] = id,
            ["method"] = method,
            ["params"] = parameters ?? [],
        };
        if (_session is not null)
        {
            message["sessionId"] = _session;
        }

        await _socket.SendAsync(
            Encoding.UTF8.GetBytes(message.ToJsonString()),
            WebSocketMessageType.Text,
            true,
            CancellationToken.None
        );
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Listen()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        while (_socket.State == WebSocketState.Open)
        {
            WebSocketReceiveResult part;
            try
            {
                part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
            }
            catch (Exception e)
                when (e
                        is WebSocketException
                            or ObjectDisposedException
                            or OperationCanceledException
                )
            {
                return; // The test is over.
            }

            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                Take(JsonNode.Parse(message.ToArray())!);
                message.SetLength(0);
            }
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id)
        {
            if (_waiting.TryRemove((int)id, out var answer))
            {
                answer.SetResult(
                    message["result"]
                        ?? new JsonObject { ["error"] = message["error"]?.DeepClone() }
                );
            }

            return;
        }

        var parameters = message["params"]!;
        switch ((string?)message["method"])
        {
            case "Network.requestWillBeSent":
                Requests.Enqueue((string)parameters["request"]!["url"]!);
                break;
            case "Runtime.exceptionThrown":
                Complaints.Enqueue(parameters["exceptionDetails"]!.ToJsonString());
                break;
            case "Log.entryAdded"
                when (string?)parameters["entry"]!["level"] is "error" or "warning":
                Complaints.Enqueue(parameters["entry"]!.ToJsonString());
                break;
            case "Runtime.consoleAPICalled"
                when (string?)parameters["type"] is "error" or "warning":
                Complaints.Enqueue(parameters.ToJsonString());
                break;
        }
    }
}
