/** What an area's records are called, where that is not the area's name less its s. */
const NOUNS: Record<string, string> = {
  identity: 'person',
  search: 'listing',
  availability: 'closure',
  pricing: 'rate',
  ledger: 'transfer',
};

export interface CommandNames {
  area: string;
  /** `approve-booking` */
  file: string;
  /** `approveBooking` */
  command: string;
  /** `approveBookingInput` */
  input: string;
  noun: string;
  /** `bookingId` */
  id: string;
}

/** `bookings`, `approve` → approveBooking; a verb that brings its noun keeps it (`approve-extension`). */
export function commandNames(area: string, verb: string, noun?: string): CommandNames {
  const own = noun ?? NOUNS[area] ?? area.replace(/s$/, '');
  const file = verb.includes('-') && !noun ? verb : `${verb}-${own}`;
  const camel = (words: string) => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { area, file, command: camel(file), input: `${camel(file)}Input`, noun: own, id: `${camel(own)}Id` };
}

export function inputLines({ input, id, noun, file }: CommandNames): string {
  return `\n/** To ${file.replaceAll('-', ' ')}: which ${noun}. */\nexport const ${input} = z.strictObject({ ${id}: z.uuid() });\n`;
}

export function commandFile({ command, input, id, noun, file }: CommandNames): string {
  return `import { notFound } from '@/core/errors';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { ${input} } from './inputs';

/** Does ${file.replaceAll('-', ' ')}. Throws \`not-found\` when the ${noun} is absent or foreign. */
export async function ${command}(ctx: CommandContext, input: unknown): Promise<{ ${id}: string }> {
  return runCommand(ctx, ${input}, input, async () => {
    // Load and lock within what the actor may see, then policy, rule, write, recordEvent, and return a view.
    throw notFound();
  });
}
`;
}

export function testFile({ command, file, id, noun }: CommandNames): string {
  return `import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { Actor } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { ${command} } from './${file}';

const database = testDatabase();
const now = new Date('2026-03-02T01:00:00Z');
const stranger: Actor = {
  type: 'person',
  userId: v7(),
  isOperator: false,
  emailVerified: true,
  locale: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  memberships: [],
};

test('a ${noun} that is absent is not found', async () => {
  const attempt = ${command}({ actor: stranger, db: database.db, now }, { ${id}: v7() });
  await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
});

test('an input that names no ${noun} is refused at its field', async () => {
  const attempt = ${command}({ actor: stranger, db: database.db, now }, {});
  await expect(attempt).rejects.toMatchObject({ code: 'invalid-input' });
});
`;
}
