// Every command with every option and choice that is registered, every completion, every button, select and form that comes back.
import { controlsOf, leafOf, textOf } from '../people.mjs';

const MostPressed = 1500;
const Texts = ['', 'Lee', 'trade', 'ㅎ', 'x'.repeat(100), '"; DROP TABLE facts; --', '@everyone **[a](https://example.com)**'];
const Questions = ['How large was the trade deficit with China?', 'Who is Lee Jae-myung?', 'Did Lee say "given reality"?', 'When was Yoon removed?', 'Why did Yoon support China?', '누가 대통령입니까?', '@everyone `code` <@1>', 'x'];

export async function play(drive) {
  const { people, world, expect } = drive;
  const counts = { commands: 0, completions: 0, controls: 0, forms: 0 };
  const seen = new Set();
  const queue = [];
  const offered = await firstChoices(drive);

  const look = (sent, user, depth) => {
    const place = depth < 3 && [sent.message, ...sent.followups].filter(Boolean);
    for (const message of place || []) {
      for (const control of controlsOf(message)) {
        const key = control.custom_id.replace(/[A-Za-z0-9_-]{16,}$/, '').slice(0, 40);
        const times = [...seen].filter(each => each.startsWith(`${user} ${key}`)).length;
        if (times < (drive.short ? 1 : 3)) {
          seen.add(`${user} ${key} ${seen.size}`);
          queue.push({ user, message: structuredClone(message), control, depth: depth + 1 });
        }
      }
    }
    if (sent.type === 9) queue.push({ user, form: sent, depth: depth + 1 });
  };

  for (const user of drive.short ? ['member', 'admin'] : ['member', 'moderator', 'admin']) {
    for (const [path, options] of world.commands.filter(command => command.type === 1).flatMap(paths)) {
      for (const values of drive.short ? cases(options, world, offered).slice(0, 2) : cases(options, world, offered)) {
        counts.commands++;
        look(await people.run(user, path, values), user, 0);
      }
      for (const option of options.filter(each => each.autocomplete)) {
        for (const text of drive.short ? ['', 'Lee'] : Texts) {
          counts.completions++;
          const others = Object.fromEntries(options.filter(each => each.required && each !== option).map(each => [each.name, sensible(each, world)]));
          const sent = await people.complete(user, path, option.name, { ...others, [option.name]: text });
          expect(sent.type === 8, `/${path} ${option.name}: completion answered with type ${sent.type}`);
        }
      }
    }
  }

  const asked = await people.run('member', 'ask', { question: Questions[0] });
  for (const command of world.commands.filter(each => each.type === 3)) {
    for (const content of ['China is the largest trading partner of South Korea. The deficit came in 2019.', '']) {
      counts.commands++;
      const message = content ? world.post(people.channel, world.users.get('moderator'), { content }) : asked.message;
      if (message) look(await people.menu('member', command.name, structuredClone(message)), 'member', 0);
    }
  }

  while (queue.length > 0 && counts.controls + counts.forms < (drive.short ? 80 : MostPressed)) {
    const next = queue.shift();
    if (next.form) {
      counts.forms++;
      look(await people.submit(next.user, next.form, next.depth % 2 ? {} : filled(next.form)), next.user, next.depth);
    } else {
      counts.controls++;
      const { control } = next;
      const values = control.type === 3 ? control.options.slice(0, Math.max(1, control.min_values ?? 1)).map(option => option.value) : ids(control.type, world);
      look(await people.press(next.user, next.message, control, values), next.user, next.depth);
    }
  }

  await refusals(drive, counts);
  await talk(drive);
  return `${counts.commands} commands, ${counts.completions} completions, ${counts.controls} buttons and selects, ${counts.forms} forms; a mention and a direct message`;
}

// What a member may not.
async function refusals({ people, world, expect }, counts) {
  for (const [path, options] of world.commands.filter(command => command.type === 1 && command.default_member_permissions).flatMap(paths)) {
    counts.commands++;
    const sent = await people.run('member', path, Object.fromEntries(options.filter(each => each.required).map(each => [each.name, sensible(each, world)])));
    expect(sent.type === 4 && sent.message.flags & 64 && controlsOf(sent.message).length === 0, `a member at /${path} is told no, privately`, sent.message && textOf(sent.message));
  }
}

