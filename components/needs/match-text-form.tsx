'use client';

import { FileSearch, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { SelectField } from '@/components/form/choice-fields';
import { TextareaField } from '@/components/form/text-field';
import { useActionForm } from '@/components/form/use-action-form';
import { EmptyState } from '@/components/ui/empty-state';
import type { SelectOption } from '@/components/ui/select';
import type { ServerAction } from '@/core/action-result';
import { matchTextInput } from '@/domain/needs/inputs';
import type { ListingMatch } from '@/domain/needs/match-views';
import { PASTED_MAX } from '@/domain/needs/rules';
import { MatchList } from './match-list';

/** A page of text, and beside it what is offered that answers it. */
export function MatchTextForm({
  kinds,
  action,
}: {
  kinds: readonly SelectOption[];
  action: ServerAction<ListingMatch[]>;
}) {
  const t = useTranslations('needs.paste');
  const [matches, setMatches] = useState<ListingMatch[] | null>(null);
  const form = useActionForm({
    schema: matchTextInput,
    action,
    defaultValues: { text: '', kind: 'patent' },
    onSuccess: setMatches,
  });
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <ActionForm form={form} aria-label={t('title')} className="lg:sticky lg:top-20">
        <TextareaField
          name="text"
          label={t('text')}
          hint={t('text-hint')}
          rows={14}
          counted={PASTED_MAX}
          className="[&_textarea]:max-h-[50dvh] max-lg:[&_textarea]:h-52"
        />
        <SelectField name="kind" label={t('kind')} options={kinds} className="max-w-60" />
        <FormActions>
          <SubmitButton>{t('submit')}</SubmitButton>
        </FormActions>
      </ActionForm>
      <Matches matches={matches} />
    </div>
  );
}

/** Beside the text, so that both can be compared. What was found is told by its heading, which takes the focus. */
function Matches({ matches }: { matches: readonly ListingMatch[] | null }) {
  const t = useTranslations('needs.paste');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (matches) heading.current?.focus();
  }, [matches]);
  if (!matches) {
    return (
      <EmptyState icon={<FileSearch />} title={t('before')} className="max-lg:hidden">
        {t('before-hint')}
      </EmptyState>
    );
  }
  return (
    <section aria-labelledby="paste-matches" className="grid grid-cols-1 gap-4">
      <h2 id="paste-matches" ref={heading} tabIndex={-1} className="text-xl outline-none">
        {t('found', { count: matches.length })}
      </h2>
      {matches.length > 0 ? (
        <MatchList matches={matches} />
      ) : (
        <EmptyState icon={<SearchX />} title={t('nothing')} level="h3">
          {t('nothing-hint')}
        </EmptyState>
      )}
    </section>
  );
}
