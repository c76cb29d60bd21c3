using System.Security.Cryptography;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Interactions;

/// <summary>Every interaction, by token, with its deadlines. Guarded by <see cref="PlaygroundWorld.Gate"/>.</summary>
internal sealed class InteractionBook(PlaygroundWorld world)
{
    private const int Kept = 20_000;
    private readonly Dictionary<string, Interaction> _byToken = [];
    private readonly Dictionary<ulong, Interaction> _byId = [];
    private readonly Queue<Interaction> _oldestFirst = [];

    /// <summary>An interaction was answered, failed, or its answer is complete.</summary>
    public event Action<Interaction>? Changed;

    public static string NewToken() => "aW50ZXJhY3Rpb24" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public void Add(Interaction interaction)
    {
        _byToken.Add(interaction.Token, interaction);
        _byId.Add(interaction.Id, interaction);
        _oldestFirst.Enqueue(interaction);
        while (_oldestFirst.Count > Kept)
        {
            var old = _oldestFirst.Dequeue();
            _byToken.Remove(old.Token);
            _byId.Remove(old.Id);
        }

        interaction.DeadlineTimer = world.Time.CreateTimer(_ => GiveUp(interaction), null, Interaction.Deadline, Timeout.InfiniteTimeSpan);
    }

    public Interaction? Find(ulong id) => _byId.GetValueOrDefault(id);

    /// <summary>For a first response: 10062 when unknown or too late, 40060 when already answered.</summary>
    public Interaction ForCallback(ulong id, string token)
    {
        var interaction = _byToken.GetValueOrDefault(token);
        if (interaction is null || interaction.Id != id || interaction.State is InteractionState.Failed)
        {
            throw new ApiException(ApiError.UnknownInteraction);
        }

        if (interaction.State is InteractionState.Answered)
        {
            throw new ApiException(ApiError.AlreadyAcknowledged);
        }

        if (world.Time.GetUtcNow() - interaction.CreatedAt > Interaction.Deadline)
        {
            throw new ApiException(ApiError.UnknownInteraction);
        }

        return interaction;
    }

    /// <summary>For everything after the first response.</summary>
    public Interaction ForWebhook(ulong applicationId, string token)
    {
        if (applicationId != BotApplication.FixedId || !_byToken.TryGetValue(token, out var interaction)
            || interaction.State is not InteractionState.Answered)
        {
            throw new ApiException(ApiError.UnknownWebhook);
        }

        if (world.Time.GetUtcNow() - interaction.CreatedAt > Interaction.TokenLife)
        {
            throw new ApiException(ApiError.InvalidWebhookToken);
        }

        return interaction;
    }

    public void Answer(Interaction interaction, int callbackType)
    {
        interaction.State = InteractionState.Answered;
        interaction.CallbackType = callbackType;
        interaction.AnsweredAt = world.Time.GetUtcNow();
        interaction.DeadlineTimer?.Dispose();
        interaction.FirstResponse.TrySetResult();
        Announce(interaction);
    }

    public void Announce(Interaction interaction)
    {
        if (interaction.CallbackType is not CallbackType.DeferredUpdate && interaction.Original?.Has(MessageFlags.Loading) is not true)
        {
            interaction.Settled.TrySetResult();
        }

        Changed?.Invoke(interaction);
    }

    private void GiveUp(Interaction interaction)
    {
        lock (world.Gate)
        {
            if (interaction.State is not InteractionState.Waiting)
            {
                return;
            }

            interaction.State = InteractionState.Failed;
            interaction.DeadlineTimer?.Dispose();
            interaction.FirstResponse.TrySetResult();
            interaction.Settled.TrySetResult();
            Changed?.Invoke(interaction);
        }
    }
}
