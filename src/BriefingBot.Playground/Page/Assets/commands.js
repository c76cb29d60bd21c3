// The slash commands that the chosen user may use here, subcommands flattened.
import { store } from './store.js';

export function flatCommands() {
  return store.commands.filter(command => command.type === 1).flatMap(command => flatten(command, command.name, command));
}

function flatten(part, path, root) {
  const nested = (part.options ?? []).filter(option => option.type <= 2);
  return nested.length
    ? nested.flatMap(option => flatten(option, `${path} ${option.name}`, root))
    : [{ path, description: part.description, options: part.options ?? [], id: root.id }];
}

/** Names that begin with the text first, then names with it in any word, then descriptions. */
export function searchCommands(text) {
  const wanted = text.toLowerCase().trim();
  const rank = command => command.path.startsWith(wanted) ? 0
    : command.path.split(' ').some(word => word.startsWith(wanted)) ? 1
    : command.path.includes(wanted) ? 2
    : command.description.toLowerCase().includes(wanted) && wanted.length > 2 ? 3 : 4;
  return flatCommands().map(command => [rank(command), command]).filter(([order]) => order < 4)
    .sort(([a, one], [b, other]) => a - b || one.path.localeCompare(other.path)).map(([, command]) => command);
}
