'use client';

import { useTranslations } from 'next-intl';
import { useField } from '@/components/form/use-field';
import { Field } from '@/components/ui/field';
import type { FileBox } from './file-list';
import { FileUpload } from './file-upload';

/** A question that is answered by files. They are sent to a held booking; without one it is said how to go on. */
export function FileQuestionField({
  name,
  questionId,
  label,
  hint,
  optional,
  box,
}: {
  name: string;
  questionId: string;
  label: string;
  hint?: string;
  optional: boolean;
  box?: FileBox;
}) {
  const t = useTranslations('bookings.files');
  const { error } = useField(name);
  const files = box?.files.filter((file) => file.questionId === questionId) ?? [];
  return (
    <div data-field={name}>
      {box ? (
        <FileUpload
          box={{ ...box, files }}
          questionId={questionId}
          label={label}
          hint={hint}
          error={files.length > 0 ? undefined : error}
          optional={optional}
        />
      ) : (
        <Field label={label} hint={hint} error={error} optional={optional}>
          {({ invalid: _, ...control }) => (
            <p {...control} tabIndex={-1} className="rounded-md bg-surface-sunken px-3 py-2 text-sm">
              {t(optional ? 'later' : 'alone')}
            </p>
          )}
        </Field>
      )}
    </div>
  );
}
