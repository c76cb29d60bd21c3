// What people do: commands, autocomplete, buttons, selects, modals. Each is sent and waited for.
import { walk } from './limits.mjs';
import { snowflake } from './world.mjs';

const EPHEMERAL = 64;

export class People {
  counts = new Map();

  constructor(server) {
    this.server = server;
  }

  count(what) {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  /** Sends it, and waits until it is answered and, if it was deferred, filled in. */
  async send(what, name, person, channel, more, within = 3000, excused = false) {
    const { server } = this;
    this.count(what);
    const sent = server.interactions.create(name, person, channel, more);
    sent.excused = excused;
    server.gateway.emit('INTERACTION_CREATE', sent.payload);
    await Promise.race([sent.done, new Promise(resolve => setTimeout(resolve, within + 300))]);
    if (!sent.answer && !excused) {
      server.violations.add('not answered', 'an interaction is answered within 3 s', name);
    } else if (sent.deferred) {
      await Promise.race([sent.done.then(() => 1), new Promise(resolve => setTimeout(resolve, 10000))]);
    }
    return sent;
  }

  command(name) {
    return this.server.world.commands.find(one => one.name === name && one.type === 1);
  }

  /** `path` is "fact edit"; `values` what each option gets. */
  slash(person, path, values = {}, { channel = this.server.world.talk, within, excused } = {}) {
    const { data } = this.#data(path, values);
    return this.send('commands', `/${path} ${JSON.stringify(values)}`, person, channel, { type: 2, data }, within, excused);
  }

  #data(path, values, focused) {
    const [name, ...subs] = path.split(' ');
    const command = this.command(name);
    let node = command;
    const chain = subs.map(sub => (node = node.options.find(option => option.name === sub)));
    const resolved = {};
    let options = Object.entries(values).map(([key, value]) => {
      const { type } = node.options.find(option => option.name === key);
      if (type === 7) (resolved.channels ??= {})[value] = this.#partial(value);
      if (type === 8) (resolved.roles ??= {})[value] = this.server.world.guildObject.roles.find(role => role.id === value);
      if (type === 6) (resolved.users ??= {})[value] = Object.values(this.server.world.people).find(one => one.user.id === value)?.user;
      if (type === 11) (resolved.attachments ??= {})[value] = { id: value, filename: 'facts.yaml', size: 10, url: 'https://cdn.discordapp.com/attachments/1/2/facts.yaml', proxy_url: 'https://media.discordapp.net/attachments/1/2/facts.yaml', content_type: 'text/yaml' };
      return { name: key, type, value, ...(key === focused && { focused: true }) };
    });
    for (const option of chain.toReversed()) options = [{ name: option.name, type: option.type, options }];
    return { data: { id: command.id, name: command.name, type: 1, options, ...(Object.keys(resolved).length && { resolved }) } };
  }

  #partial(id) {
    const channel = this.server.world.channels.get(id);
    return { id, name: channel.name, type: channel.type, permissions: this.server.world.botPermissions, app_permissions: this.server.world.botPermissions };
  }

  async complete(person, path, option, text, values = {}) {
    const { data } = this.#data(path, { ...values, [option]: text }, option);
    const sent = await this.send('autocompletes', `autocomplete /${path} ${option} "${text}"`, person, this.server.world.talk, { type: 4, data });
    return sent.answer?.data?.choices ?? [];
  }

  menu(person, command, message) {
    return this.send('message menus', `menu ${command.name}`, person, this.server.world.talk, {
      type: 2, data: { id: command.id, name: command.name, type: 3, target_id: message.id, resolved: { messages: { [message.id]: message } } },
    });
  }

  component(person, message, component, values, within) {
    const channel = this.server.world.channels.get(message.channel_id);
    return this.send(component.type === 2 ? 'buttons' : 'selects', `${component.type === 2 ? 'button' : 'select'} "${component.label ?? component.placeholder ?? ''}" ${component.custom_id}`, person, channel, {
      type: 3, message: structuredClone(message), data: { component_type: component.type, custom_id: component.custom_id, id: component.id, ...(values && { values }), ...this.#resolve(component.type, values) },
    }, within).then(sent => {
      // The interaction carries a copy; what an update changed holds for the message itself.
      if (sent.answer?.type === 7 || sent.answer?.type === 6) Object.assign(message, sent.message);
      return sent;
    });
  }

  #resolve(type, values) {
    if (type === 8) return { resolved: { channels: Object.fromEntries(values.map(id => [id, this.#partial(id)])) } };
    return {};
  }

  /** Fills in a modal; `fill(component, label)` gives a value, or undefined for what stands there. */
  submit(person, modalSent, fill = () => undefined) {
    const modal = modalSent.answer.data;
    const field = (component, label) => {
      const given = fill(component, label);
      const base = { type: component.type, id: component.id, custom_id: component.custom_id };
      switch (component.type) {
        case 4: return { ...base, value: given ?? component.value ?? (component.required !== false ? 'words' : '') };
        case 23: return { ...base, value: given ?? component.default ?? false };
        case 21: return { ...base, value: given ?? (component.options ?? []).find(one => one.default)?.value ?? (component.required !== false ? component.options[0].value : null) };
        case 3: case 22: {
          const preset = (component.options ?? []).filter(one => one.default).map(one => one.value);
          return { ...base, values: given ?? (preset.length || component.required === false ? preset : [component.options[0].value]) };
        }
        default: return { ...base, values: given ?? [] };
      }
    };
    const components = modal.components.map(top => top.type === 18
      ? { type: 18, id: top.id, component: field(top.component, top.label) }
      : top.type === 1 ? { type: 1, id: top.id, components: top.components.map(one => field(one, one.label)) } : { type: top.type, id: top.id });
    return this.send('modals', `modal "${modal.title}" ${modal.custom_id}`, person, modalSent.channel, {
      type: 5, data: { custom_id: modal.custom_id, components }, ...(modalSent.payload.message && { message: structuredClone(modalSent.payload.message) }),
    });
  }

  say(person, channel, content, mention = false) {
    const { world, gateway } = this.server;
    this.count('messages');
    const message = world.store(channel, person.user, { content }, [], { mentions: mention ? [world.bot] : [] });
    gateway.emit('MESSAGE_CREATE', { ...message, ...(channel.guild_id && { guild_id: channel.guild_id, member: { ...world.member(person), user: undefined, permissions: undefined } }) });
    return message;
  }
}

/** Buttons and selects of a message that can be used. */
export function controls(message) {
  return [...walk(message?.components)].map(([component]) => component).filter(one => one.custom_id && !one.disabled);
}

/** All text that a reader of a message or answer sees. */
export function textOf(message) {
  return [message?.content, ...[...walk(message?.components)].map(([component]) => component.content ?? component.label)].filter(Boolean).join('\n');
}

export function button(message, pattern) {
  return controls(message).find(one => pattern.test(one.label ?? ''));
}
