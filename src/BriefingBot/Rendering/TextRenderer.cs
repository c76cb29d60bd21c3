using System.Text;
using BriefingBot.Core.Replies;

namespace BriefingBot.Rendering;

/// <summary>A reply as plain text for a terminal: everything that a reader would see, without pages.</summary>
internal static class TextRenderer
{
    private const int Width = 100;

    /// <summary>The text, lines at most 100 characters wide, without a line end after the last.</summary>
    public static string Render(Reply reply)
    {
        var text = new StringBuilder();
        if (reply.Title is { } title)
        {
            text.AppendLine(title).AppendLine(new string('=', Math.Min(title.Length, Width))).AppendLine();
        }

        foreach (var block in reply.Blocks)
        {
            Append(text, block);
        }

        foreach (var line in reply.Footer)
        {
            Wrap(text, line.ToString(), "");
        }

        if (!reply.Actions.IsEmpty)
        {
            Append(text, new Block.Buttons(reply.Actions));
        }

        return text.ToString().TrimEnd();
    }

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Block.Heading heading:
                text.AppendLine(heading.Text.ToString()).AppendLine(new string('-', Math.Min(heading.Text.ToString().Length, Width)));
                break;
            case Block.Paragraph paragraph:
                Wrap(text, paragraph.Text.ToString(), "");
                text.AppendLine();
                break;
            case Block.Statement { Fact: var fact } statement:
                Wrap(text, $"{Label(statement)}: {fact.Text}", "");
                Wrap(text, $"[{fact.Citation}]", "    ");
                text.AppendLine();
                break;
            case Block.Quotation quotation:
                Wrap(text, $"“{quotation.Words}”", "  ");
                Wrap(text, $"({quotation.Name}) {quotation.Fact.Text}", "");
                Wrap(text, $"[{quotation.Fact.Citation}]", "    ");
                text.AppendLine();
                break;
            case Block.Lines lines:
                foreach (var line in lines.Items)
                {
                    Wrap(text, line.ToString(), "");
                }

                text.AppendLine();
                break;
            case Block.Note note:
                Wrap(text, note.Text.ToString(), "");
                text.AppendLine();
                break;
            case Block.Literal literal:
                text.AppendLine(literal.Text.TrimEnd()).AppendLine();
                break;
            case Block.Divider:
                text.AppendLine(new string('-', 20)).AppendLine();
                break;
            case Block.Picture picture:
                Wrap(text, $"(Picture: {picture.AltText})", "");
                text.AppendLine();
                break;
            case Block.File file:
                Wrap(text, $"(File: {file.FileName}, {file.Content.Length} bytes)", "");
                text.AppendLine();
                break;
            case Block.Buttons buttons:
                Wrap(text, string.Join("  ", buttons.Items.Select(button => $"[ {button.Label} ]")), "");
                text.AppendLine();
                break;
            case Block.Menu menu:
                Wrap(text, $"{menu.Placeholder}: {string.Join(", ", menu.Items.Select(item => item.Label))}", "");
                text.AppendLine();
                break;
            default:
                throw new InvalidOperationException($"No text for {block.GetType().Name}.");
        }
    }

    /// <summary>A statement's label with the words that lead it.</summary>
    internal static string Label(Block.Statement statement) =>
        statement.Lead is { } lead ? $"{lead} · {statement.Fact.Label}" : statement.Fact.Label;

    private static void Wrap(StringBuilder text, string paragraph, string indent)
    {
        foreach (var line in paragraph.Split('\n'))
        {
            var column = 0;
            foreach (var word in line.Split(' '))
            {
                if (column > 0 && indent.Length + column + 1 + word.Length > Width)
                {
                    text.AppendLine();
                    column = 0;
                }

                text.Append(column == 0 ? indent : " ").Append(word);
                column += word.Length + (column == 0 ? 0 : 1);
            }

            text.AppendLine();
        }
    }
}
