import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { normaliseUscc } from './identifiers/uscc';
import {
  checkedIdentifier,
  emailAddress,
  line,
  localeText,
  paragraph,
  phoneNumber,
  requiredLocaleText,
  timeZoneName,
  webAddress,
} from './text-schemas';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('text from outside', () => {
  test('is trimmed and composed', () => {
    expect(line(1, 20).parse('  e\u0301tude ')).toBe('\u00e9tude');
    expect(paragraph(20).parse(' a\r\nb\rc ')).toBe('a\nb\nc');
    expect(requiredLocaleText(20).parse({ zh: ' 显微镜 ', en: '' })).toEqual({ zh: '显微镜' });
  });

  test.each(['a\u0000b', 'a\u0007b', 'a\u202eb', 'a\u2066b', 'a\ud800', 'a\nb'])('a line refuses %j', (value) => {
    expect(accepts(line(0, 100), value)).toBe(false);
  });

  test.each(['👩‍🔬 实验室', 'מעבדה', '<b>"x"</b>', "'; DROP TABLE person; --"])('a line accepts %s', (value) => {
    expect(accepts(line(1, 100), value)).toBe(true);
  });

  test('is bounded', () => {
    expect(accepts(line(1, 5), '   ')).toBe(false);
    expect(accepts(line(1, 5), 'abcdef')).toBe(false);
    expect(accepts(localeText(3), { en: 'abcd' })).toBe(false);
    expect(accepts(requiredLocaleText(3), { zh: ' ' })).toBe(false);
    expect(accepts(localeText(3), { zh: 'a', fr: 'b' })).toBe(false);
  });
});

describe('formats', () => {
  test.each([
    [emailAddress(), 'li.na+lab@scu.edu.cn', true],
    [emailAddress(), 'li na@scu.edu.cn', false],
    [emailAddress(), `${'a'.repeat(250)}@b.cn`, false],
    [phoneNumber(), '+86 (28) 8540-1234', true],
    [phoneNumber(), 'call me', false],
    [webAddress(), 'https://www.scu.edu.cn/a?b=1', true],
    [webAddress(), 'javascript:alert(1)', false],
    [webAddress(), 'https://user:pass@evil.cn', false],
    [timeZoneName(), 'Asia/Shanghai', true],
    [timeZoneName(), 'Mars/Olympus', false],
    [checkedIdentifier(normaliseUscc, 'invalid-uscc'), '91350100m000100y43', true],
    [checkedIdentifier(normaliseUscc, 'invalid-uscc'), '91350100M000100Y44', false],
  ])('%#: %s', (schema, value, good) => {
    expect(accepts(schema, value)).toBe(good);
  });
});
