/** What a form sends: empty boxes are absent, so that one rule, “optional or not”, decides about them. */
export function withoutEmpties(value: unknown): unknown {
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) return value.map(withoutEmpties).filter((entry) => entry !== undefined);
  if (!isPlainObject(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, entry] of Object.entries(value)) {
    const filled = withoutEmpties(entry);
    if (filled !== undefined) kept[key] = filled;
  }
  return kept;
}

/** Dates, files and the like are values of their own. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
