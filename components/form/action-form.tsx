'use client';

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import { type FieldValues, FormProvider } from 'react-hook-form';
import { Button, type ButtonProps } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { FormAlert } from './form-alert';
import type { ActionForm as Form } from './use-action-form';

const Pending = createContext(false);

/** The form itself: gives its fields their form, shows what went wrong above them, and sends once. */
export function ActionForm<V extends FieldValues>({
  form,
  className,
  children,
  ...rest
}: {
  form: Form<V>;
  className?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  children: ReactNode;
}) {
  const awake = useHydrated();
  return (
    <FormProvider {...form.methods}>
      <Pending value={form.pending}>
        {/* `post`: a submit before the page is awake must not put a password into the address. */}
        <form
          {...rest}
          ref={form.ref}
          method="post"
          noValidate
          onFocus={form.warm}
          onSubmit={(event) => {
            event.preventDefault();
            // A form in a dialog stands inside another one's React tree.
            event.stopPropagation();
            form.submit();
          }}
        >
          <fieldset
            disabled={!awake}
            data-waking={awake ? undefined : ''}
            className={cn('grid min-w-0 content-start gap-5', className)}
          >
            <FormAlert form={form} />
            {children}
          </fieldset>
        </form>
      </Pending>
    </FormProvider>
  );
}

/** Sends the form it stands in; shows that it is being sent. */
export function SubmitButton({ variant = 'primary', loading, ...rest }: ButtonProps) {
  const pending = useContext(Pending);
  return <Button {...rest} type="submit" variant={variant} loading={loading || pending} />;
}

/** Buttons at the end of a form: the main one first in the text, last on wide screens. */
export function FormActions({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn('flex flex-wrap items-center gap-3 pt-1', className)}>{children}</div>;
}

const never = () => () => undefined;

/** False on the server and until the page is awake: before that, what is typed would be lost. */
function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
