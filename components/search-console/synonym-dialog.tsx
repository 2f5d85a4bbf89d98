'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionForm, FormActions, SubmitButton } from '@/components/form/action-form';
import { KeywordsField } from '@/components/form/keywords-field';
import { useActionForm } from '@/components/form/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';

interface SynonymDialogProps {
  /** Absent: a new group. */
  group?: { groupId: string; words: string[] };
  action: ServerAction<{ groupId: string }>;
}

/** Adds a group of words that mean the same, or changes one. */
export function SynonymDialog({ variant, ...props }: SynonymDialogProps & { variant?: 'primary' }) {
  const t = useTranslations('console.synonyms');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size={props.group ? 'sm' : 'md'}
        variant={variant}
        icon={props.group ? undefined : <Plus />}
        onClick={() => setOpen(true)}
      >
        {props.group ? t('edit') : t('add')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={props.group ? t('edit-title') : t('add')}
        description={t('hint')}
      >
        {open && <SynonymForm {...props} onSaved={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function SynonymForm({ group, action, onSaved }: SynonymDialogProps & { onSaved: () => void }) {
  const t = useTranslations('console.synonyms');
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm({
    schema: () => import('@/domain/search/inputs').then(({ saveSynonymsInput }) => saveSynonymsInput),
    action,
    defaultValues: group ?? { words: [] },
    onSuccess: () => {
      toast({ text: t('saved') });
      onSaved();
      router.refresh();
    },
  });
  return (
    <ActionForm form={form} className="pb-3">
      <KeywordsField name="words" label={t('words')} max={30} />
      <FormActions>
        <SubmitButton>{t('save')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
