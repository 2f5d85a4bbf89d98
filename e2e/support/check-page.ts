import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What a machine can judge, as one line per offending element: every rule of WCAG 2.2 A and AA, or contrast alone, the
 * one that another theme can break.
 */
export async function accessibilityFaults(page: Page, scope: 'everything' | 'contrast'): Promise<string[]> {
  // Where scripts are forbidden the judge cannot go either, and would wait for ever: a mail shown as it was sent.
  const nameless = await page.evaluate(() => {
    const closed = [...document.querySelectorAll('iframe[sandbox]')];
    for (const frame of closed) frame.replaceWith();
    return closed.filter((frame) => !frame.getAttribute('title')).length;
  });
  // In the page itself: to gather what frames say it would open a blank page each time, and no page here has frames left.
  const judge = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (scope === 'everything') judge.withTags(WCAG);
  else judge.withRules(['color-contrast']);
  const { violations } = await judge.analyze();
  const faults = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `axe ${id}: ${target.join(' ')} (${why})`;
    }),
  );
  return nameless > 0 ? [...faults, `${nameless} frames without a title`] : faults;
}

/** What every page owes its reader: a title, one main heading, and no sideways scrolling. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const seen = await page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    const tooWide = [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')?.split(' ')[0] ?? ''}`);
    return {
      title: document.title,
      headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent ?? ''),
      overflow: root.scrollWidth - window.innerWidth,
      tooWide: tooWide.slice(0, 4),
    };
  });
  return [
    ...(seen.title.trim() === '' ? ['no title'] : []),
    ...(seen.headings.filter((text) => text.trim() !== '').length === 1
      ? []
      : [`main headings: ${JSON.stringify(seen.headings)}`]),
    ...(seen.overflow > 0 ? [`${seen.overflow} px too wide: ${seen.tooWide.join(', ')}`] : []),
  ];
}
