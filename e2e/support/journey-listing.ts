import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { Locale } from '@/core/locale-text';
import { addressIn, wordsIn } from './words';

export interface ListingText {
  title: string;
  summary: string;
  maker: string;
  indicators: string;
  address: string;
}

/** Lists an electron microscope in one language, with a photo, two units, opening hours and a price, and publishes it. */
export async function listMicroscope(
  page: Page,
  locale: Locale,
  organisation: string,
  text: ListingText,
): Promise<void> {
  const t = wordsIn(locale);
  const language = t(locale === 'en' ? 'ui.form.english' : 'ui.form.chinese');
  const half = (label: string) => page.getByLabel(`${label} ${language}`);

  await page.goto(addressIn(locale, `/org/${organisation}/listings/new`));
  await page.getByRole('radio', { name: t('kinds.instrument.name'), exact: true }).check();
  await half(t('listings.new.name')).fill(text.title);
  await page.getByRole('button', { name: t('listings.new.submit') }).click();
  await page.waitForURL(/\/listings\/[\w-]{36}$/);

  const editor = page.getByRole('form', { name: t('listings.editor.form') });
  await editor
    .getByLabel(t('listings.editor.fields.category'), { exact: true })
    .selectOption('analytical/electron-microscope');
  await half(t('listings.editor.fields.summary')).fill(text.summary);
  await editor.getByLabel(t('kinds.instrument.fields.model.label')).fill('JSM-7800F');
  await half(t('kinds.instrument.fields.manufacturer.label')).fill(text.maker);
  await half(t('kinds.instrument.fields.technicalIndicators.label')).fill(text.indicators);
  await editor.getByRole('checkbox', { name: t('kinds.instrument.options.accessModes.operator-assisted') }).check();
  await editor.getByLabel(t('listings.editor.fields.region'), { exact: true }).selectOption('510107');
  await half(t('listings.editor.fields.address')).fill(text.address);

  await editor.getByLabel(t('listings.files.photos'), { exact: true }).setInputFiles({
    name: 'microscope.png',
    mimeType: 'image/png',
    buffer: await picture(),
  });
  await expect(editor.getByRole('img', { name: t('listings.files.photo-n', { n: 1 }) })).toBeVisible({
    timeout: 30_000,
  });

  await editor.getByRole('radio', { name: t('kinds.bookingModes.approval.label') }).check();
  await editor.getByLabel(t('listings.editor.fields.unit-count'), { exact: true }).fill('2');
  await editor.getByRole('button', { name: t('listings.editor.presets.always') }).click();
  await editor
    .getByRole('group', { name: t('listings.editor.per', { basis: t('kinds.rateBases.hour') }), exact: true })
    .getByLabel(t('kinds.customerGroups.public'))
    .fill('300');

  const publish = editor.getByRole('button', { name: t('listings.publish.publish'), exact: true });
  await expect(publish).toBeEnabled({ timeout: 30_000 });
  await publish.click();
  await expect(editor.getByText(t('listings.publish.live'), { exact: true })).toBeVisible();
}

/** A real photograph's worth of a PNG. */
async function picture(): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="800" fill="#dfe7e4"/><rect x="420" y="180" width="360" height="440" rx="24" fill="#27433c"/>
    <circle cx="600" cy="330" r="90" fill="#9fd0c2"/><rect x="300" y="620" width="600" height="60" fill="#1a2b27"/>
  </svg>`;
  return await sharp(Buffer.from(svg)).png().toBuffer();
}
