import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cn } from './class-names';
import { Label } from './label';

/** What a control needs to belong to its field. */
export interface FieldControl {
  id: string;
  invalid: boolean;
  'aria-describedby': string | undefined;
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** The sentence under a wrong field; absent when it is right. */
  error?: ReactNode;
  optional?: boolean;
  /** Shown at the end of the label's line, such as a count of characters. */
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and error, tied together for screen readers. */
export function Field({ label, hint, error, optional, aside, id, className, children }: FieldProps) {
  const made = useId();
  const controlId = id ?? made;
  const describedBy = [hint ? `${controlId}-hint` : '', error ? `${controlId}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cn('grid content-start gap-1.5', className)}>
      <Label htmlFor={controlId} optional={optional} aside={aside}>
        {label}
      </Label>
      {children({ id: controlId, invalid: Boolean(error), 'aria-describedby': describedBy || undefined })}
      <FieldHint id={`${controlId}-hint`}>{hint}</FieldHint>
      <FieldMessage id={`${controlId}-error`}>{error}</FieldMessage>
    </div>
  );
}

export function FieldHint({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="text-ink-muted text-xs">
      {children}
    </p>
  );
}

export function FieldMessage({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} className="flex items-start gap-1.5 text-danger text-xs">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
