using BriefingBot.Core.Commands;
using BriefingBot.Core.Curation.Gaps;
using BriefingBot.Core.Replies;

namespace BriefingBot.Tests.Curation;

public sealed class SettingsTests : IDisposable
{
    private readonly CommandWorld _world = new();
    private readonly Caller _admin = CommandWorld.Admin(1, 101);
    private readonly Caller _member = CommandWorld.Admin(1, 7) with { Permissions = Permissions.None };

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_cooldown_keeps_a_members_questions_apart_in_that_server_only()
    {
        await SetAsync(("cooldown", "30"));

        Assert.DoesNotContain("ask again", await AskAsync(_member), StringComparison.Ordinal);
        Assert.Contains("ask again", await AskAsync(_member), StringComparison.Ordinal);
        Assert.DoesNotContain("ask again", await AskAsync(_member with { UserId = 8 }), StringComparison.Ordinal);
        Assert.DoesNotContain("ask again", await AskAsync(_member with { GuildId = 2 }), StringComparison.Ordinal);
        Assert.DoesNotContain("ask again", await AskAsync(_member with { GuildId = 2 }), StringComparison.Ordinal);
        _world.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.DoesNotContain("ask again", await AskAsync(_member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_kept_of_questions_until_the_server_switches_it_on()
    {
        await AskAsync(_member);
        Assert.Empty(Gaps());

        await SetAsync(("gaps", "true"));
        await AskAsync(_member);
        await AskAsync(_member with { GuildId = 2 });
        await AskAsync(_member with { GuildId = null });

        var signal = Assert.Single(Gaps());
        Assert.Equal("Who baked the bread?", signal.Question);
        Assert.Empty(_world.Get<IGapLog>().Open(2, 10));
    }

    [Fact]
    public async Task Questions_asked_alike_are_one_gap_with_their_count()
    {
        await SetAsync(("gaps", "true"));
        await AskAsync(_member);
        await AskAsync(_member, "who baked that BREAD");
        await AskAsync(_member, "Where do penguins sleep?");

        var text = CommandWorld.Text(CommandWorld.Reply(await _world.RunAsync(_admin, "facts gaps")));

        Assert.Contains("2 gaps", text, StringComparison.Ordinal);
        Assert.Contains("Asked 2 times", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_that_is_set_aside_is_gone_and_nobody_else_can_do_it()
    {
        await SetAsync(("gaps", "true"));
        await AskAsync(_member);
        var list = CommandWorld.Reply(await _world.RunAsync(_admin, "facts gaps"));

        Assert.Equal(Tone.Problem, CommandWorld.Reply(await _world.PressAsync(_admin with { GuildId = 2 }, CommandWorld.Button(list, "Set aside"))).Tone);
        Assert.Equal(Tone.Problem, CommandWorld.Reply(await _world.PressAsync(_member, CommandWorld.Button(list, "Set aside"))).Tone);
        Assert.Single(Gaps());
        await _world.PressAsync(_admin, CommandWorld.Button(list, "Set aside"));
        Assert.Empty(Gaps());
    }

    [Fact]
    public async Task Questions_and_who_wants_to_be_told_are_forgotten_after_the_retention_time()
    {
        await SetAsync(("gaps", "true"));
        var refused = CommandWorld.Reply(await _world.RunAsync(_member, "ask", ("question", "Who baked the bread?")));
        await _world.PressAsync(_member, CommandWorld.Button(refused, "Tell me"));

        _world.Get<IGapLog>().Purge(_ => _world.Time.GetUtcNow() - TimeSpan.FromDays(1));
        Assert.Single(Gaps());
        _world.Time.Advance(TimeSpan.FromDays(2));
        _world.Get<IGapLog>().Purge(_ => _world.Time.GetUtcNow() - TimeSpan.FromDays(1));

        Assert.Empty(Gaps());
        Assert.Equal(Tone.Problem, CommandWorld.Reply(await _world.PressAsync(_member, CommandWorld.Button(refused, "Tell me"))).Tone);
    }

    [Fact]
    public async Task A_member_counts_once_for_a_text_whatever_they_press_and_how_often()
    {
        await SetAsync(("gaps", "true"));
        var other = _member with { UserId = 8 };
        for (var press = 0; press < 3; press++)
        {
            await VerdictAsync(_member, "wrong");
        }

        Assert.Single(Gaps());
        await VerdictAsync(other, "wrong");
        await VerdictAsync(_member, "wrong", "harbour/base-1");
        Assert.Equal(3, Gaps().Select(gap => gap.Id).Distinct().Count());

        // A change of mind counts instead of the first verdict.
        await VerdictAsync(other, "helpful");
        Assert.Equal(2, Gaps().Count(gap => gap.Reason is GapReason.WrongOrOutdated));

        // What was set aside isn't brought up again by the same member, until the fact says something else.
        _world.Get<IGapLog>().SetAside(1, [.. Gaps().Select(gap => gap.Id)]);
        await VerdictAsync(_member, "wrong");
        Assert.Empty(Gaps());
        var form = CommandWorld.Form(await _world.RunAsync(_admin, "fact edit", ("fact", "base-0")));
        var preview = CommandWorld.Reply(await _world.PressAsync(_admin, form.Submit, null, ("text", "Another text."), ("kind", "reported"), ("reason", "because")));
        await _world.PressAsync(_admin, CommandWorld.Button(preview, "Save"));
        await VerdictAsync(_member, "wrong");
        Assert.Single(Gaps());
    }

    [Fact]
    public async Task The_language_is_that_of_labels_buttons_and_standard_lines_and_never_of_facts()
    {
        await SetAsync(("language", "ko"));
        var answer = CommandWorld.Reply(await _world.RunAsync(_member, "ask", ("question", "What is base fact number 1?")));
        Assert.Contains("보도: Base fact number 1.", CommandWorld.Text(answer), StringComparison.Ordinal);
        Assert.Contains("출처: Harbour Gazette", CommandWorld.Text(answer), StringComparison.Ordinal);
        Assert.Contains(CommandWorld.Buttons(answer), button => button.Label == "근거");
        Assert.Contains("출처에서 다루지 않는 내용입니다.", await AskAsync(_member), StringComparison.Ordinal);

        await SetAsync(("language", "zh"));
        Assert.Contains("来源没有涉及这一点", await AskAsync(_member), StringComparison.Ordinal);
        Assert.Contains("The source doesn't cover that", await AskAsync(_member with { GuildId = 2 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ko", "출처에서 다루지 않는 내용입니다.")]
    [InlineData("zh-CN", "来源没有涉及这一点。")]
    [InlineData("zh-TW", "The source doesn't cover that.")]
    [InlineData("fr", "The source doesn't cover that.")]
    [InlineData(null, "The source doesn't cover that.")]
    public async Task Without_a_choice_it_is_the_servers_own_language_where_there_are_words_in_it(string? locale, string expected)
    {
        var caller = _member with { GuildLocale = locale };
        Assert.Contains(expected, await AskAsync(caller), StringComparison.Ordinal);

        await SetAsync(("language", "en"));
        Assert.Contains("The source doesn't cover that.", await AskAsync(caller), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_turned_is_no_second_question()
    {
        await SetAsync(("gaps", "true"), ("cooldown", "30"));
        await AskAsync(_member);

        var again = CommandWorld.Reply(await _world.PressAsync(_member, new ActionRef("page", "0 run ask?question=Who%20baked%20the%20bread%3F")));

        Assert.DoesNotContain("ask again", CommandWorld.Text(again), StringComparison.Ordinal);
        Assert.Single(Gaps());
    }

    [Fact]
    public async Task Only_Manage_Server_widens_roles_or_ends_approvals()
    {
        await SetAsync(("admin_role", "55"), ("approvals", "true"));
        var holder = _member with { RoleIds = [55] };

        foreach (var (name, value) in ((string, string)[])[("admin_role", "56"), ("moderator_role", "56"), ("clear", "admin_role"), ("approvals", "false")])
        {
            Assert.Equal(Tone.Problem, CommandWorld.Reply(await _world.RunAsync(holder, "settings", (name, value))).Tone);
        }

        Assert.Equal(Tone.Success, CommandWorld.Reply(await _world.RunAsync(holder, "settings", ("retention", "7"))).Tone);
        Assert.Equal(Tone.Problem, CommandWorld.Reply(await _world.RunAsync(_admin, "settings", ("admin_role", "1"))).Tone);
    }

    private async Task VerdictAsync(Caller member, string verb, string fact = "harbour/base-0") =>
        Assert.Equal(Tone.Success, CommandWorld.Reply(await _world.PressAsync(member, new ActionRef(verb, fact))).Tone);

    private async Task SetAsync(params (string, string?)[] options) =>
        Assert.Equal(Tone.Success, CommandWorld.Reply(await _world.RunAsync(_admin, "settings", options)).Tone);

    private async Task<string> AskAsync(Caller caller, string question = "Who baked the bread?") =>
        CommandWorld.Text(CommandWorld.Reply(await _world.RunAsync(caller, "ask", ("question", question))));

    private System.Collections.Immutable.ImmutableArray<GapSignal> Gaps() => _world.Get<IGapLog>().Open(1, 10);
}
