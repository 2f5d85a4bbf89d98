import type { SelectOption } from '@/components/ui/select';
import { type Locale, plainText } from '@/core/locale-text';
import type { RegionView } from '@/domain/organisations/regions';

/** Divisions to choose from, districts under their city, the two regions of the circle first. */
export function regionOptions(regions: readonly RegionView[], current: string | null, locale: Locale): SelectOption[] {
  const byCode = new Map(regions.map((region) => [region.code, region]));
  const name = (region: RegionView) => plainText(region.name, locale);
  const groupOf = (region: RegionView): string => {
    const parent = region.parentCode ? byCode.get(region.parentCode) : undefined;
    if (region.level === 'district' && parent) return name(parent);
    return region.level === 'city' ? name(region) : '';
  };
  const options = regions.map((region) => ({ value: region.code, label: name(region), group: groupOf(region) }));
  const grouped = [...options.filter((each) => each.group), ...options.filter((each) => !each.group)];
  // A division that was abolished since stays until another one is chosen.
  return current && !byCode.has(current) ? [{ value: current, label: current }, ...grouped] : grouped;
}
