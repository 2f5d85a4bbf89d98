/** International Patent Classification symbols: section A-H, class, subclass, main group / subgroup (`H01M 10/0525`). */
const FULL = /^([A-H])(\d{2})([A-Z])(?: (\d{1,4})\/(\d{2,6}))?$/;

/** True for a symbol in the stored form: a subclass (`H01M`) or a group (`H01M 10/0525`). */
export function isIpcSymbol(symbol: string): boolean {
  return FULL.test(symbol);
}

/** The symbol as it is stored, from `h01m10/0525`, `H01M-10/0525`, `H01M0010052500` (14 characters); null when it is not one. */
export function normaliseIpcSymbol(input: string): string | null {
  const text = input
    .normalize('NFKC')
    .replace(/\([\d.]+\)/g, '')
    .replace(/[\s-]/g, '')
    .toUpperCase();
  const fixed = /^([A-H]\d{2}[A-Z])(\d{4})(\d{6})$/.exec(text);
  if (fixed) return `${fixed[1]} ${Number(fixed[2])}/${(fixed[3] ?? '').replace(/0{1,4}$/, '')}`;
  const match = /^([A-H]\d{2}[A-Z])(?:(\d{1,4})\/(\d{2,6}))?$/.exec(text);
  if (!match) return null;
  return match[2] ? `${match[1]} ${Number(match[2])}/${match[3]}` : (match[1] ?? null);
}

/** `H01M 10/0525` → `H`. */
export function ipcSection(symbol: string): string {
  return symbol.charAt(0);
}

/** `H01M 10/0525` → `H01M`. */
export function ipcSubclass(symbol: string): string {
  return symbol.slice(0, 4);
}
