// Documented limits that the OpenAPI description doesn't hold, as [path, rule] for each one that a body breaks.
const V2 = 1 << 15;
const EPHEMERAL = 1 << 6;
const length = text => [...(text ?? '')].length;

/** Components of every depth, with where they stand. */
export function* walk(components, path = 'components') {
  for (const [index, component] of (components ?? []).entries()) {
    const here = `${path}[${index}]`;
    yield [component, here];
    yield* walk(component.components, `${here}.components`);
    if (component.accessory) yield* walk([component.accessory], `${here}.accessory`);
    if (component.component) yield* walk([component.component], `${here}.component`);
  }
}

export function componentProblems(components) {
  const problems = [];
  const customIds = new Set();
  const ids = new Set();
  let total = 0;
  let text = 0;
  for (const [component, path] of walk(components)) {
    total++;
    const say = rule => problems.push([path, rule]);
    if (component.id) {
      if (ids.has(component.id)) say('component ids are unique within a message');
      ids.add(component.id);
    }
    if (component.custom_id !== undefined) {
      if (length(component.custom_id) < 1 || length(component.custom_id) > 100) say('custom_id has 1 to 100 characters');
      if (customIds.has(component.custom_id)) say('custom_ids are unique within a message');
      customIds.add(component.custom_id);
    }
    switch (component.type) {
      case 1: {
        const children = component.components ?? [];
        const selects = children.filter(child => child.type !== 2).length;
        if (children.length < 1 || children.length > 5) say('an action row holds 1 to 5 buttons');
        if (selects > 1 || (selects === 1 && children.length > 1)) say('an action row holds one select and nothing else');
        break;
      }
      case 2:
        if (length(component.label) > 80) say('a button label has at most 80 characters');
        if (!component.label && !component.emoji && component.style !== 6) say('a button has a label or an emoji');
        if (component.style === 5 && (!component.url || component.custom_id)) say('a link button has a url and no custom_id');
        if (component.style !== 5 && component.style !== 6 && (!component.custom_id || component.url)) say('a button has a custom_id and no url');
        if (length(component.url) > 512) say('a button url has at most 512 characters');
        break;
      case 3: {
        const options = component.options ?? [];
        if (options.length < 1 || options.length > 25) say('a string select has 1 to 25 options');
        if (new Set(options.map(option => option.value)).size !== options.length) say('option values are unique in a select');
        for (const option of options) {
          for (const key of ['label', 'value']) {
            if (length(option[key]) < 1 || length(option[key]) > 100) say(`an option ${key} has 1 to 100 characters`);
          }
          if (option.description !== undefined && option.description !== null && (length(option.description) < 1 || length(option.description) > 100)) say('an option description has 1 to 100 characters');
        }
        if (options.filter(option => option.default).length > (component.max_values ?? 1)) say('no more defaults than max_values');
        if ((component.max_values ?? 1) > options.length) say('max_values is at most the number of options');
        break;
      }
      case 4:
        if (length(component.value) > (component.max_length ?? 4000)) say('a text input value is at most max_length');
        if (component.value && length(component.value) < (component.min_length ?? 0)) say('a text input value is at least min_length');
        if (component.placeholder && length(component.placeholder) > 100) say('a placeholder of a text input has at most 100 characters');
        break;
      case 9:
        if ((component.components ?? []).length < 1 || component.components.length > 3 || component.components.some(child => child.type !== 10)) say('a section holds 1 to 3 text displays');
        if (!component.accessory || ![2, 11].includes(component.accessory.type)) say('a section has a button or thumbnail as accessory');
        break;
      case 10:
        if (length(component.content) < 1) say('a text display is not empty');
        text += length(component.content);
        break;
      case 12:
        if ((component.items ?? []).length < 1 || component.items.length > 10) say('a gallery holds 1 to 10 items');
        for (const item of component.items ?? []) if (length(item.description) > 1024) say('alt text has at most 1,024 characters');
        break;
      case 17:
        for (const child of component.components ?? []) if (![1, 9, 10, 12, 13, 14].includes(child.type)) say(`a container holds no component of type ${child.type}`);
        break;
      case 18:
        if (length(component.label) < 1 || length(component.label) > 45) say('a label has 1 to 45 characters');
        if (length(component.description) > 100) say('a label description has at most 100 characters');
        break;
    }
    if (component.placeholder && component.type !== 4 && length(component.placeholder) > 150) say('a placeholder has at most 150 characters');
  }
  if (total > 40) problems.push(['components', `a message has at most 40 components (${total})`]);
  if (text > 4000) problems.push(['components', `a message has at most 4,000 characters of text (${text})`]);
  return problems;
}

