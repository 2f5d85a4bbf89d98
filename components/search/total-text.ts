import { useFormatter } from 'next-intl';
import type { Total } from '@/domain/search/views';

/** `138`, or `10,000+` where counting stopped. */
export function useTotalText() {
  const format = useFormatter();
  return ({ value, relation }: Total): string => `${format.number(value)}${relation === 'gte' ? '+' : ''}`;
}
