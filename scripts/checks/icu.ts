/** The names that an ICU message takes: arguments `{name}` and tags `<name>`, at every depth. */
export function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  readText(message, 0, names);
  return [...names].sort();
}

function readText(message: string, from: number, names: Set<string>): number {
  let at = from;
  while (at < message.length) {
    const character = message[at];
    if (character === "'" && /[{}<#']/.test(message[at + 1] ?? '')) at = endOfQuote(message, at);
    else if (character === '{') at = readArgument(message, at + 1, names);
    else if (character === '}') return at;
    else {
      const tag = message.slice(at).match(/^<(\w+)/);
      if (tag?.[1]) names.add(`<${tag[1]}>`);
      at += 1;
    }
  }
  return at;
}

/** Stands behind the opening brace; returns the place behind the closing one. */
function readArgument(message: string, from: number, names: Set<string>): number {
  const head = message.slice(from).match(/^\s*([\w.]+)\s*(?:,\s*(\w+)\s*)?/);
  if (!head?.[1]) throw new Error(`unreadable argument at ${from} in "${message}"`);
  names.add(head[1]);
  let at = from + head[0].length;
  const branches = ['plural', 'select', 'selectordinal'].includes(head[2] ?? '');
  while (at < message.length && message[at] !== '}') {
    if (message[at] === '{') {
      at = branches ? readText(message, at + 1, names) : message.indexOf('}', at);
      if (message[at] !== '}') break;
    }
    at += 1;
  }
  if (message[at] !== '}') throw new Error(`unclosed brace in "${message}"`);
  return at + 1;
}

function endOfQuote(message: string, from: number): number {
  if (message[from + 1] === "'") return from + 2;
  const close = message.indexOf("'", from + 1);
  return close < 0 ? message.length : close + 1;
}
