const KEY = 'commonlab.searched';
const KEPT = 6;
const MAX_LENGTH = 80;

/** What this browser searched for lately, the latest first. It stays in the browser: nobody else is told. */
export function readRecentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function rememberQuery(words: string): void {
  const text = words.trim().slice(0, MAX_LENGTH);
  if (text.length > 1) write([text, ...readRecentQueries().filter((each) => each !== text)].slice(0, KEPT));
}

export function forgetQueries(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing has no recent searches.
  }
}