/** A message to be created, edited or given in an answer; `edits` the message as it was, if there is one. */
export function messageProblems(message, { edits = null, files = [], webhook = false } = {}) {
  const problems = [];
  const say = (path, rule) => problems.push([path, rule]);
  const flags = message.flags ?? edits?.flags ?? 0;
  const v2 = (flags & V2) !== 0 || ((edits?.flags ?? 0) & V2) !== 0;
  if (length(message.content) > 2000) say('content', 'content has at most 2,000 characters');
  if (!message.allowed_mentions) say('allowed_mentions', 'allowed_mentions is always sent');
  if (edits && (edits.flags & V2) && message.flags !== undefined && !(message.flags & V2)) say('flags', 'IS_COMPONENTS_V2 cannot be taken from a message');
  if (v2) {
    if (message.content) say('content', 'IS_COMPONENTS_V2 excludes content');
    if (message.embeds?.length) say('embeds', 'IS_COMPONENTS_V2 excludes embeds');
    if (message.poll) say('poll', 'IS_COMPONENTS_V2 excludes a poll');
    if (message.sticker_ids?.length) say('sticker_ids', 'IS_COMPONENTS_V2 excludes stickers');
    if (!edits && !(message.components ?? []).length) say('components', 'a Components V2 message has components');
  } else {
    if ((message.components ?? []).length > 5) say('components', 'without Components V2 there are at most 5 action rows');
    for (const [index, component] of (message.components ?? []).entries()) {
      if (component.type !== 1) say(`components[${index}]`, 'only action rows stand at the top without Components V2');
    }
    if (!edits && !message.content && !message.embeds?.length && !message.components?.length && !message.poll && !files.length) say('', 'a message is not empty');
  }
  let embeds = 0;
  for (const [index, embed] of (message.embeds ?? []).entries()) {
    const limits = [[embed.title, 256], [embed.description, 4096], [embed.footer?.text, 2048], [embed.author?.name, 256]];
    for (const field of embed.fields ?? []) limits.push([field.name, 256], [field.value, 1024]);
    for (const [text, most] of limits) {
      if (length(text) > most) say(`embeds[${index}]`, `embed text has at most ${most} characters here`);
      embeds += length(text);
    }
    if ((embed.fields ?? []).length > 25) say(`embeds[${index}].fields`, 'an embed has at most 25 fields');
  }
  if ((message.embeds ?? []).length > 10) say('embeds', 'a message has at most 10 embeds');
  if (embeds > 6000) say('embeds', 'all embeds together have at most 6,000 characters');
  if (files.length > 10) say('attachments', 'a message has at most 10 attachments');
  for (const file of files) if (file.bytes > 10 * 1024 * 1024) say('attachments', 'an attachment has at most 10 MiB');
  if (!webhook && message.nonce !== undefined && !edits) {
    if (length(String(message.nonce)) > 25) say('nonce', 'a nonce has at most 25 characters');
    if (message.enforce_nonce !== true) say('enforce_nonce', 'a nonce guards against doubles only with enforce_nonce');
  }

  const names = new Set([...files.map(file => file.name), ...(message.attachments ?? edits?.attachments ?? []).map(file => file.filename)]);
  for (const [component, path] of walk(message.components)) {
    const urls = [component.media?.url, component.file?.url, ...(component.items ?? []).map(item => item.media?.url)];
    for (const url of urls.filter(url => url?.startsWith('attachment://'))) {
      if (!names.has(url.slice('attachment://'.length))) say(path, `${url} names a file that is not attached`);
    }
  }
  problems.push(...componentProblems(message.components));
  return problems;
}

export function modalProblems(modal) {
  const problems = componentProblems(modal.components).filter(([, rule]) => !rule.startsWith('a message has'));
  if (length(modal.title) < 1 || length(modal.title) > 45) problems.push(['title', 'a modal title has 1 to 45 characters']);
  if (length(modal.custom_id) < 1 || length(modal.custom_id) > 100) problems.push(['custom_id', 'a modal custom_id has 1 to 100 characters']);
  if ((modal.components ?? []).length < 1 || modal.components.length > 5) problems.push(['components', 'a modal has 1 to 5 components']);
  for (const [index, component] of (modal.components ?? []).entries()) {
    if (![1, 10, 18].includes(component.type)) problems.push([`components[${index}]`, 'a modal holds labels and text displays at the top']);
  }
  return problems;
}

