namespace BriefingBot.Knowledge;

/// <summary>The knowledge folder or a source file can't be used at all; the message is one line for the operator.</summary>
public sealed class KnowledgeException(string message, Exception? inner = null) : Exception(message, inner);
