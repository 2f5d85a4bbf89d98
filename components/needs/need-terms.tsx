import { CalendarClock, Gauge, MapPin, Wallet } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RegionText } from '@/components/listings/public/region-text';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { formatMoney } from '@/core/money';
import type { NeedSummary } from '@/domain/needs/queries';

const TONES: Record<string, BadgeTone> = {
  patent: 'patent',
  instrument: 'instrument',
  service: 'service',
  space: 'space',
};

/** What kinds of listing could answer it. */
export function NeedKinds({ kinds }: { kinds: readonly string[] }) {
  const t = useTranslations('kinds');
  return (
    <span className="flex flex-wrap gap-1.5">
      {kinds.map((kind) => (
        <Badge key={kind} tone={TONES[kind]}>
          {t(`${kind}.name`)}
        </Badge>
      ))}
    </span>
  );
}

/** Budget, last day, readiness and place, as far as they are said. */
export function NeedTerms({ need }: { need: NeedSummary }) {
  const t = useTranslations('needs.terms');
  const format = useFormatter();
  const locale = useLocale();
  const { budgetMinor, currency, deadlineOn, trlMin, region } = need;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-muted text-xs">
      {budgetMinor !== null && (
        <Term icon={<Wallet />}>
          {t('budget', { amount: formatMoney({ minor: BigInt(budgetMinor), currency }, locale) })}
        </Term>
      )}
      {deadlineOn && (
        <Term icon={<CalendarClock />}>
          {t('deadline', {
            day: format.dateTime(new Date(`${deadlineOn}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' }),
          })}
        </Term>
      )}
      {trlMin !== null && <Term icon={<Gauge />}>{t('trl', { level: trlMin })}</Term>}
      {region.length > 0 && (
        <Term icon={<MapPin />}>
          <RegionText region={region} />
        </Term>
      )}
    </p>
  );
}

function Term({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 [&_svg]:size-3.5">
      <span aria-hidden="true">{icon}</span>
      {children}
    </span>
  );
}