async function talk(drive) {
  const { world, gateway, people, expect } = drive;
  const said = [[people.channel, `<@${world.botId}> who is Lee Jae-myung?`, [world.bot]], [world.dms.get('member').id, 'How large was the trade deficit with China?', []]];
  for (const [channel, content, mentions] of said) {
    const guild = world.guildOf(channel);
    const message = world.post(channel, world.users.get('member'), { content }, { mentions, ...(guild ? { guild_id: guild.id, member: { ...guild.members.get('member'), user: undefined } } : {}) });
    gateway.dispatch('MESSAGE_CREATE', message);
    const answer = await until(() => world.messagesIn(channel).find(each => each.author === world.bot && BigInt(each.id) > BigInt(message.id) && !(each.flags & 64)), 5000);
    expect(answer, `an answer to “${content}”`);
  }
}

export async function until(look, patience) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    const found = look();
    if (found) return found;
    await new Promise(resolve => setTimeout(resolve, 25));
  }
  return null;
}

function paths(command) {
  const walk = (path, options) => {
    const below = options.filter(option => option.type <= 2);
    return below.length ? below.flatMap(option => walk(`${path} ${option.name}`, option.options ?? [])) : [[path, options]];
  };
  return walk(command.name, command.options ?? []);
}

// With nothing but what is required, with each other option alone, with each choice, and with nonsense in all texts.
function cases(options, world, offered) {
  const required = Object.fromEntries(options.filter(each => each.required).map(each => [each.name, sensible(each, world, offered)]));
  const list = [required];
  for (const option of options) {
    for (const choice of option.choices ?? []) list.push({ ...required, [option.name]: choice.value });
    if (!option.choices) list.push({ ...required, [option.name]: sensible(option, world, offered) });
    if (option.type === 3 && !option.choices) for (const text of Texts.filter(each => each && fits(each, option))) list.push({ ...required, [option.name]: text });
    if (option.name === 'question') for (const text of Questions.filter(each => fits(each, option))) list.push({ ...required, question: text });
  }
  return list;
}

// What each completion offers first: values that the bot itself takes for good ones.
async function firstChoices({ people, world }) {
  const offered = new Map();
  for (const [path, options] of world.commands.filter(command => command.type === 1).flatMap(paths)) {
    for (const option of options.filter(each => each.autocomplete)) {
      const sent = await people.complete('admin', path, option.name, { [option.name]: '' });
      if (sent.data.choices?.length) offered.set(option, sent.data.choices[0].value);
    }
  }
  return offered;
}

const fits = (text, option) => text.length >= (option.min_length ?? 0) && text.length <= (option.max_length ?? 6000);

function sensible(option, world, offered) {
  if (offered?.has(option)) return offered.get(option);
  if (option.choices) return option.choices[0].value;
  switch (option.type) {
    case 4: case 10: return option.min_value ?? 1;
    case 5: return true;
    case 6: return world.users.get('member').id;
    case 7: return world.guilds[0].channels.find(channel => !option.channel_types || option.channel_types.includes(channel.type)).id;
    case 8: return world.guilds[0].roles[2].id;
    default: return option.name === 'question' ? Questions[0] : 'Lee Jae-myung'.slice(0, option.max_length ?? 100);
  }
}

function ids(type, world) {
  return type === 8 ? [world.guilds[0].channels[1].id] : type === 6 ? [world.guilds[0].roles[1].id] : [world.users.get('member').id];
}

// Sensible words in every text field of a form.
function filled(form) {
  return Object.fromEntries(form.data.components.filter(label => label.type === 18 && label.component.type === 4)
    .map(label => [label.component.custom_id, 'The article says so.'.padEnd(label.component.min_length ?? 0, '.').slice(0, label.component.max_length ?? 4000)]));
}
