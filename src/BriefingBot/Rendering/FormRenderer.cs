using BriefingBot.Core.Replies;
using Wire = BriefingBot.Discord.Model.Components;

namespace BriefingBot.Rendering;

/// <summary>Turns a form into the components of a modal.</summary>
internal sealed class FormRenderer(CustomIds customIds)
{
    /// <summary>The modal's custom_id, title and components.</summary>
    public (string CustomId, string Title, IReadOnlyList<Wire.Component> Components) Render(Form form) =>
        (customIds.Write(form.Submit), Shorten.To(form.Title, 45), [.. form.Fields.Select(Render)]);

    private static Wire.Component Render(FormField field) => new Wire.Label(
        Shorten.To(field.Label, 45),
        field switch
        {
            FormField.Text text => new Wire.TextInput
            {
                CustomId = text.Id,
                Style = text.Multiline ? Wire.TextInputStyle.Paragraph : Wire.TextInputStyle.Short,
                Value = string.IsNullOrEmpty(text.Value) ? null : text.Value,
                MaxLength = text.MaxLength,
                Required = text.Required,
            },
            FormField.Select select => new Wire.StringSelect
            {
                CustomId = select.Id,
                MinValues = select.Required ? 1 : 0,
                MaxValues = select.Max,
                Required = select.Required,
                Options = [.. select.Items.Select(item => new Wire.SelectOption
                {
                    Label = Shorten.To(item.Label, 100),
                    Value = item.Value,
                    Description = item.Description is { } description ? Shorten.To(description, 100) : null,
                    Default = item.Selected ? true : null,
                })],
            },
            _ => throw new InvalidOperationException($"No rendering for {field.GetType().Name}."),
        },
        field.Description is { } hint ? Shorten.To(hint, 100) : null);
}
