using System.Collections.Immutable;
using BriefingBot.Core.Curation;
using BriefingBot.Discord.Model;
using BriefingBot.Discord.Model.Components;
using BriefingBot.Rendering;

namespace BriefingBot.Curation;

/// <summary>What a post is to be edited to.</summary>
/// <param name="Body">The edit; null when the post says all of it already, or can't be corrected.</param>
/// <param name="Problem">Why it can't be corrected.</param>
internal readonly record struct CorrectedPost(MessageBody? Body, string? Problem);

/// <summary>
/// Corrects a post as it stands in Discord: finds what the renderer made of each earlier line, puts what it makes of the new
/// one there, and a dated note under it. Everything else of the post stays, unless it must make room.
/// </summary>
internal sealed class PostCorrector(BlockRenderer blocks)
{
    // What Discord takes in all texts of a message together.
    private const int MostCharacters = 4_000;

    /// <summary>Works the edit out.</summary>
    public CorrectedPost Correct(Message post, ImmutableArray<CorrectedLine> lines)
    {
        var wordings = lines.Select(line => new LineWording(blocks, line)).ToArray();
        var edit = Room.FromWideToNarrow.Select(room => Edit(post, wordings, room)).First(edit => edit.Characters <= MostCharacters || edit.Room == Room.FromWideToNarrow[^1]);
        return edit switch
        {
            { Missing: true } => new CorrectedPost(null, "It doesn't say that in those words any more"),
            { Changed: false } => default,
            { Characters: > MostCharacters } => new CorrectedPost(null, "The new text is too long for the post"),
            _ => new CorrectedPost(MessageBody.Of([.. edit.Components]), null),
        };
    }

    private static Edited Edit(Message post, LineWording[] lines, Room room)
    {
        var components = (post.Components ?? []).ToImmutableArray();
        var (changed, missing) = (false, false);
        foreach (var wording in lines)
        {
            // What says the new text already was corrected before a kill, and isn't corrected again.
            if (!Replace(text => wording.Correct(text, room), out var isThere)
                && !Texts(components).Any(text => wording.IsIn(text.Content))
                && !Replace(text => wording.CorrectUnderAnyLabel(text, room), out isThere))
            {
                missing = true;
            }

            changed |= isThere;
        }

        if (changed)
        {
            components = [.. components.Select(component => Map(component, text => text with { Content = room.MakeIn(text.Content) }))];
        }

        return new Edited([.. components.Select(component => Kept(component, post))], Texts(components).Sum(text => text.Content.Length), changed, missing, room);

        bool Replace(Func<string, (string Text, bool Found)> correct, out bool found)
        {
            var any = false;
            components = [.. components.Select(component => Map(component, text =>
            {
                var (corrected, isHere) = correct(text.Content);
                any |= isHere;
                return text with { Content = corrected };
            }))];
            return found = any;
        }
    }

    private static IEnumerable<TextDisplay> Texts(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        TextDisplay text => [text],
        Container container => Texts(container.Components),
        _ => [],
    });

    private static Component Map(Component component, Func<TextDisplay, TextDisplay> change) => component switch
    {
        TextDisplay text => change(text),
        Container container => container with { Components = [.. container.Components.Select(child => Map(child, change))] },
        _ => component,
    };

    // Discord gives a message's own files with their addresses, and takes them by their names.
    private static Component Kept(Component component, Message post) => component switch
    {
        Container container => container with { Components = [.. container.Components.Select(child => Kept(child, post))] },
        MediaGallery gallery => gallery with { Items = [.. gallery.Items.Select(item => item with { Media = Kept(item.Media, post) })] },
        FileDisplay file => file with { File = Kept(file.File, post) },
        _ => component,
    };

    private static UnfurledMediaItem Kept(UnfurledMediaItem media, Message post) =>
        post.Attachments.FirstOrDefault(file => Uri.TryCreate(media.Url, UriKind.Absolute, out var url) && url.AbsolutePath.Contains($"/{file.Id}/", StringComparison.Ordinal)) is { } own
            ? new UnfurledMediaItem($"attachment://{own.Filename}")
            : media;

    private readonly record struct Edited(ImmutableArray<Component> Components, int Characters, bool Changed, bool Missing, Room Room);
}
