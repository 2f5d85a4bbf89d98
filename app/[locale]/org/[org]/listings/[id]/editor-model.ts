import { getTranslations } from 'next-intl/server';
import type { EditorField, EditorModel } from '@/components/listings/editor/editor-model';
import { type Locale, plainText } from '@/core/locale-text';
import { CUSTOMER_GROUPS } from '@/domain/availability/rules';
import type { ListingForEdit } from '@/domain/listings/get-listing';
import type { KindField, ListingKind } from '@/domain/listings/kind';
import { categoryBranches, categoryClasses, kindOf } from '@/domain/listings/kinds';
import type { RegionView } from '@/domain/organisations/regions';
import { countryOptions } from './country-options';
import { regionOptions } from './region-options';

/** The kind's form in the reader's language, as plain data for the editor. */
export async function editorModel(
  listing: ListingForEdit,
  regions: readonly RegionView[],
  locale: Locale,
): Promise<EditorModel> {
  const kind = kindOf(listing.kind);
  const t = await getTranslations({ locale, namespace: 'kinds' });
  const editor = await getTranslations({ locale, namespace: 'listings.editor' });
  const country = listing.attributes.countryOfOrigin;
  const words: Words = { t: (key) => t(key), has: (key) => t.has(key) };
  const sections = kind.sections.map((key) => ({
    key,
    label: t(`${kind.kind}.sections.${key}`),
    fields: kind.fields.filter((field) => field.section === key).map((field) => fieldOf(kind, field, words)),
  }));
  return {
    kindName: t(`${kind.kind}.name`),
    hasUnits: kind.hasUnits,
    hasPlace: kind.hasPlace,
    sections,
    categories: categoryOptions(kind, words),
    bookingModes: kind.bookingModes.map((mode) => {
      return { value: mode, label: t(`bookingModes.${mode}.label`), description: t(`bookingModes.${mode}.hint`) };
    }),
    rateBases: kind.rateBases.map((basis) => ({ value: basis, label: t(`rateBases.${basis}`) })),
    customerGroups: CUSTOMER_GROUPS.map((group) => ({ value: group, label: t(`customerGroups.${group}`) })),
    regions: regionOptions(regions, listing.regionCode, locale),
    countries: countryOptions(locale, typeof country === 'string' ? country : undefined),
    pathLabels: {
      ...Object.fromEntries(COMPLETENESS_PATHS.map((path) => [path, t(`completeness.${path}`)])),
      ...Object.fromEntries(EDITOR_PATHS.map(([path, key]) => [path, editor(`fields.${key}`)])),
      units: editor('sections.units'),
      ...Object.fromEntries(
        sections.flatMap(({ fields }) => fields.map((field) => [`attributes.${field.name}`, field.label])),
      ),
    },
  };
}

const COMPLETENESS_PATHS = [
  'title',
  'summary',
  'description',
  'translation',
  'category',
  'regionCode',
  'address',
  'position',
  'contact',
  'photos',
  'rates',
  'openings',
] as const;

/** Entries that only a conflict names. */
const EDITOR_PATHS = [
  ['latitude', 'latitude'],
  ['longitude', 'longitude'],
  ['contactName', 'contact-name'],
  ['contactEmail', 'contact-email'],
  ['contactPhone', 'contact-phone'],
  ['reference', 'reference'],
  ['slug', 'slug'],
  ['bookingMode', 'booking-mode'],
  ['stepMinutes', 'step'],
  ['minMinutes', 'min'],
  ['maxMinutes', 'max'],
  ['noticeMinutes', 'notice'],
  ['horizonDays', 'horizon'],
  ['bufferBeforeMinutes', 'buffer-before'],
  ['bufferAfterMinutes', 'buffer-after'],
] as const;

/** The kinds' sentences by keys that are put together while this runs. */
interface Words {
  t: (key: string) => string;
  has: (key: string) => boolean;
}

function fieldOf({ kind }: ListingKind, field: KindField, { t, has }: Words): EditorField {
  const at = `${kind}.fields.${field.name}`;
  return {
    name: field.name,
    input: field.input,
    label: t(`${at}.label`),
    hint: has(`${at}.hint`) ? t(`${at}.hint`) : undefined,
    required: field.requiredToPublish ?? false,
    private: field.private ?? false,
    options: field.options?.map((code) => ({ value: code, label: t(`${kind}.options.${field.name}.${code}`) })),
    unit: field.unit && t(`units.${field.unit}`),
  };
}

function categoryOptions(kind: ListingKind, { t }: Words) {
  const label = (code: string) => t(`${kind.kind}.categories.${code}`);
  return categoryClasses(kind).flatMap((code) => {
    const branches = categoryBranches(kind, code);
    if (branches.length === 0) return [{ value: code, label: label(code) }];
    return [code, ...branches].map((value) => ({ value, label: label(value), group: label(code) }));
  });
}

/** The listing's title for headings, in the reader's language if there is one. */
export function titleOf(listing: Pick<ListingForEdit, 'title'>, locale: Locale): string {
  return plainText(listing.title, locale);
}
