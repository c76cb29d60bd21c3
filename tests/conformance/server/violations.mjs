// What the bot did against Discord's rules: counted by kind, with the first example of each.
export class Violations {
  #kinds = new Map();

  add(kind, rule, example) {
    const known = this.#kinds.get(kind);
    if (known) {
      known.count++;
    } else {
      this.#kinds.set(kind, { kind, rule, count: 1, example: typeof example === 'string' ? example : JSON.stringify(example) });
    }
  }

  get all() {
    return [...this.#kinds.values()];
  }
}
