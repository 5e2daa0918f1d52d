/** The portal whose data the sample is: Halden, a fictional maker of planning software in Boston. */
export const account = {
  portalId: 48160255,
  name: 'Halden',
  site: 'https://www.halden.example',
  mailDomain: 'halden.example',
  uiDomain: 'app.hubspot.com',
  timeZone: 'US/Eastern',
  currency: 'USD',
  additionalCurrencies: ['EUR', 'GBP', 'PLN'],
} as const;

/** Value of one unit in company currency. */
export const exchangeRates: Readonly<Record<string, number>> = { USD: 1, EUR: 1.16, GBP: 1.34, PLN: 0.27 };

let offset: Intl.DateTimeFormat | undefined;

/** Milliseconds that the portal's clock is ahead of UTC at a moment; negative in Boston. */
export function utcOffsetAt(at: number): number {
  // Made on first use: it takes longer to make than a portal's first answer may.
  offset ??= new Intl.DateTimeFormat('en-US', { timeZone: account.timeZone, timeZoneName: 'longOffset' });
  const name = offset.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
