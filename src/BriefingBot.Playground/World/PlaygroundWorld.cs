namespace BriefingBot.Playground.World;

/// <summary>
/// Everything that exists on this server. One lock guards it all: the world is small, and a request
/// that sees it half changed would be a worse judge than a slow one.
/// </summary>
internal sealed class PlaygroundWorld(TimeProvider time)
{
    public Lock Gate { get; } = new();
    public TimeProvider Time { get; } = time;
    public SnowflakeSource Ids { get; } = new(time);
    public BotApplication Application { get; } = new();
    public List<User> Users { get; } = [];
    public List<Guild> Guilds { get; } = [];
    public Dictionary<ulong, Channel> Channels { get; } = [];
    public Dictionary<ulong, Attachment> Attachments { get; } = [];

    public User Bot => Application.Bot;

    public event Action<Message>? MessageCreated;
    public event Action<Message>? MessageUpdated;
    public event Action<Message>? MessageDeleted;
    public event Action<Channel>? ThreadCreated;
    public event Action? Changed;

    public Guild? Guild(ulong id) => Guilds.Find(guild => guild.Id == id);

    public User? User(ulong id) => Users.Find(user => user.Id == id);

    /// <summary>By key (<c>member</c>, <c>admin</c>) or by id.</summary>
    public User? Person(string? keyOrId) =>
        Users.Find(user => !user.IsBot && (user.Key == keyOrId || user.Id.ToString(Format.Invariant) == keyOrId));

    public void Publish(Message message)
    {
        message.Channel.Messages.Add(message);
        MessageCreated?.Invoke(message);
    }

    public void AnnounceEdit(Message message) => MessageUpdated?.Invoke(message);

    public void Delete(Message message)
    {
        if (message.Channel.Messages.Remove(message))
        {
            message.Attachments.ForEach(attachment => Attachments.Remove(attachment.Id));
            MessageDeleted?.Invoke(message);
        }
    }

    public void AddThread(Channel thread)
    {
        Channels.Add(thread.Id, thread);
        ThreadCreated?.Invoke(thread);
        AnnounceChange();
    }

    /// <summary>Channels, roles, members or commands have changed: the page reloads them.</summary>
    public void AnnounceChange() => Changed?.Invoke();
}
