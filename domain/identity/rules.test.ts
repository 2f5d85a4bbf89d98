import { expect, test } from 'vitest';
import { deviceName } from './device-name';
import { isCommonPassword } from './password-rules';
import { mayGrant } from './token-rules';

test.each([
  ['password1234', true],
  ['Password!!2024', true],
  ['1234567890', true],
  ['0987654321', true],
  ['aaaaaaaaaaaa', true],
  ['abcdefghijkl', true],
  ['woaini1314520', true],
  ['Qwerty123456', true],
  ['commonlab-demo', false],
  ['correct horse battery', false],
  ['山城夜景真好看啊朋友', false],
  ['xK9#mQ2$vL', false],
])('%s is common: %s', (password, common) => {
  expect(isCommonPassword(password)).toBe(common);
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge',
    'Windows',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1 MicroMessenger/8.0', 'WeChat', 'iPhone'],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36', 'Chrome', 'Android'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) Version/18.0 Safari/605.1', 'Safari', 'macOS'],
  ['', null, null],
])('%s is %s on %s', (userAgent, browser, system) => {
  expect(deviceName(userAgent)).toEqual({ browser, system });
});

test.each([
  [['*'], ['bookings:write'], true],
  [['*'], ['*'], true],
  [['tokens:write', 'bookings:read'], ['bookings:read'], true],
  [['tokens:write'], ['bookings:read'], false],
  [['tokens:write', 'bookings:read'], ['*'], false],
])('who holds %j may grant %j: %s', (held, wanted, allowed) => {
  expect(mayGrant(held, wanted)).toBe(allowed);
});
