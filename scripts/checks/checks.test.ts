import { expect, test } from 'vitest';
import { findForbiddenImports } from './imports';
import { findLooseText } from './loose-text';
import { findUse } from './message-use';
import { parseSource } from './source';

const importing = (path: string, text: string) => findForbiddenImports([parseSource(path, text)]);

test.each([
  ['core/x.ts', "import { createDatabase } from '@/db/client';", 'core may not use db'],
  ['core/x.ts', "import { headers } from 'next/headers';", 'without this package'],
  ['domain/events/x.ts', "import { env } from '@/server/env';", 'domain may not use server'],
  ['domain/events/x.ts', "import { useState } from 'react'; import '@/db/client';", 'without this package'],
  ['app/x.ts', "import { createDatabase } from '@/db/client';", 'app may not use db'],
  ['components/x.tsx', "import { env } from '@/server/env';", 'components may not use server'],
  ['app/x.tsx', "'use client'; import { env } from '@/server/env';", 'a client component may not load server'],
  ['core/x.ts', "import './no-such-file';", 'no such file'],
])('%s with %s is refused', (path, text, reason) => {
  expect(importing(path, text).join()).toContain(reason);
});

test('a component may name the type of a query but not load the query', () => {
  const query = parseSource('domain/events/read-events.ts', "import { createDatabase } from '@/db/client';");
  const faults = (line: string) => findForbiddenImports([query, parseSource('components/x.tsx', line)]);
  expect(faults("import type { EventView } from '@/domain/events/read-events';")).toEqual([]);
  expect(faults("import { readEvents } from '@/domain/events/read-events';").join()).toContain('except for types');
});

test('a domain file that loads nothing but pure files may be used anywhere', () => {
  const pure = parseSource('domain/events/read-events.ts', "import { z } from 'zod'; import '@/core/errors';");
  const component = parseSource('components/x.tsx', "import { readEvents } from '@/domain/events/read-events';");
  expect(findForbiddenImports([pure, component])).toEqual([]);
});

test('an area may not use one that comes after it', () => {
  const faults = importing('domain/events/x.ts', "import type { ListingKind } from '@/domain/listings/kind';");
  expect(faults.join()).toContain('events may not use listings');
});

test('text of a page stands in the message files', () => {
  const text = `const a = <p title="Save">预约{open ? 'Open' : ''}<b>Commonlab 1 &nbsp;</b>{t('key')}</p>;`;
  expect(findLooseText(parseSource('app/x.tsx', text))).toHaveLength(3);
});

test('keys that are missing and keys that nothing uses are told', () => {
  const page = parseSource(
    'app/x.tsx',
    `const t = useTranslations('a'); t('there'); t('absent'); t(\`state.\${s}\`); t(open ? 'yes' : 'no');`,
  );
  const sentences = new Map(['a.there', 'a.state.on', 'a.yes', 'a.no', 'a.never'].map((key) => [key, 'x']));
  expect(findUse([page], sentences)).toEqual(['app/x.tsx:1 there is no message a.absent', 'nothing uses a.never']);
});
