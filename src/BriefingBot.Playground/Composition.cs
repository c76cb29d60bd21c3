using BriefingBot.Playground.Commands;
using BriefingBot.Playground.Control;
using BriefingBot.Playground.Faults;
using BriefingBot.Playground.Gateway;
using BriefingBot.Playground.Interactions;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.Rest;
using BriefingBot.Playground.Rest.Endpoints;
using BriefingBot.Playground.World;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Playground;

/// <summary>Puts the server's parts together.</summary>
internal sealed class Composition : IDisposable
{
    public Composition(PlaygroundOptions options, FaultSwitchboard faults, Func<Uri> address)
    {
        World = SeedWorld.Create(options.Time);
        Hub = new GatewayHub(World, options, faults, address);
        Cuts = new GatewayCuts(Hub);
        Requests = new RequestLog(options.RecordedRequests);
        Book = new InteractionBook(World);
        var writer = new MessageWriter(World, address);
        var forms = new MessageForms(writer);
        var callbacks = new InteractionCallbacks(Book, writer, forms);
        Door = new WebhookDoor(World, callbacks, Key, options.LoggerFactory.CreateLogger<WebhookDoor>());
        Commands = new CommandRegistry(World);
        var access = new Access(World);

        var rest = new RouteTable(World.Gate);
        new ApplicationEndpoints(World, options, Hub, Key, Door).AddTo(rest);
        new CommandEndpoints(Commands, access).AddTo(rest);
        new InteractionEndpoints(World, Book, callbacks, forms, writer).AddTo(rest);
        new MessageEndpoints(World, access, forms, writer, new NonceBook(options.Time), faults).AddTo(rest);
        new ThreadEndpoints(World, access).AddTo(rest);
        new GuildEndpoints(World, access, faults).AddTo(rest);
        Rest = new RestApi(rest, options, Hub, faults, Requests, options.LoggerFactory.CreateLogger<RestApi>());

        var control = new RouteTable(World.Gate);
        var actions = new UserActions(World, Commands, Book, new InteractionDelivery(World, Hub, Door), address);
        new ActionRoutes(World, new StateView(World, Commands, Hub), actions, Book, writer).AddTo(control);
        new FaultRoutes(faults, Cuts).AddTo(control);
        new WorldRoutes(World, Requests, Hub).AddTo(control);
        Control = new ControlApi(control);

        Feed = new PageFeed(World, Hub, Book, writer);
        Feed.Subscribe();
        new MessageEvents(World, Hub, writer).Subscribe();
    }

    public PlaygroundWorld World { get; }
    public GatewayHub Hub { get; }
    public GatewayCuts Cuts { get; }
    public RequestLog Requests { get; }
    public InteractionBook Book { get; }
    public CommandRegistry Commands { get; }
    public SigningKey Key { get; } = new();
    public WebhookDoor Door { get; }
    public RestApi Rest { get; }
    public ControlApi Control { get; }
    public PageFeed Feed { get; }

    public void Dispose()
    {
        Door.Dispose();
        Key.Dispose();
    }
}
