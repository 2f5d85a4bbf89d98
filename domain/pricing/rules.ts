import type { CustomerGroup } from '@/domain/availability/rules';
import type { RateBasis } from '@/domain/listings/kind';

/** A price as plain data; whole minor units. */
export interface Rate {
  customerGroup: CustomerGroup;
  basis: RateBasis;
  amountMinor: number;
}

/** A group without a price of its own pays what everyone pays. */
export function ratesFor<R extends Pick<Rate, 'customerGroup' | 'basis'>>(
  rates: readonly R[],
  group: CustomerGroup,
): R[] {
  const own = rates.filter((rate) => rate.customerGroup === group);
  const bases = new Set(own.map((rate) => rate.basis));
  return [...own, ...rates.filter((rate) => rate.customerGroup === 'public' && !bases.has(rate.basis))].sort(
    (a, b) => rates.indexOf(a) - rates.indexOf(b),
  );
}
