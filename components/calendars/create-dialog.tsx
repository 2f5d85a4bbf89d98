'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { useErrorSentence, useFieldSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MomentInput } from '@/components/ui/moment-input';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { Select } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import { CLOSURE_REASONS } from '@/domain/availability/rules';
import { useRouter } from '@/server/i18n/navigation';
import type { BoardActions } from './board';
import type { BoardData } from './board-model';
import type { Ghost } from './use-drag';
import { momentAt } from './wall-minute';

/** Something new where one dragged: the organisation's own booking, or time taken out. */
export function CreateDialog({
  data,
  ghost,
  organisationId,
  actions,
  onClose,
}: {
  data: BoardData;
  ghost: Ghost;
  organisationId: string;
  actions: BoardActions;
  onClose: () => void;
}) {
  const t = useTranslations('calendars.create');
  const reasons = useTranslations('availability.closures.reasons');
  const ui = useTranslations('ui.form');
  const errorSentence = useErrorSentence();
  const fieldSentence = useFieldSentence();
  const toast = useToast();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problems, setProblems] = useState<string[]>([]);
  const [what, setWhat] = useState('booking');
  const [wish, setWish] = useState({
    unit: String(ghost.unit),
    start: momentAt(data.first, ghost.start),
    end: momentAt(data.first, ghost.end),
    text: '',
    reason: 'maintenance',
  });
  const unit = data.units[Number(wish.unit)];
  const listing = unit && data.listings[unit.listing];
  const set = (part: Partial<typeof wish>) => setWish({ ...wish, ...part });

  function save() {
    setProblems([]);
    start(async () => {
      const time = { listingId: listing?.id, start: wish.start, end: wish.end };
      const sent =
        what === 'booking'
          ? actions.request({ ...time, organisationId, unitIds: [unit?.id], purpose: wish.text }, crypto.randomUUID())
          : actions.close(
              {
                ...time,
                organisationId,
                ...(!listing?.single && { unitId: unit?.id }),
                reason: wish.reason,
                note: wish.text,
              },
              crypto.randomUUID(),
            );
      const result = await sent.catch(() => null);
      if (!result?.ok) {
        const fields = result?.error.fields.map(fieldSentence) ?? [];
        return setProblems(fields.length > 0 ? fields : [result ? errorSentence(result.error) : ui('network')]);
      }
      toast({ text: t(what === 'booking' ? 'booked' : 'closed') });
      onClose();
      router.refresh();
    });
  }

  const moment = (name: 'start' | 'end') => (
    <Field label={t(name)}>
      {({ invalid: _, ...control }) => (
        <MomentInput {...control} value={wish[name]} onType={(typed) => set({ [name]: typed })} />
      )}
    </Field>
  );
  return (
    <Dialog open onClose={onClose} title={t('title')} description={listing?.title}>
      <div className="grid gap-4 pb-3">
        <SegmentedControl
          legend={t('what')}
          name="what"
          value={what}
          options={[
            { value: 'booking', label: t('booking') },
            { value: 'closure', label: t('closure') },
          ]}
          onChange={(event) => setWhat(event.target.value)}
        />
        {data.units.length > 1 && (
          <Field label={t('unit')}>
            {({ invalid: _, ...control }) => (
              <Select
                {...control}
                value={wish.unit}
                onChange={(event) => set({ unit: event.target.value })}
                options={data.units.map(({ name, listing: at }, place) => {
                  const of = data.listings[at];
                  return {
                    value: String(place),
                    label: of?.single ? of.title : name,
                    group: of?.single ? undefined : of?.title,
                  };
                })}
              />
            )}
          </Field>
        )}
        <div className="grid gap-3 sm:grid-cols-2">
          {moment('start')}
          {moment('end')}
        </div>
        {what === 'closure' && (
          <Field label={t('reason')}>
            {({ invalid: _, ...control }) => (
              <Select
                {...control}
                value={wish.reason}
                onChange={(event) => set({ reason: event.target.value })}
                options={CLOSURE_REASONS.map((value) => ({ value, label: reasons(value) }))}
              />
            )}
          </Field>
        )}
        <Field label={t(what === 'booking' ? 'purpose' : 'note')} optional>
          {({ invalid: _, ...control }) => (
            <Input
              {...control}
              value={wish.text}
              maxLength={500}
              onChange={(event) => set({ text: event.target.value })}
            />
          )}
        </Field>
        {problems.length > 0 && (
          <Alert tone="danger" live>
            {problems.join(' ')}
          </Alert>
        )}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" loading={pending} onClick={save}>
            {t(what === 'booking' ? 'book' : 'close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
