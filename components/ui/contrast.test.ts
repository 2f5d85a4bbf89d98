import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Proves the colours of app/globals.css against WCAG 2.2: 1.4.3 for text, 1.4.11 for the edges of controls. */
const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');

const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

const SURFACES = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover'];
const HUES = ['accent', 'success', 'warning', 'danger', 'info', 'instrument', 'space', 'patent', 'service'];

const TEXT: [string, string][] = [
  ...SURFACES.flatMap((surface): [string, string][] => [
    ['ink', surface],
    ['ink-muted', surface],
    ['accent', surface],
    ['danger', surface],
  ]),
  ...HUES.flatMap((hue): [string, string][] => [
    [hue, `${hue}-soft`],
    [hue, 'surface'],
    [hue, 'surface-raised'],
    ['ink', `${hue}-soft`],
    ['ink-muted', `${hue}-soft`],
  ]),
  ['ink', 'brass-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['accent-hover', 'accent-soft'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-hover'],
  // Toasts and tooltips stand on ink.
  ['surface', 'ink'],
];

const EDGES: [string, string][] = SURFACES.flatMap((surface): [string, string][] => [
  ['line-strong', surface],
  ['focus', surface],
  ['brass', surface],
]);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string, theme: 'light' | 'dark'): number {
  const [x, y] = [a, b].map((name) => {
    const colour = tokens.get(name)?.[theme];
    if (!colour) throw new Error(`no such colour: ${name}`);
    return luminance(colour);
  });
  return (Math.max(x ?? 0, y ?? 0) + 0.05) / (Math.min(x ?? 0, y ?? 0) + 0.05);
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(ratio(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(EDGES)('%s can be seen on %s', (edge, ground) => {
    expect(ratio(edge, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
