import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dayText, timeText } from '@/components/bookings/format-time';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import { plainText } from '@/core/locale-text';
import type { DeskProblem } from '@/domain/usage/problem-queries';

const TONES: Record<DeskProblem['severity'], BadgeTone> = { note: 'neutral', limited: 'warning', down: 'danger' };

/** What was reported, open first. `resolve` is the way to deal with one. */
export function ProblemList({
  problems,
  ownZone,
  resolve,
}: {
  problems: readonly DeskProblem[];
  ownZone: string;
  resolve?: (problem: DeskProblem) => ReactNode;
}) {
  const t = useTranslations('usage.problem');
  const locale = useLocale();
  const at = (instant: Date) => `${dayText(instant, locale, ownZone)} ${timeText(instant, locale, ownZone)}`;
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface-raised shadow-card">
      {problems.map((problem) => (
        <li key={problem.id} className="grid gap-2 border-line border-b px-4 py-4 text-sm last:border-b-0 sm:px-5">
          <div className="flex flex-wrap items-center gap-2">
            <span className="font-medium text-base">
              {plainText(problem.listing.title, locale)}
              {problem.unitName && ` · ${problem.unitName}`}
            </span>
            <Badge tone={problem.state === 'open' ? TONES[problem.severity] : 'success'} dot>
              {problem.state === 'open' ? t(`severities.${problem.severity}`) : t('resolved')}
            </Badge>
          </div>
          <p className="whitespace-pre-line">{problem.description}</p>
          <p className="text-ink-muted text-xs">
            {problem.reporter} · {at(problem.since)}
            {problem.state === 'open' && problem.until && ` · ${t('shut-until', { time: at(problem.until) })}`}
          </p>
          {problem.photoFileId && (
            <a href={`/files/${problem.photoFileId}`} className="w-fit">
              {/* biome-ignore lint/performance/noImgElement: a private file of our own, already scaled */}
              <img
                src={`/files/${problem.photoFileId}`}
                alt={t('photo-of', { listing: plainText(problem.listing.title, locale) })}
                className="max-h-40 rounded-md border border-line"
              />
            </a>
          )}
          {problem.resolution && <p className="rounded-md bg-surface-sunken px-3 py-2">{problem.resolution}</p>}
          {problem.state === 'open' && resolve && <div>{resolve(problem)}</div>}
        </li>
      ))}
    </ul>
  );
}
