/** An amount in minor units (fen, cents) of one currency. */
export interface Money {
  minor: bigint;
  currency: string;
}

export const DEFAULT_CURRENCY = 'CNY';

/** Digits after the point, by ISO 4217; two unless listed. */
const MINOR_DIGITS: Record<string, number> = { JPY: 0, KRW: 0, KWD: 3 };

/** How many minor digits a currency has. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

export function money(minor: bigint | number, currency: string = DEFAULT_CURRENCY): Money {
  return { minor: BigInt(minor), currency };
}

/** Sum of amounts of one currency; zero of `currency` when there are none. Throws RangeError on mixed currencies. */
export function sum(amounts: readonly Money[], currency: string = DEFAULT_CURRENCY): Money {
  let minor = 0n;
  const unit = amounts[0]?.currency ?? currency;
  for (const amount of amounts) {
    if (amount.currency !== unit) throw new RangeError(`cannot add ${amount.currency} to ${unit}`);
    minor += amount.minor;
  }
  return { minor, currency: unit };
}

/** `amount × numerator / denominator`, rounded once, half away from zero: the only rounding of money there is. */
export function multiplyRounded(amount: Money, numerator: bigint, denominator: bigint): Money {
  if (denominator <= 0n) throw new RangeError('the denominator must be positive');
  const product = amount.minor * numerator;
  const magnitude = product < 0n ? -product : product;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return { minor: product < 0n ? -rounded : rounded, currency: amount.currency };
}

/** Minor units as a plain decimal string, `123456n` CNY → `1234.56`. */
export function toDecimal({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = minor < 0n ? '-' : '';
  const text = (minor < 0n ? -minor : minor).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Parses a plain decimal string with at most the currency's digits; null when it is anything else. */
export function fromDecimal(text: string, currency: string = DEFAULT_CURRENCY): Money | null {
  const digits = minorDigits(currency);
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(text.trim());
  if (!match) return null;
  const fraction = match[3] ?? '';
  if (fraction.length > digits) return null;
  const minor = BigInt((match[2] ?? '') + fraction.padEnd(digits, '0'));
  return { minor: match[1] ? -minor : minor, currency };
}

/** For people: `¥1,234.56`, whole amounts without decimals. */
export function formatMoney(amount: Money, locale: string): string {
  const digits = minorDigits(amount.currency);
  const whole = digits === 0 || amount.minor % 10n ** BigInt(digits) === 0n;
  const format = moneyFormat(locale, amount.currency, whole ? 0 : digits);
  return format.format(toDecimal(amount) as Intl.StringNumericLiteral);
}

/** An amount that was typed, for people: `12` → `¥12`. What is no amount stays as it is. */
export function formatDecimal(text: string, locale: string, currency: string = DEFAULT_CURRENCY): string {
  const amount = fromDecimal(text, currency);
  return amount ? formatMoney(amount, locale) : text;
}

/** Formats made before: there are as many as languages and currencies, and making one takes long. */
const made = new Map<string, Intl.NumberFormat>();

function moneyFormat(locale: string, currency: string, leastDigits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${leastDigits}`;
  const format =
    made.get(key) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: leastDigits,
      maximumFractionDigits: minorDigits(currency),
    });
  made.set(key, format);
  return format;
}
