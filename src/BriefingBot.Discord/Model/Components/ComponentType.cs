namespace BriefingBot.Discord.Model.Components;

/// <summary>Kinds of component; unknown values survive.</summary>
/// <seealso href="https://docs.discord.com/developers/components/reference#component-object-component-types"/>
public enum ComponentType
{
    /// <summary>A row of up to 5 buttons, or one select.</summary>
    ActionRow = 1,

    /// <summary>A button.</summary>
    Button = 2,

    /// <summary>A select of given options.</summary>
    StringSelect = 3,

    /// <summary>A text field of a modal.</summary>
    TextInput = 4,

    /// <summary>A select of users.</summary>
    UserSelect = 5,

    /// <summary>A select of roles.</summary>
    RoleSelect = 6,

    /// <summary>A select of users and roles.</summary>
    MentionableSelect = 7,

    /// <summary>A select of channels.</summary>
    ChannelSelect = 8,

    /// <summary>Text beside a thumbnail or button.</summary>
    Section = 9,

    /// <summary>Markdown text.</summary>
    TextDisplay = 10,

    /// <summary>A small picture of a section.</summary>
    Thumbnail = 11,

    /// <summary>1-10 pictures.</summary>
    MediaGallery = 12,

    /// <summary>An uploaded file.</summary>
    File = 13,

    /// <summary>A gap, with or without a line.</summary>
    Separator = 14,

    /// <summary>A frame with an accent colour.</summary>
    Container = 17,

    /// <summary>A modal field's label.</summary>
    Label = 18,

    /// <summary>A modal's file field.</summary>
    FileUpload = 19,

    /// <summary>A modal's single choice.</summary>
    RadioGroup = 21,

    /// <summary>A modal's multiple choice.</summary>
    CheckboxGroup = 22,

    /// <summary>A modal's yes or no.</summary>
    Checkbox = 23,
}
