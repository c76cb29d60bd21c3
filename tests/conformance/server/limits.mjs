// Discord's documented limits that its OpenAPI description doesn't have. Each check gives sentences, one for each fault.
const V2 = 1 << 15, Ephemeral = 1 << 6, Silent = 1 << 12, SuppressEmbeds = 1 << 2;

const length = text => [...(text ?? '')].length;

export function* walk(components) {
  for (const component of components ?? []) {
    yield component;
    yield* walk(component.components);
    yield* walk([component.accessory, component.component].filter(Boolean));
  }
}

/** A message's body; `kind` is message, reply, update, edit or followup. */
export function* messageFaults(body, kind) {
  const flags = body.flags ?? 0;
  const answer = V2 | Ephemeral | Silent | SuppressEmbeds;
  const allowed = { message: V2 | Silent | SuppressEmbeds, edit: V2 | SuppressEmbeds, reply: answer, update: answer, followup: answer }[kind];
  if (flags & ~allowed) yield `flags ${flags} aren't allowed in a ${kind}`;
  if (!body.allowed_mentions) yield 'allowed_mentions is missing: a name in a text would ping';
  if (body.allowed_mentions?.parse?.length) yield 'allowed_mentions.parse lets texts ping';
  const components = [...walk(body.components)];
  if (flags & V2) {
    if (body.content || body.embeds?.length || body.poll || body.sticker_ids?.length) yield 'content, embeds, poll and stickers go with no V2 components';
    if (components.length > 40) yield `${components.length} components, at most 40`;
    const text = components.filter(c => c.type === 10).reduce((sum, c) => sum + length(c.content), 0);
    if (text > 4000) yield `${text} characters of text, at most 4000`;
    if (components.length === 0 && !['edit', 'update'].includes(kind)) yield 'no components';
  } else {
    if (length(body.content) > 2000) yield `${length(body.content)} characters of content, at most 2000`;
    if ((body.components ?? []).length > 5) yield 'more than 5 rows';
    if (!['edit', 'update'].includes(kind) && !body.content && !body.embeds?.length && !body.components?.length && !body.attachments?.length) yield 'an empty message';
  }
  if ((body.embeds ?? []).reduce((sum, e) => sum + length(e.title) + length(e.description) + length(e.footer?.text) + length(e.author?.name) + (e.fields ?? []).reduce((s, f) => s + length(f.name) + length(f.value), 0), 0) > 6000) yield 'more than 6000 characters in embeds';
  yield* componentFaults(components);
}

function* componentFaults(components) {
  const ids = components.map(c => c.custom_id).filter(id => id !== undefined);
  if (new Set(ids).size < ids.length) yield `a custom_id stands twice: ${ids.find((id, i) => ids.indexOf(id) !== i)}`;
  const numbers = components.map(c => c.id).filter(id => id !== undefined && id !== 0);
  if (new Set(numbers).size < numbers.length) yield 'a component id stands twice';
  for (const c of components) {
    if (c.custom_id !== undefined && (length(c.custom_id) < 1 || length(c.custom_id) > 100)) yield `custom_id of ${length(c.custom_id)} characters`;
    if (c.type === 1) {
      const selects = c.components.filter(each => each.type !== 2).length;
      if (c.components.length < 1 || c.components.length > 5 || (selects && c.components.length > 1)) yield 'an action row takes 1 to 5 buttons or one select';
    }
    if (c.type === 2) {
      if (c.style === 5 ? c.custom_id || !c.url : !c.custom_id && c.style !== 6) yield 'a link button has a url, others a custom_id';
      if (!c.label && !c.emoji && c.style !== 6) yield 'a button without label and emoji';
      if (length(c.label) > 80) yield `a button's label of ${length(c.label)} characters`;
      if (length(c.url) > 512) yield 'a url of more than 512 characters';
    }
    if (c.type === 3) {
      if (!c.options?.length || c.options.length > 25) yield `a select of ${c.options?.length} options`;
      const values = (c.options ?? []).map(option => option.value);
      if (new Set(values).size < values.length) yield 'a select with a value twice';
      for (const o of c.options ?? []) {
        if (length(o.label) < 1 || length(o.label) > 100 || length(o.value) > 100 || length(o.value) < 1 || length(o.description) > 100) yield `an option out of limits: ${o.label}`;
      }
      if ((c.options ?? []).filter(option => option.default).length > (c.max_values ?? 1)) yield 'more defaults than may be chosen';
    }
    if (c.type === 9 && (c.components.length < 1 || c.components.length > 3 || !c.accessory)) yield 'a section has 1 to 3 texts and an accessory';
    if (c.type === 10 && length(c.content) < 1) yield 'an empty text display';
    if (c.type === 12 && (c.items.length < 1 || c.items.length > 10)) yield 'a gallery has 1 to 10 items';
    if (c.type === 17 && c.components.some(each => ![1, 9, 10, 12, 13, 14].includes(each.type))) yield 'a container with a component that it does not take';
  }
}

