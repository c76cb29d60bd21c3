// What people do: run commands, type half a word, press, choose, fill forms in.
import { walk } from './limits.mjs';

export class People {
  constructor(world, interactions) {
    Object.assign(this, { world, interactions });
    this.channel = world.guilds[0].channels[0].id;
  }

  command(name, type = 1) {
    const command = this.world.commands.find(each => each.type === type && each.name === (type === 1 ? name.split(' ')[0] : name));
    if (!command) throw new Error(`no command ${name} is registered`);
    return command;
  }

  /** Runs a slash command: `run('admin', 'fact edit', {fact: 'x'})`. */
  run(user, path, values = {}, extra = {}) {
    const command = this.command(path);
    return this.interactions.send(user, extra.channel ?? this.channel, 2, this.#data(command, path, values), { what: `/${path}`, ...extra });
  }

  complete(user, path, focused, values) {
    const command = this.command(path);
    const data = this.#data(command, path, values);
    const leaf = leafOf(data);
    leaf.options = (leaf.options ?? []).map(option => (option.name === focused ? { ...option, focused: true } : option));
    return this.interactions.send(user, this.channel, 4, data, { what: `/${path} ${focused}=${JSON.stringify(values[focused])}` });
  }

  menu(user, name, message, extra = {}) {
    const command = this.command(name, 3);
    return this.interactions.send(user, message.channel_id, 2, { id: command.id, name, type: 3, target_id: message.id, resolved: { messages: { [message.id]: message } } }, { what: `menu ${name}`, ...extra });
  }

  press(user, message, component, values, extra = {}) {
    const data = { custom_id: component.custom_id, component_type: component.type, id: component.id, ...(component.type === 2 ? {} : { values, ...(component.type > 4 ? { resolved: this.#resolved(component.type, values) } : {}) }) };
    return this.interactions.send(user, message.channel_id, 3, data, { message, what: `${component.label ?? component.placeholder ?? 'component'} (${component.custom_id})`, ...extra });
  }

  submit(user, opener, values = {}, extra = {}) {
    const components = opener.data.components.map(label => {
      if (label.type !== 18) return { type: label.type, id: label.id };
      const field = label.component;
      const value = values[field.custom_id] ?? values[label.label];
      return { type: 18, id: label.id, component: submitted(field, value) };
    });
    return this.interactions.send(user, opener.interaction.channel_id, 5, { custom_id: opener.data.custom_id, components }, { message: opener.interaction.message, what: `form “${opener.data.title}”`, ...extra });
  }

  #data(command, path, values) {
    const [, ...rest] = path.split(' ');
    const root = { id: command.id, name: command.name, type: 1 };
    let [here, options] = [root, command.options ?? []];
    for (const name of rest) {
      const sub = options.find(option => option.name === name);
      const next = { name, type: sub.type, options: [] };
      here.options = [next];
      [here, options] = [next, sub.options ?? []];
    }
    const resolved = {};
    const given = Object.entries(values).map(([name, value]) => {
      const option = options.find(each => each.name === name);
      if (!option) throw new Error(`/${path} has no option ${name}`);
      Object.assign(resolved, this.#resolved(({ 6: 5, 7: 8, 8: 6 })[option.type], [value]));
      return { name, type: option.type, value };
    });
    if (given.length) here.options = given;
    return { ...root, ...(Object.keys(resolved).length ? { resolved } : {}) };
  }

  // By the select's type: 5 users, 6 roles, 8 channels.
  #resolved(type, ids = []) {
    const guild = this.world.guilds[0];
    const of = (list, key) => ({ [key]: Object.fromEntries(list.filter(each => ids.includes(each.id)).map(each => [each.id, each])) });
    if (type === 8) return of(guild.channels.map(channel => ({ ...channel, permissions: '2147483647', app_permissions: this.world.botPermissions })), 'channels');
    if (type === 6) return of(guild.roles, 'roles');
    if (type === 5) return of([...this.world.users.values()], 'users');
    return {};
  }
}

export const leafOf = data => {
  let leaf = data;
  while (leaf.options?.[0]?.type <= 2) leaf = leaf.options[0];
  return leaf;
};

/** All text of a message, as a reader sees it. */
export const textOf = message => [message.content, ...[...walk(message.components)].map(component => component.content ?? '')].filter(Boolean).join('\n');

/** Its buttons and selects that can be used. */
export const controlsOf = message => [...walk(message.components)].filter(component => component.custom_id !== undefined && !component.disabled);

/** The button with a label. */
export function button(message, label) {
  const found = controlsOf(message).find(component => component.type === 2 && component.label?.includes(label));
  if (!found) throw new Error(`no button “${label}” in: ${textOf(message).slice(0, 300)} [${controlsOf(message).map(each => each.label ?? each.placeholder).join(', ')}]`);
  return found;
}

function submitted(field, value) {
  const base = { type: field.type, id: field.id, custom_id: field.custom_id };
  if (field.type === 4) return { ...base, value: value ?? field.value ?? '' };
  if (field.type === 23) return { ...base, value: value ?? field.default ?? false };
  if (field.type === 21) return { ...base, value: value ?? field.options.find(option => option.default)?.value ?? null };
  return { ...base, values: value ?? (field.options ?? []).filter(option => option.default).map(option => option.value) };
}
