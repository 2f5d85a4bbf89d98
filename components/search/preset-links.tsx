import { useTranslations } from 'next-intl';
import { ChoiceLink } from './choice-link';
import { type SearchAddress, searchHref } from './search-address';
import { isAsked } from './time-choices';
import { timePresets } from './time-presets';

/** Times that people ask for most, in one row: links that keep every other filter. `minute` is now, on the market's clock. */
export function PresetLinks({
  address,
  minute,
  className,
}: {
  address: SearchAddress;
  minute: string;
  className?: string;
}) {
  const t = useTranslations('search.presets');
  return (
    <div className={className}>
      <ul aria-label={t('label')} className="flex gap-1.5">
        {timePresets(minute).map(({ name, parts }) => (
          <li key={name} className="shrink-0">
            <ChoiceLink href={searchHref(address, parts)} isOn={isAsked(address, parts)}>
              {t(name)}
            </ChoiceLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
