'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/server/i18n/navigation';
import { EditorSection } from './editor-section';
import { WeekField } from './week-field';

/** The usual hours of the week; those of single units and of some days stand with the booking rules. */
export function OpeningsSection({
  timeZone,
  disabled,
  rulesHref,
}: {
  timeZone: string;
  disabled: boolean;
  rulesHref: string;
}) {
  const t = useTranslations('listings.editor');
  return (
    <EditorSection id="openings" title={t('sections.openings')} description={t('openings-hint', { zone: timeZone })}>
      <WeekField name="openings" disabled={disabled} />
      <p className="text-sm">
        <Link href={rulesHref} className="text-accent underline underline-offset-2">
          {t('rules-link')}
        </Link>
      </p>
    </EditorSection>
  );
}
