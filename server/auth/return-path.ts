/** A path of this site to go back to, from a query string; `/` for anything that could lead elsewhere. */
export function safeReturnPath(value: string | string[] | undefined): string {
  const path = Array.isArray(value) ? value[0] : value;
  if (!path || path.length > 1000 || !/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(path)) return '/';
  return path;
}
