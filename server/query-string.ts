/** What a page's `searchParams` are. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The last value of each name, empty ones left out, as schemas like it. */
export function singleValues(searchParams: SearchParams): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(searchParams)) {
    const single = Array.isArray(value) ? value.at(-1) : value;
    if (single) values[name] = single;
  }
  return values;
}

/** An address with these values in its query; absent ones are left out. */
export function withQuery(path: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
