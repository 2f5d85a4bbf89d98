'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { type BoundFieldProps, useField } from './use-field';

/** A few words; the value is a list of texts. Enter, a comma (also ，、；) or leaving the box adds one. */
export function KeywordsField({
  name,
  label,
  hint,
  optional,
  className,
  max = 10,
  disabled,
}: BoundFieldProps & { max?: number }) {
  const t = useTranslations('ui.form');
  const { value, error, set, bind } = useField(name);
  const [draft, setDraft] = useState('');
  const words = Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];

  function add(text: string) {
    const added = text
      .split(/[,，、;；\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    if (added.length > 0) set([...new Set([...words, ...added])]);
    setDraft('');
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    // Enter also ends the choice of a Chinese word; that one is not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && draft.trim()) {
      event.preventDefault();
      add(draft);
    } else if (event.key === 'Backspace' && draft === '' && words.length > 0) {
      set(words.slice(0, -1));
    }
  }

  return (
    <div data-field={name} className={className}>
      <Field
        label={label}
        hint={hint ?? t('keyword-hint', { max })}
        error={error}
        optional={optional}
        aside={`${words.length} / ${max}`}
      >
        {(control) => (
          <div className="grid gap-2">
            {words.length > 0 && (
              <ul className="flex flex-wrap gap-1.5">
                {words.map((word) => (
                  <li
                    key={word}
                    className="inline-flex max-w-full items-center rounded-sm bg-accent-soft text-accent text-sm"
                  >
                    <span className="truncate py-0.5 pl-2">{word}</span>
                    <button
                      type="button"
                      disabled={disabled}
                      aria-label={t('keyword-remove', { word })}
                      onClick={() => set(words.filter((each) => each !== word))}
                      className="grid size-7 shrink-0 place-items-center rounded-sm hover:text-accent-hover"
                    >
                      <X aria-hidden="true" className="size-3.5" />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            <Input
              {...control}
              {...bind}
              disabled={disabled}
              autoComplete="off"
              enterKeyHint="done"
              value={draft}
              onKeyDown={press}
              onBlur={() => {
                add(draft);
                bind.onBlur();
              }}
              onChange={(event) => {
                const text = event.target.value;
                if (/[,，、;；]$/.test(text)) add(text);
                else setDraft(text);
              }}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
