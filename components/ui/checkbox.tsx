import { type ComponentProps, type ReactNode, useId } from 'react';
import { boxStyle, Choice } from './choice';
import { cn } from './class-names';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'children'> {
  label: ReactNode;
  description?: ReactNode;
  invalid?: boolean;
}

export function Checkbox({ label, description, invalid, className, ...rest }: CheckboxProps) {
  const descriptionId = useId();
  const describedBy = [description ? descriptionId : '', rest['aria-describedby']].filter(Boolean).join(' ');
  return (
    <Choice
      className={className}
      label={label}
      description={description}
      descriptionId={descriptionId}
      control={<CheckboxBox {...rest} invalid={invalid} aria-describedby={describedBy || undefined} />}
    />
  );
}

/** The box alone, for the rows of a table: give it an `aria-label`. */
export function CheckboxBox({
  invalid,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { invalid?: boolean }) {
  return (
    <span className={cn('relative inline-grid shrink-0 place-items-center', className)}>
      <input
        {...rest}
        type="checkbox"
        aria-invalid={invalid || undefined}
        className={cn(boxStyle, 'peer rounded-xs indeterminate:border-accent indeterminate:bg-accent')}
      />
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="pointer-events-none absolute mt-0.5 size-3.5 text-accent-ink opacity-0 peer-checked:opacity-100 peer-indeterminate:hidden"
      >
        <path
          d="m3 8.5 3.2 3.2L13 4.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="pointer-events-none absolute mt-0.5 hidden h-0.5 w-2.5 rounded-full bg-accent-ink peer-indeterminate:block" />
    </span>
  );
}
