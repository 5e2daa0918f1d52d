import { justNow } from './just-now.ts';
import { relativeParts } from './relative-parts.ts';
import { useMessages } from './messages.ts';

/** Numbers, money and times as one language and region write them. Each `Intl` formatter is built on first use. */
export interface Formats {
  readonly number: (value: number) => string;
  /** With its sign, a minus or a plus; none for 0. */
  readonly signed: (value: number) => string;
  /** A share, 0 to 1, in per cent. */
  readonly percent: (share: number) => string;
  /** From one number to another, both in it. */
  readonly numberRange: (from: number, to: number) => string;
  /** From one amount to another, shortened. */
  readonly moneyRange: (from: number, to: number, currency: string | undefined) => string;
  /** An amount, shortened from a thousand on. */
  readonly moneyShort: (value: number, currency: string | undefined) => string;
  /** What stands before the decimals. */
  readonly decimalSign: string;
  /** Money in full; whole amounts without decimals. `currency` is an ISO 4217 code; undefined leaves it out. */
  readonly money: (value: number, currency: string | undefined) => string;
  /** Money shortened from 100 million on, for places that cannot grow. */
  readonly moneyCompact: (value: number, currency: string | undefined) => string;
  /** `3 days ago`, `in 2 hr`: epoch milliseconds against `now`; from a day on by calendar days of the browser's zone. */
  readonly relative: (at: number, now: number) => string;
  /** The same of what has happened, in a sentence: it is never ahead, though `now` is some seconds old. */
  readonly ago: (at: number, now: number) => string;
  /** Date and time of an epoch millisecond in the browser's zone. */
  readonly dateTime: (at: number) => string;
  /** From one epoch millisecond to another, what they share said once. */
  readonly dateTimeRange: (from: number, to: number) => string;
  /** Date of an epoch millisecond in the browser's zone. */
  readonly date: (at: number) => string;
  /** Time of day of an epoch millisecond in the browser's zone. */
  readonly time: (at: number) => string;
  /** `a, b and c`. */
  readonly list: (items: readonly string[]) => string;
}

const built = new Map<string, Formats>();

/** The formats of a catalogue's language, in the region that the browser prefers for it. */
export function formatsFor(locale: string): Formats {
  let formats = built.get(locale);
  if (!formats) built.set(locale, (formats = buildFormats(locale, regionOf(locale))));
  return formats;
}

/** The formats of the language in use. */
export const useFormats = (): Formats => formatsFor(useMessages().locale);

const regionOf = (locale: string) =>
  navigator.languages.find((language) => language === locale || language.startsWith(`${locale}-`)) ?? locale;

function buildFormats(locale: string, region: string): Formats {
  const number = once(() => new Intl.NumberFormat(region));
  const signed = once(() => new Intl.NumberFormat(region, { signDisplay: 'exceptZero' }));
  const percent = once(() => new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 1 }));
  // "Yesterday" says more than "1 day ago"; "last month" says less than "1 month ago".
  const inWords = once(() => new Intl.RelativeTimeFormat(region, { numeric: 'auto', style: 'short' }));
  const inFigures = once(() => new Intl.RelativeTimeFormat(region, { numeric: 'always', style: 'short' }));
  const dateTime = once(() => new Intl.DateTimeFormat(region, { dateStyle: 'medium', timeStyle: 'short' }));
  const date = once(() => new Intl.DateTimeFormat(region, { dateStyle: 'medium' }));
  const time = once(() => new Intl.DateTimeFormat(region, { timeStyle: 'short' }));
  const list = once(() => new Intl.ListFormat(region));
  const fullMoney = perCurrency(region, { trailingZeroDisplay: 'stripIfInteger' });
  const shortMoney = perCurrency(region, { notation: 'compact', maximumFractionDigits: 1 });
  const money: Formats['money'] = (value, currency) => fullMoney(currency).format(value);
  const relative = (at: number, now: number) => {
    const { value, unit } = relativeParts(at, now);
    const isLong = unit === 'month' || unit === 'year';
    const text = (isLong ? inFigures() : inWords()).format(value, unit);
    // English writes "3 min. ago"; the dot only adds noise in a table.
    return locale === 'en' ? text.replace('.', '') : text;
  };
  return {
    number: (value) => number().format(value),
    // A real minus: a hyphen is hard to see in front of a figure.
    signed: (value) => signed().format(value).replace('-', '−'),
    percent: (share) => percent().format(share),
    numberRange: (from, to) => number().formatRange(from, to),
    moneyRange: (from, to, currency) => shortMoney(currency).formatRange(from, to),
    moneyShort: (value, currency) => shortMoney(currency).format(value),
    get decimalSign() {
      const parts = number().formatToParts(0.5);
      return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
    },
    money,
    moneyCompact: (value, currency) =>
      Math.abs(value) < 100_000_000 ? money(value, currency) : shortMoney(currency).format(value),
    relative,
    ago: (at, now) => {
      const isJustNow = relativeParts(at, now).value === 0 || at > now;
      return isJustNow && justNow[locale] ? justNow[locale] : relative(at, now);
    },
    dateTime: (at) => dateTime().format(at),
    dateTimeRange: (from, to) => dateTime().formatRange(from, to),
    date: (at) => date().format(at),
    time: (at) => time().format(at),
    list: (items) => list().format(items),
  };
}

function once<Value>(build: () => Value): () => Value {
  let value: Value | undefined;
  return () => (value ??= build());
}

function perCurrency(region: string, options: Intl.NumberFormatOptions) {
  const formats = new Map<string | undefined, Intl.NumberFormat>();
  return (currency: string | undefined): Intl.NumberFormat => {
    let format = formats.get(currency);
    if (!format) formats.set(currency, (format = buildMoney(region, currency, options)));
    return format;
  };
}

function buildMoney(region: string, currency: string | undefined, options: Intl.NumberFormatOptions) {
  const plain = () => new Intl.NumberFormat(region, { maximumFractionDigits: 2, ...options });
  if (currency === undefined) return plain();
  try {
    return new Intl.NumberFormat(region, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      ...options,
    });
  } catch {
    // HubSpot's code is not one that Intl takes: the figure matters more than its sign.
    return plain();
  }
}
