import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/class-names';
import { DateInput } from '@/components/ui/date-input';
import { LinkButton } from '@/components/ui/link-button';
import { Select } from '@/components/ui/select';
import { Link } from '@/server/i18n/navigation';
import type { CalendarAddress } from './calendar-address';

const VIEWS = ['timeline', 'week', 'day', 'month', 'agenda'] as const;

/** Where one is in time, how one looks at it, and what is shown: all of it addresses, so that it can be sent to others. */
export function CalendarToolbar({
  address,
  title,
  today,
  previous,
  next,
  listings,
}: {
  address: CalendarAddress;
  /** The days shown, in words. */
  title: string;
  today: string;
  previous: string;
  next: string;
  listings: readonly { id: string; title: string }[];
}) {
  const t = useTranslations('calendars.toolbar');
  const { view, date, listing, waiting, href } = address;
  return (
    <div className="mb-4 grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <LinkButton href={href({ date: today })} size="sm">
          {t('today')}
        </LinkButton>
        <span className="flex">
          <LinkButton
            href={href({ date: previous })}
            aria-label={t('previous')}
            size="sm"
            variant="ghost"
            className="px-2"
            icon={<ChevronLeft aria-hidden="true" />}
          />
          <LinkButton
            href={href({ date: next })}
            aria-label={t('next')}
            size="sm"
            variant="ghost"
            className="px-2"
            icon={<ChevronRight aria-hidden="true" />}
          />
        </span>
        <h2 className="font-semibold text-base tabular-nums sm:text-lg">{title}</h2>
        <nav
          aria-label={t('views')}
          className="ml-auto hidden max-w-full overflow-x-auto rounded-md border border-line bg-surface-sunken p-0.5 md:inline-flex"
        >
          {VIEWS.map((each) => (
            <Link
              key={each}
              href={href({ view: each })}
              aria-current={each === view ? 'page' : undefined}
              className={cn(
                'inline-flex min-h-8 items-center whitespace-nowrap rounded-sm px-3 text-sm transition-colors',
                each === view ? 'bg-surface-raised font-medium text-ink shadow-card' : 'text-ink-muted hover:text-ink',
              )}
            >
              {t(`view.${each}`)}
            </Link>
          ))}
        </nav>
      </div>
      <form className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
        <input type="hidden" name="view" value={view} />
        <Select
          name="listing"
          aria-label={t('listing')}
          className="col-span-2 min-w-0 sm:w-64"
          placeholder={t('all-listings')}
          defaultValue={listing ?? ''}
          options={listings.map(({ id, title: name }) => ({ value: id, label: name }))}
        />
        <DateInput name="date" aria-label={t('go')} defaultValue={date} className="min-w-0 sm:w-40" />
        <Button type="submit" size="md" className="sm:order-last">
          {t('show')}
        </Button>
        <Checkbox name="waiting" value="1" defaultChecked={waiting} label={t('waiting')} />
      </form>
    </div>
  );
}
