'use client';

import { useTranslations } from 'next-intl';
import { useCurrentSection } from '@/components/layout/use-current-section';
import { cn } from '@/components/ui/class-names';
import { Meter } from '@/components/ui/meter';
import { Select } from '@/components/ui/select';
import type { SectionLink } from './editor-sections';

/** The way through the editor: its sections, what each lacks, and how complete the whole is. */
export function SectionRail({ sections, score }: { sections: readonly SectionLink[]; score: number }) {
  const t = useTranslations('listings.editor');
  const current = useCurrentSection(sections.map(({ id }) => id).join(' '));
  return (
    <nav aria-label={t('rail')} className="hidden lg:block">
      <div className="sticky top-36 grid max-h-[calc(100dvh-10rem)] gap-4 overflow-y-auto pb-4">
        <Meter label={t('completeness')} value={score} tone={score === 100 ? 'success' : 'accent'} />
        <ul className="grid gap-0.5">
          {sections.map(({ id, label, missing, needed }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                aria-current={id === current ? 'true' : undefined}
                className={cn(
                  'flex min-h-9 items-center gap-2 rounded-md border-transparent border-l-2 px-3 text-ink-muted text-sm transition-colors hover:bg-surface-hover hover:text-ink',
                  id === current && 'rounded-l-none border-accent font-medium text-ink',
                )}
              >
                <span className="min-w-0 flex-1 truncate">{label}</span>
                {missing > 0 && (
                  <span
                    className={cn(
                      'rounded-full px-1.5 font-normal text-2xs tabular-nums',
                      needed > 0 ? 'bg-warning-soft text-warning' : 'bg-surface-sunken text-ink-muted',
                    )}
                  >
                    <span aria-hidden="true">{missing}</span>
                    <span className="sr-only">{t('missing-count', { count: missing })}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

/** The same on a phone: one box that leads to a section. */
export function SectionJump({ sections, score }: { sections: readonly SectionLink[]; score: number }) {
  const t = useTranslations('listings.editor');
  const current = useCurrentSection(sections.map(({ id }) => id).join(' '));
  return (
    <div className="flex items-center gap-3 lg:hidden">
      <Select
        aria-label={t('rail')}
        value={current}
        onChange={(event) => document.getElementById(event.target.value)?.scrollIntoView()}
        options={sections.map(({ id, label, missing }) => ({
          value: id,
          label: missing > 0 ? t('section-missing', { label, count: missing }) : label,
        }))}
        className="min-w-0 flex-1"
      />
      <Meter label={t('completeness')} value={score} hideLabel className="w-16" />
      <span aria-hidden="true" className="text-ink-muted text-xs tabular-nums">
        {score}%
      </span>
    </div>
  );
}
