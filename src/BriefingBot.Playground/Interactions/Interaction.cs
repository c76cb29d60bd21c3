using System.Text.Json.Nodes;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>Something a user did that the bot must answer. Guarded by <see cref="PlaygroundWorld.Gate"/>.</summary>
internal sealed class Interaction(ulong id, InteractionKind kind, User user, Channel channel, DateTimeOffset createdAt)
{
    /// <summary>Without a first response by then, the token is dead.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    /// <summary>The token's life after a first response.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(15);

    public ulong Id { get; } = id;
    public InteractionKind Kind { get; } = kind;
    public User User { get; } = user;
    public Channel Channel { get; } = channel;
    public DateTimeOffset CreatedAt { get; } = createdAt;
    public required string Token { get; init; }
    public required User Bot { get; init; }
    public JsonObject Payload { get; set; } = [];

    /// <summary>What was invoked, for a command or autocomplete.</summary>
    public JsonObject? Command { get; init; }

    /// <summary>The type of the option in focus, for autocomplete.</summary>
    public int FocusedType { get; init; }

    /// <summary>The message whose component was used, also behind a modal.</summary>
    public Message? Source { get; init; }

    public InteractionState State { get; set; }
    public int? CallbackType { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public Message? Original { get; set; }
    public JsonArray? Choices { get; set; }
    public JsonObject? Modal { get; set; }
    public List<Message> Followups { get; } = [];
    public ITimer? DeadlineTimer { get; set; }

    /// <summary>Done at the first response, and when there is none.</summary>
    public TaskCompletionSource FirstResponse { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when nothing is left loading.</summary>
    public TaskCompletionSource Settled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type.</summary>
internal enum InteractionKind
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

internal enum InteractionState
{
    Waiting,
    Answered,

    /// <summary>No first response within the deadline: "The application did not respond".</summary>
    Failed,
}

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type.</summary>
internal static class CallbackType
{
    public const int Pong = 1;
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Autocomplete = 8;
    public const int Modal = 9;
}
