import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { Link } from '@/server/i18n/navigation';
import { type SearchAddress, searchHref } from './search-address';
import { timePresets } from './time-presets';

/** Times that people ask for most, each a tap: links that keep every other filter. `minute` is now, on the market's clock. */
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
  const asked = new Map(Object.entries(address));
  return (
    <ul aria-label={t('label')} className={cn('flex gap-1.5', className)}>
      {timePresets(minute).map(({ name, parts }) => {
        const isOn = Object.entries(parts).every(([part, value]) => (asked.get(part) ?? '') === value);
        return (
          <li key={name} className="shrink-0">
            <Link
              href={searchHref(address, parts)}
              scroll={false}
              prefetch={false}
              aria-current={isOn || undefined}
              className="inline-flex min-h-8 items-center whitespace-nowrap rounded-full border border-line px-3 text-sm hover:border-accent aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent lg:px-2"
            >
              {t(name)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
