import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { cn } from './class-names';
import { FieldHint, FieldMessage } from './field';

export interface FieldsetProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  disabled?: boolean;
  className?: string;
  children: ReactNode;
}

/** Several controls under one name: radios, checkboxes, the two languages of a text. */
export function Fieldset({ legend, hint, error, optional, disabled, className, children }: FieldsetProps) {
  const t = useTranslations('ui');
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={describedBy || undefined}
      className={cn('grid min-w-0 content-start gap-2', className)}
    >
      <legend className="mb-1.5 font-medium text-sm">
        {legend}
        {optional && <span className="ml-1.5 font-normal text-ink-muted text-xs">{t('optional')}</span>}
      </legend>
      {children}
      <FieldHint id={`${id}-hint`}>{hint}</FieldHint>
      <FieldMessage id={`${id}-error`}>{error}</FieldMessage>
    </fieldset>
  );
}
