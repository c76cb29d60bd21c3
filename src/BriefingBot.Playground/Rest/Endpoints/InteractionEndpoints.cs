using System.Text.Json.Nodes;
using BriefingBot.Playground.Interactions;
using BriefingBot.Playground.Messages;
using BriefingBot.Playground.Validation;
using BriefingBot.Playground.World;

namespace BriefingBot.Playground.Rest.Endpoints;

/// <summary>Responses to interactions. See https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints.</summary>
internal sealed class InteractionEndpoints(PlaygroundWorld world, InteractionBook book, InteractionCallbacks callbacks, MessageForms forms, MessageWriter writer)
{
    private static readonly Budget Callback = Budget.Interaction("interaction callback", 5, 1);
    private static readonly Budget Webhook = Budget.Interaction("interaction webhook", 5, 2);

    public void AddTo(RouteTable routes)
    {
        routes.Add("POST", "/interactions/{interaction}/{token}/callback", Callback, Respond, needsToken: false);
        routes.Add("POST", "/webhooks/{application}/{token}", Webhook, FollowUp, needsToken: false);
        routes.Add("GET", "/webhooks/{application}/{token}/messages/{message}", Webhook, request => RestReply.Ok(writer.ToJson(Find(request).Message)), needsToken: false);
        routes.Add("PATCH", "/webhooks/{application}/{token}/messages/{message}", Webhook, Edit, needsToken: false);
        routes.Add("DELETE", "/webhooks/{application}/{token}/messages/{message}", Webhook, Delete, needsToken: false);
    }

    private RestReply Respond(RestRequest request)
    {
        var interaction = book.ForCallback(request.Id("interaction"), request.Route["token"]);
        callbacks.Accept(interaction, request.Form, request.Files);
        return request.Flag("with_response") ? RestReply.Ok(CallbackJson(interaction)) : RestReply.NoContent;
    }

    private RestReply FollowUp(RestRequest request)
    {
        var interaction = Interaction(request);
        if (interaction.Kind is InteractionKind.Autocomplete || interaction.CallbackType is CallbackType.Modal)
        {
            throw new ApiException(ApiError.UnknownWebhook);
        }

        if (interaction.CallbackType is CallbackType.DeferredMessage && interaction.Original!.Has(MessageFlags.Loading))
        {
            // For backwards compatibility the first followup fills in the deferred response.
            forms.Edit(interaction.Original, request.Form, request.Files, FormPath.Root);
            book.Announce(interaction);
            return RestReply.Ok(writer.ToJson(interaction.Original));
        }

        MessageForms.CheckNew(request.Form, request.Files, MessageForms.InteractionFlags, inChannel: false, FormPath.Root);
        var flags = MessageForms.FlagsOf(request.Form);
        var message = writer.Create(InteractionCallbacks.Draft(interaction, request.Form, flags) with
        {
            Files = request.Files,
            Type = MessageType.Reply,
            ReplyTo = interaction.Original,
        });
        interaction.Followups.Add(message);
        book.Announce(interaction);
        return RestReply.Ok(writer.ToJson(message));
    }

    private RestReply Edit(RestRequest request)
    {
        var (interaction, message) = Find(request);
        forms.Edit(message, request.Form, request.Files, FormPath.Root);
        if (message == interaction.Original)
        {
            interaction.Settled.TrySetResult();
        }

        book.Announce(interaction);
        return RestReply.Ok(writer.ToJson(message));
    }

    private RestReply Delete(RestRequest request)
    {
        var (interaction, message) = Find(request);
        world.Delete(message);
        if (message == interaction.Original)
        {
            interaction.Original = null;
            interaction.Settled.TrySetResult();
        }

        interaction.Followups.Remove(message);
        book.Announce(interaction);
        return RestReply.NoContent;
    }

    private Interaction Interaction(RestRequest request) => book.ForWebhook(request.Id("application"), request.Route["token"]);

    private (Interaction Interaction, Message Message) Find(RestRequest request)
    {
        var interaction = Interaction(request);
        var message = request.Route["message"] is "@original"
            ? interaction.Original
            : interaction.Followups.Append(interaction.Original).FirstOrDefault(m => m?.Id == request.Id("message"));
        return message is not null && message.Channel.Messages.Find(message.Id) is not null
            ? (interaction, message)
            : throw new ApiException(ApiError.UnknownMessage);
    }

    private JsonObject CallbackJson(Interaction interaction)
    {
        var json = new JsonObject { ["id"] = interaction.Id.Wire(), ["type"] = (int)interaction.Kind };
        var resource = new JsonObject { ["type"] = interaction.CallbackType };
        if (interaction.Original is { } message && interaction.CallbackType is not CallbackType.DeferredUpdate)
        {
            json["response_message_id"] = message.Id.Wire();
            json["response_message_loading"] = message.Has(MessageFlags.Loading);
            json["response_message_ephemeral"] = message.Has(MessageFlags.Ephemeral);
            resource["message"] = writer.ToJson(message);
        }

        return new JsonObject { ["interaction"] = json, ["resource"] = resource };
    }
}
