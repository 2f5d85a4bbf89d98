import type { SelectOption } from '@/components/ui/select';
import type { Locale } from '@/core/locale-text';

/** Where research equipment comes from, the frequent ones first. */
const FREQUENT = ['CN', 'US', 'DE', 'JP', 'GB', 'CH', 'FR', 'NL', 'SE', 'AT', 'IT', 'KR', 'CA', 'AU', 'FI', 'DK'];
const OTHERS = [
  ...['AE', 'AR', 'BE', 'BG', 'BR', 'BY', 'CL', 'CZ', 'EE', 'EG', 'ES', 'GR', 'HK', 'HR', 'HU', 'ID', 'IE', 'IL', 'IN'],
  ...['IR', 'IS', 'KZ', 'LI', 'LT', 'LU', 'LV', 'MC', 'MO', 'MX', 'MY', 'NO', 'NZ', 'PH', 'PK', 'PL', 'PT', 'RO', 'RS'],
  ...['RU', 'SA', 'SG', 'SI', 'SK', 'TH', 'TR', 'TW', 'UA', 'VN', 'ZA'],
];

/** Countries and regions by their names in the reader's language; one that is not listed stays while it is chosen. */
export function countryOptions(locale: Locale, current?: string): SelectOption[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const option = (code: string) => ({ value: code, label: names.of(code) ?? code });
  const others = OTHERS.map(option).sort((a, b) => a.label.localeCompare(b.label, locale));
  const known = [...FREQUENT.map(option), ...others];
  return current && !known.some((each) => each.value === current) ? [option(current), ...known] : known;
}
