'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { Button, type ButtonProps } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { ServerAction } from '@/core/action-result';
import { useRouter } from '@/server/i18n/navigation';
import { ActionForm, FormActions, SubmitButton } from './action-form';
import { type SchemaSource, useActionForm } from './use-action-form';

/** A button that opens a form in a window; done, it says so and shows the page anew. */
export function DialogForm<V extends FieldValues>({
  trigger,
  title,
  description,
  confirmLabel,
  tone = 'primary',
  done,
  schema,
  action,
  defaultValues,
  size,
  children,
}: {
  trigger: Pick<ButtonProps, 'children' | 'variant' | 'size' | 'icon' | 'className'>;
  title: string;
  description?: string;
  confirmLabel: string;
  tone?: 'primary' | 'danger';
  /** Said in a toast afterwards. */
  done: string;
  schema: SchemaSource<V>;
  action: ServerAction<unknown>;
  defaultValues: DefaultValues<V>;
  size?: 'sm' | 'md' | 'lg';
  children: ReactNode;
}) {
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const toast = useToast();
  const router = useRouter();
  const form = useActionForm<V, unknown>({
    schema,
    action,
    defaultValues,
    resetAfterSuccess: true,
    onSuccess: () => {
      setOpen(false);
      toast({ text: done });
      router.refresh();
    },
  });
  return (
    <>
      <Button {...trigger} onClick={() => setOpen(true)} />
      <Dialog open={open} onClose={() => setOpen(false)} title={title} description={description} size={size}>
        <ActionForm form={form}>
          {children}
          <FormActions className="justify-end">
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <SubmitButton variant={tone}>{confirmLabel}</SubmitButton>
          </FormActions>
        </ActionForm>
      </Dialog>
    </>
  );
}
