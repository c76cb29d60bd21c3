using System.Collections.Immutable;

namespace BriefingBot.Knowledge.Packs;

/// <summary>A YAML file of a topic.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Shown">The path in messages: as the folder was given, with forward slashes.</param>
/// <param name="IsMain">Whether it is <c>topic.yaml</c>.</param>
internal sealed record PackFile(string Path, string Shown, bool IsMain);

/// <summary>The files of one topic.</summary>
/// <param name="Files"><c>topic.yaml</c> first, the others by name.</param>
/// <param name="Classifier">The topic's <c>classifier.bin</c>, if it has one.</param>
internal sealed record PackFolder(ImmutableArray<PackFile> Files, PackFile? Classifier);
