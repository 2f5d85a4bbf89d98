import { Input, type InputProps } from './input';

/** The browser's own date field; the value is `YYYY-MM-DD`, or empty. */
export function DateInput({ className, ...rest }: Omit<InputProps, 'type' | 'lead' | 'trail'>) {
  return <Input {...rest} type="date" className={className ?? 'min-w-40 tabular-nums'} />;
}
