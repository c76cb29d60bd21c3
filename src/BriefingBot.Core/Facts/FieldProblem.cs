namespace BriefingBot.Core.Facts;

/// <summary>What is wrong with one field of a fact, and the fix.</summary>
/// <param name="Field">The field's key in the file format, for example <c>attributed_to</c>.</param>
/// <param name="Message">One line.</param>
public readonly record struct FieldProblem(string Field, string Message);
