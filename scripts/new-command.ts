import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from './checks/import-rules';
import { explained, Fault } from './fault';
import { type CommandNames, commandFile, commandNames, inputLines, testFile } from './new-command-files';

// `npm run new:command bookings approve` writes the command, its input and its test, ready to be filled in.
await explained(async () => {
  const [area = '', verb = '', noun] = process.argv.slice(2);
  if (!AREAS.includes(area)) throw new Fault(`The first word is an area: ${AREAS.join(', ')}.`);
  if (!/^[a-z]+(-[a-z]+)*$/.test(verb))
    throw new Fault('The second word is a verb such as approve, or approve-extension.');
  const names = commandNames(area, verb, noun);
  const folder = join('domain', area);
  mkdirSync(folder, { recursive: true });
  writeNew(join(folder, `${names.file}.ts`), commandFile(names));
  writeNew(join(folder, `${names.file}.db.test.ts`), testFile(names));
  addInput(join(folder, 'inputs.ts'), names);
  console.log(`Now fill in ${folder}/${names.file}.ts: load and lock, policy, rule, write, event, view.`);
});

function writeNew(path: string, text: string): void {
  if (existsSync(path)) throw new Fault(`${path} is there already.`);
  writeFileSync(path, text);
  console.log(`wrote ${path}`);
}

function addInput(path: string, names: CommandNames): void {
  if (!existsSync(path)) writeFileSync(path, "import { z } from 'zod';\n");
  if (readFileSync(path, 'utf8').includes(`const ${names.input} `)) return;
  appendFileSync(path, inputLines(names));
  console.log(`added ${names.input} to ${path}`);
}