export function* modalFaults(data) {
  if (length(data.title) < 1 || length(data.title) > 45) yield `a title of ${length(data.title)} characters, 1 to 45`;
  if (length(data.custom_id) < 1 || length(data.custom_id) > 100) yield 'custom_id: 1 to 100';
  if (data.components.length < 1 || data.components.length > 5) yield `${data.components.length} components, 1 to 5`;
  yield* componentFaults([...walk(data.components)]);
  for (const c of data.components) {
    if (c.type === 1) yield 'action rows in modals are deprecated';
    if (c.type !== 18 && c.type !== 10) yield `component ${c.type} can't stand in a modal`;
    if (c.type === 18) {
      if (length(c.label) < 1 || length(c.label) > 45) yield `a label of ${length(c.label)} characters, 1 to 45`;
      if (length(c.description) > 100) yield `a description of ${length(c.description)} characters, at most 100`;
      const field = c.component;
      if (field.type === 4) {
        if (field.label) yield 'a text input in a label has a label of its own';
        if (length(field.value) > (field.max_length ?? 4000)) yield 'a value longer than its field takes';
        if (length(field.placeholder) > 100) yield 'a placeholder of more than 100 characters';
        if (field.value !== undefined && length(field.value) && length(field.value) < (field.min_length ?? 0)) yield 'a value shorter than its field takes';
      }
      if (field.type === 3 && length(field.placeholder) > 150) yield 'a placeholder of more than 150 characters';
    }
  }
}

export function* choiceFaults(choices) {
  if (choices.length > 25) yield `${choices.length} choices, at most 25`;
  const names = choices.map(choice => choice.name);
  if (new Set(names).size < names.length) yield 'a choice stands twice';
  for (const c of choices) {
    if (length(c.name) < 1 || length(c.name) > 100) yield `a choice's name of ${length(c.name)} characters`;
    if (typeof c.value === 'string' && (length(c.value) < 1 || length(c.value) > 100)) yield `a choice's value of ${length(c.value)} characters`;
  }
}

export function* commandFaults(commands) {
  for (const type of [1, 2, 3]) {
    const names = commands.filter(c => (c.type ?? 1) === type).map(c => c.name);
    if (new Set(names).size < names.length) yield 'a command stands twice';
    if (names.length > (type === 1 ? 100 : 15)) yield `${names.length} commands of type ${type}`;
  }
  for (const command of commands) {
    if (!command.contexts || !command.integration_types) yield `${command.name}: contexts and integration_types aren't set`;
    if (characters(command) > 8000) yield `${command.name}: ${characters(command)} characters, at most 8000`;
    if ((command.type ?? 1) !== 1) {
      if (command.description) yield `${command.name}: a menu has no description`;
      continue;
    }
    yield* namedFaults(command, command.name);
    yield* optionFaults(command.options ?? [], command.name);
  }
}

function* optionFaults(options, path) {
  if (options.length > 25) yield `${path}: more than 25 options`;
  const plain = options.filter(option => option.type > 2);
  if (plain.some((option, i) => option.required && plain.slice(0, i).some(before => !before.required))) yield `${path}: required options stand after others`;
  if (plain.length && plain.length < options.length) yield `${path}: subcommands and options together`;
  for (const option of options) {
    yield* namedFaults(option, `${path} ${option.name}`);
    if (option.autocomplete && option.choices) yield `${path} ${option.name}: choices and autocomplete`;
    if (option.choices) yield* choiceFaults(option.choices);
    yield* optionFaults(option.options ?? [], `${path} ${option.name}`);
  }
}

function* namedFaults(named, path) {
  if (!/^[-_'\p{L}\p{N}]{1,32}$/u.test(named.name) || named.name !== named.name.toLowerCase()) yield `${path}: the name`;
  if (length(named.description) < 1 || length(named.description) > 100) yield `${path}: a description of ${length(named.description)} characters`;
}

const characters = named => length(named.name) + length(named.description) + (named.options ?? []).reduce((sum, option) => sum + characters(option), 0)
  + (named.choices ?? []).reduce((sum, choice) => sum + length(choice.name) + length(String(choice.value)), 0);
