// Drives everything that is registered, from the registered description itself, and then all that comes back.
import { controls } from './people.mjs';

const texts = { sensible: 'trade', bad: '`<@&1> ~ \u202e'.padEnd(80, '?') };

/** Every command and subcommand that can be called, with its options. */
export function callables(commands) {
  const found = [];
  const visit = (node, path, top) => {
    const subs = (node.options ?? []).filter(option => option.type <= 2);
    if (subs.length === 0) found.push({ path, options: node.options ?? [], top });
    for (const sub of subs) visit(sub, `${path} ${sub.name}`, top);
  };
  for (const command of commands.filter(one => one.type === 1)) visit(command, command.name, command);
  return found;
}

export async function personFor(server, callable) {
  const bits = callable.top.default_member_permissions;
  const { people } = server.world;
  return [people.member, people.moderator, people.admin].find(person => bits === null || (BigInt(person.permissions) & BigInt(bits)) === BigInt(bits)) ?? people.admin;
}

function valuesOf(server, option, completions) {
  const { world } = server;
  if (option.choices?.length) return option.choices.map(choice => choice.value);
  switch (option.type) {
    case 3: return [...new Set([...(completions.get(option.name) ?? []).slice(0, 1), option.max_length && option.max_length < 80 ? texts.bad.slice(0, option.max_length) : texts.bad, texts.sensible])]
      .filter(text => text.length >= (option.min_length ?? 0));
    case 4: return [option.min_value ?? 1, option.max_value ?? 3];
    case 5: return [true, false];
    case 6: return [world.people.member.user.id];
    case 7: return [(option.channel_types && !option.channel_types.includes(0) ? world.announcements : world.news).id];
    case 8: return [world.role];
    case 10: return [option.min_value ?? 1.5];
    case 11: return ['900000000000000001'];
    default: return [];
  }
}

/** Autocompletes and calls of one command; the answers, to be walked on. */
export async function driveCommand(server, people, callable, short) {
  const person = await personFor(server, callable);
  const answers = [];
  const completions = new Map();
  for (const option of callable.options.filter(one => one.autocomplete)) {
    for (const text of short ? [''] : ['', 't', 'trade', texts.bad.slice(0, 30), 'x'.repeat(120)]) {
      const choices = await people.complete(person, callable.path, option.name, text);
      if (!completions.has(option.name) && choices.length) completions.set(option.name, choices.map(choice => choice.value));
    }
  }
  const required = {};
  for (const option of callable.options.filter(one => one.required)) required[option.name] = valuesOf(server, option, completions)[0];
  const runs = [required];
  for (const option of callable.options) {
    for (const value of valuesOf(server, option, completions).slice(0, short ? 1 : 30)) runs.push({ ...required, [option.name]: value });
  }
  const seen = new Set();
  for (const values of short ? runs.slice(0, 1) : runs) {
    const key = JSON.stringify(values);
    if (seen.has(key)) continue;
    seen.add(key);
    answers.push(await people.slash(person, callable.path, values));
  }
  return answers;
}

/** Uses every control that came back, breadth first; each kind of control a few times only. */
export async function explore(server, people, answers, { steps, until }) {
  const queue = [...answers];
  const uses = new Map();
  for (let step = 0; queue.length && step < steps && Date.now() < until;) {
    const sent = queue.shift();
    if (!sent?.answer) continue;
    if (sent.answer.type === 9) {
      step++;
      // The form is filled in twice: with what stands there, and with what doesn't belong there.
      queue.push(await people.submit(sent.person, sent));
      queue.push(await people.submit(sent.person, sent, component => (component.type === 4 ? texts.bad.slice(0, component.max_length ?? 80) : undefined)));
      continue;
    }
    const messages = [sent.message, ...sent.followups].filter(Boolean);
    for (const message of messages) {
      for (const control of controls(message)) {
        const kind = `${sent.name.split(' ')[0]} ${control.type} ${control.label ?? control.placeholder ?? ''}`;
        if ((uses.get(kind) ?? 0) >= 2 || step >= steps || Date.now() > until) continue;
        uses.set(kind, (uses.get(kind) ?? 0) + 1);
        step++;
        const values = control.type === 3 ? [control.options[step % control.options.length].value] : control.type === 8 ? [server.world.news.id] : control.type === 2 ? undefined : [];
        queue.push(await people.component(sent.person, message, control, values));
      }
    }
  }
}
