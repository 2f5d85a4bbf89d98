'use client';

import { Field } from '@/components/ui/field';
import { FileDrop } from '@/components/ui/file-drop';
import { type BoundFieldProps, useField } from './use-field';

/** The value is a `File`, or a list of them with `multiple`. */
export function FileField({
  name,
  label,
  hint,
  optional,
  className,
  disabled,
  multiple = false,
  accept,
  prompt,
}: BoundFieldProps & { multiple?: boolean; accept?: string; prompt?: string }) {
  const { value, error, set, bind } = useField(name);
  const files = (Array.isArray(value) ? value : [value]).filter((file) => file instanceof File);
  return (
    <div data-field={name} className={className}>
      <Field label={label} hint={hint} error={error} optional={optional}>
        {(control) => (
          <FileDrop
            {...control}
            name={name}
            inputRef={bind.ref}
            onBlur={bind.onBlur}
            disabled={disabled}
            multiple={multiple}
            accept={accept}
            prompt={prompt}
            files={files}
            onFilesChange={(chosen) => set(multiple ? chosen : (chosen[0] ?? ''))}
          />
        )}
      </Field>
    </div>
  );
}
