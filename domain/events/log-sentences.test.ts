import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '@/messages/en/audit.json';
import zh from '@/messages/zh-CN/audit.json';
import { LOG_SUBJECTS } from './log-queries';

const SOURCES = ['domain', 'db/seed', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
);
const ACTION = new RegExp(`'((?:${LOG_SUBJECTS.join('|')})\\.[a-z]+(?:-[a-z]+)*)'`, 'g');
const NOT_ACTIONS = ['booking.ics'];

test.each([
  ['zh-CN', zh],
  ['en', en],
])('every event that a command records has its sentence in %s', (_, messages) => {
  const actions = new Set(SOURCES.flatMap((text) => [...text.matchAll(ACTION)].map((match) => match[1] ?? '')));
  const known = new Set(
    Object.entries(messages.actions).flatMap(([subject, verbs]) =>
      Object.keys(verbs).map((verb) => `${subject}.${verb}`),
    ),
  );
  expect(actions.size).toBeGreaterThan(40);
  expect([...actions].filter((action) => !known.has(action) && !NOT_ACTIONS.includes(action))).toEqual([]);
});
