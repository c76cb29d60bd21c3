namespace BriefingBot.Knowledge.Yaml;

/// <summary>The rest of the file can't be read; why has been reported.</summary>
internal sealed class YamlStopException : Exception;
