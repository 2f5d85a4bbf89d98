'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input, type InputProps } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { type BoundFieldProps, useField } from './use-field';

interface TextProps extends BoundFieldProps {
  placeholder?: string;
  /** Counts characters beside the label. Nothing is cut off: the schema says when it is too much. */
  counted?: number;
  lang?: string;
}

export interface TextFieldProps extends TextProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search';
  autoComplete?: string;
  inputMode?: InputProps['inputMode'];
  lead?: ReactNode;
  trail?: ReactNode;
}

export function TextField({ name, label, hint, optional, className, counted, ...input }: TextFieldProps) {
  const { text, error, set, bind } = useField(name);
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional} aside={count(text, counted)}>
        {(control) => (
          <Input {...input} {...control} {...bind} value={text} onChange={(event) => set(event.target.value)} />
        )}
      </Field>
    </div>
  );
}

export function TextareaField({
  name,
  label,
  hint,
  optional,
  className,
  counted,
  ...input
}: TextProps & { rows?: number }) {
  const { text, error, set, bind } = useField(name);
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional} aside={count(text, counted)}>
        {(control) => (
          <Textarea {...input} {...control} {...bind} value={text} onChange={(event) => set(event.target.value)} />
        )}
      </Field>
    </div>
  );
}

export function PasswordField({
  name,
  label,
  hint,
  autoComplete,
  className,
}: BoundFieldProps & { autoComplete: 'current-password' | 'new-password' }) {
  const t = useTranslations('ui.form');
  const { text, error, set, bind } = useField(name);
  const [visible, setVisible] = useState(false);
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <span className="relative block">
            <Input
              {...control}
              {...bind}
              type={visible ? 'text' : 'password'}
              autoComplete={autoComplete}
              autoCapitalize="none"
              spellCheck={false}
              className="pr-11"
              value={text}
              onChange={(event) => set(event.target.value)}
            />
            <IconButton
              size="sm"
              className="absolute top-1 right-1"
              label={visible ? t('hide-password') : t('show-password')}
              aria-pressed={visible}
              icon={visible ? <EyeOff /> : <Eye />}
              onClick={() => setVisible(!visible)}
            />
          </span>
        )}
      </Field>
    </div>
  );
}

/** Characters so far of how many, counted as the schema counts them. */
export function count(text: string, limit: number | undefined): string | undefined {
  return limit === undefined ? undefined : `${text.length} / ${limit}`;
}
