import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';

/** `npm run bench -- NAME [options]`: runs `bench/NAME.ts`, which ends with one line of JSON. */
const [name = '', ...options] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name) || !existsSync(`bench/${name}.ts`)) {
  const names = readdirSync('bench').filter((file) => file.endsWith('.ts'));
  console.error(
    `npm run bench -- NAME [options], NAME one of: ${names.map((file) => basename(file, '.ts')).join(', ')}`,
  );
  process.exit(2);
}
process.argv.splice(2, process.argv.length, ...options);
await import(`../bench/${name}.ts`);
