namespace BriefingBot.Soak;

/// <summary>One way of making life hard for the client.</summary>
internal interface IScenario
{
    /// <summary>Its name in the table, and what <c>--only</c> chooses by.</summary>
    string Name { get; }

    Task<IReadOnlyList<Finding>> RunAsync();
}
