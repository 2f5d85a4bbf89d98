'use client';

import { CalendarPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Select, type SelectOption } from '@/components/ui/select';
import type { ServerAction } from '@/core/action-result';
import type { FeedSecret } from '@/domain/calendars/feed-address';
import { useRouter } from '@/server/i18n/navigation';
import { FeedAddress } from './feed-address';

/** `person`, `organisation:<id>` or `listing:<id>`. */
function inputOf(what: string): Record<string, string> {
  const [scope = 'person', id = ''] = what.split(':');
  return {
    scope,
    ...(scope === 'organisation' && { organisationId: id }),
    ...(scope === 'listing' && { listingId: id }),
  };
}

/** Makes the address of a calendar and shows it. Needs messages `calendars`. */
export function FeedButton({
  what,
  site,
  action,
  children,
  ...button
}: {
  what: string;
  site: string;
  action: ServerAction<FeedSecret>;
} & Pick<ButtonProps, 'variant' | 'size' | 'children' | 'className'>) {
  const router = useRouter();
  const sentence = useErrorSentence();
  const [pending, start] = useTransition();
  const [made, setMade] = useState<FeedSecret | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function create() {
    setProblem(null);
    start(async () => {
      const result = await action(inputOf(what), crypto.randomUUID());
      if (result.ok) setMade(result.value);
      else setProblem(sentence(result.error));
    });
  }

  return (
    <>
      <Button {...button} loading={pending} icon={<CalendarPlus />} onClick={create}>
        {children}
      </Button>
      {problem && (
        <Alert tone="danger" live>
          {problem}
        </Alert>
      )}
      {made && (
        <FeedAddress
          secret={made.secret}
          site={site}
          onDone={() => {
            setMade(null);
            router.refresh();
          }}
        />
      )}
    </>
  );
}

/** Chooses a calendar and makes an address for it. */
export function FeedCreate({
  options,
  site,
  action,
}: {
  options: readonly SelectOption[];
  site: string;
  action: ServerAction<FeedSecret>;
}) {
  const t = useTranslations('calendars.feeds');
  const [what, setWhat] = useState(options[0]?.value ?? 'person');
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <Field label={t('what')}>
        {({ invalid: _, ...control }) => (
          <Select {...control} value={what} options={options} onChange={(event) => setWhat(event.target.value)} />
        )}
      </Field>
      <FeedButton what={what} site={site} action={action} variant="primary">
        {t('create')}
      </FeedButton>
    </div>
  );
}
