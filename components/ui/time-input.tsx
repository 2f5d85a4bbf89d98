import { Input, type InputProps } from './input';

/** The browser's own time field; the value is `HH:MM`, or empty. `step` is in seconds: 900 is a quarter of an hour. */
export function TimeInput({ className, ...rest }: Omit<InputProps, 'type' | 'lead' | 'trail'>) {
  return <Input {...rest} type="time" className={className ?? 'min-w-28 tabular-nums'} />;
}
