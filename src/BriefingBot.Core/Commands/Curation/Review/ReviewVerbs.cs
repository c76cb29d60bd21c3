namespace BriefingBot.Core.Commands.Curation.Review;

/// <summary>The verbs of a review's menu and buttons; each carries a draft's token.</summary>
internal static class ReviewVerbs
{
    public const string Open = "review.open";
    public const string View = "review.preview";
    public const string Approve = "review.approve";
    public const string Dismiss = "review.dismiss";
    public const string Replace = "review.replace";
}
