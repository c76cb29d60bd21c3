namespace BriefingBot.Core.Search;

/// <summary>One suggestion for a half-typed name.</summary>
/// <param name="Text">What to show: an entity's name or a document's text.</param>
/// <param name="Entity">The entity, or null when the suggestion is a document.</param>
/// <param name="Document">The document, or null when the suggestion is an entity.</param>
public sealed record Completion(string Text, SearchEntity? Entity, SearchDocument? Document);
