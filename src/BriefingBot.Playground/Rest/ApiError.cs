using System.Text.Json.Nodes;

namespace BriefingBot.Playground.Rest;

/// <summary>
/// A refusal with the status and code that Discord gives.
/// See https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.
/// </summary>
internal sealed record ApiError(int Status, int Code, string Message, JsonObject? Errors = null)
{
    public static readonly ApiError NotFound = new(404, 0, "404: Not Found");
    public static readonly ApiError MethodNotAllowed = new(405, 0, "405: Method Not Allowed");
    public static readonly ApiError Unauthorized = new(401, 0, "401: Unauthorized");
    public static readonly ApiError BadUserAgent = new(403, 40333, "internal network error");
    public static readonly ApiError ServerError = new(500, 0, "500: Internal Server Error");
    public static readonly ApiError UnknownApplication = new(404, 10002, "Unknown Application");
    public static readonly ApiError UnknownChannel = new(404, 10003, "Unknown Channel");
    public static readonly ApiError UnknownGuild = new(404, 10004, "Unknown Guild");
    public static readonly ApiError UnknownMember = new(404, 10007, "Unknown Member");
    public static readonly ApiError UnknownMessage = new(404, 10008, "Unknown Message");
    public static readonly ApiError UnknownUser = new(404, 10013, "Unknown User");
    public static readonly ApiError UnknownWebhook = new(404, 10015, "Unknown Webhook");
    public static readonly ApiError UnknownInteraction = new(404, 10062, "Unknown interaction");
    public static readonly ApiError UnknownCommand = new(404, 10063, "Unknown application command");
    public static readonly ApiError TooManyCommands = new(400, 30032, "Maximum number of application commands reached");
    public static readonly ApiError TooManyCommandCreates = new(400, 30034, "Max number of daily application command creates has been reached (200)");
    public static readonly ApiError TooLarge = new(413, 40005, "Request entity too large");
    public static readonly ApiError AlreadyCrossposted = new(400, 40033, "This message was already crossposted");
    public static readonly ApiError AlreadyAcknowledged = new(400, 40060, "Interaction has already been acknowledged.");
    public static readonly ApiError MissingAccess = new(403, 50001, "Missing Access");
    public static readonly ApiError NotTheAuthor = new(403, 50005, "Cannot edit a message authored by another user");
    public static readonly ApiError EmptyMessage = new(400, 50006, "Cannot send an empty message");
    public static readonly ApiError CannotMessageUser = new(403, 50007, "Cannot send messages to this user");
    public static readonly ApiError NotATextChannel = new(400, 50008, "Cannot send messages in a non-text channel");
    public static readonly ApiError MissingPermissions = new(403, 50013, "Missing Permissions");
    public static readonly ApiError WrongChannelType = new(400, 50024, "Cannot execute action on this channel type");
    public static readonly ApiError InvalidWebhookToken = new(401, 50027, "Invalid Webhook Token");
    public static readonly ApiError InvalidJson = new(400, 50109, "The request body contains invalid JSON.");
    public static readonly ApiError ThreadExists = new(400, 160004, "A thread has already been created for this message");

    public static ApiError InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors);

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = Code };
        if (Errors is not null)
        {
            json["errors"] = Errors.DeepClone();
        }

        return json;
    }
}

/// <summary>Ends the handling of a request with a refusal.</summary>
internal sealed class ApiException(ApiError error) : Exception(error.Message)
{
    public ApiError Error { get; } = error;
}