/** The answer to an interaction; `interaction` is the one that was sent. */
export function callbackProblems(callback, interaction, files) {
  const { type, data = {} } = callback;
  const autocomplete = interaction.type === 4;
  const problems = [];
  if (autocomplete !== (type === 8)) problems.push(['type', 'type 8 answers autocomplete, and nothing else does']);
  if ((type === 6 || type === 7) && interaction.type !== 3 && !(interaction.type === 5 && interaction.message)) problems.push(['type', 'only a component is answered with an update']);
  if (type === 9 && interaction.type === 5) problems.push(['type', 'a modal is not answered with a modal']);
  if (type === 5 && (data.flags ?? 0) & ~EPHEMERAL) problems.push(['data.flags', 'a deferred reply takes the ephemeral flag only']);
  if (type === 8) {
    const choices = data.choices ?? [];
    if (choices.length > 25) problems.push(['data.choices', 'at most 25 choices']);
    for (const [index, choice] of choices.entries()) {
      if (length(choice.name) < 1 || length(choice.name) > 100) problems.push([`data.choices[${index}].name`, 'a choice name has 1 to 100 characters']);
      if (typeof choice.value === 'string' && length(choice.value) > 100) problems.push([`data.choices[${index}].value`, 'a choice value has at most 100 characters']);
    }
  }
  if (type === 4) problems.push(...messageProblems(data, { files, webhook: true }));
  if (type === 7) problems.push(...messageProblems(data, { files, webhook: true, edits: interaction.message }));
  if (type === 9) problems.push(...modalProblems(data));
  return problems;
}

export function commandProblems(commands) {
  const problems = [];
  const counts = new Map();
  const names = new Set();
  for (const command of commands) {
    const type = command.type ?? 1;
    const at = `${type}:${command.name}`;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (names.has(at)) problems.push([at, 'command names are unique by type']);
    names.add(at);
    if (type === 1 && !/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(command.name)) problems.push([at, 'name characters']);
    if (type === 1 && command.name !== command.name.toLowerCase()) problems.push([at, 'names are lowercase']);
    if (type !== 1 && command.description) problems.push([at, 'a menu command has no description']);
    if (!command.contexts || !command.integration_types) problems.push([at, 'contexts and integration_types are set']);
    let characters = 0;
    const count = item => {
      const longest = key => Math.max(length(item[key]), ...Object.values(item[`${key}_localizations`] ?? {}).map(length));
      characters += longest('name') + longest('description');
      for (const choice of item.choices ?? []) characters += length(choice.name) + (typeof choice.value === 'string' ? length(choice.value) : 0);
      for (const option of item.options ?? []) count(option);
    };
    count(command);
    if (characters > 8000) problems.push([at, `a command has at most 8,000 characters (${characters})`]);
    const options = (parent, path) => {
      let optional = false;
      const seen = new Set();
      if ((parent.options ?? []).length > 25) problems.push([path, 'at most 25 options']);
      for (const option of parent.options ?? []) {
        const here = `${path} ${option.name}`;
        if (seen.has(option.name)) problems.push([here, 'option names are unique']);
        seen.add(option.name);
        if (!/^[-_'\p{L}\p{N}]{1,32}$/u.test(option.name) || option.name !== option.name.toLowerCase()) problems.push([here, 'option name']);
        if (length(option.description) < 1 || length(option.description) > 100) problems.push([here, 'a description has 1 to 100 characters']);
        if (option.required && optional) problems.push([here, 'required options come first']);
        optional ||= option.type > 2 && !option.required;
        if ((option.choices ?? []).length > 25) problems.push([here, 'at most 25 choices']);
        if (option.autocomplete && option.choices?.length) problems.push([here, 'autocomplete excludes choices']);
        for (const choice of option.choices ?? []) if (length(choice.name) < 1 || length(choice.name) > 100) problems.push([here, 'a choice name has 1 to 100 characters']);
        options(option, here);
      }
    };
    options(command, at);
  }
  for (const [type, most] of [[1, 100], [2, 15], [3, 15]]) if ((counts.get(type) ?? 0) > most) problems.push([`type ${type}`, `at most ${most} commands`]);
  return problems;
}
