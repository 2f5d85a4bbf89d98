import { canonicalName } from '@/server/access/scan';
import { ACCESS_TABLE } from '@/server/access/table';

// One line each: kind, name, who may use it.
const rows = ACCESS_TABLE.map((row) => ({ ...row, name: canonicalName(row.name) })).sort(
  (a, b) => order(a.kind, b.kind) || order(a.name, b.name),
);
const width = Math.max(...rows.map(({ name }) => name.length));
for (const { kind, name, who } of rows) console.log(`${kind.padEnd(6)}  ${name.padEnd(width)}  ${who.join(', ')}`);

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
