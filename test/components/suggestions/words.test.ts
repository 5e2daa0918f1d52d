import { expect, test } from 'vitest';
import type { Signal } from '#core/domain/prospect.ts';
import { rankingFeatures, type RankingFeature, type ReasonValue } from '#core/domain/ranking/ranking.ts';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';
import { examplesText } from '#components/suggestions/examples-text.ts';
import { reasonWords } from '#components/suggestions/reason-words.ts';
import { signalWords, type SuggestionWords } from '#components/suggestions/signal-words.ts';

const now = new Date(2026, 10, 23, 14, 30).getTime();
const day = 86_400_000;
const words = (over: Partial<SuggestionWords> = {}): SuggestionWords => ({
  messages: en,
  currency: 'USD',
  scoreName: 'Fit score',
  now,
  ...over,
});
const polish = words({ messages: pl, currency: 'PLN' });
/** Narrow and no-break spaces are the locale's own business. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');

test.each<[Signal, string, string]>([
  [
    { kind: 'site-visit', at: now - 3 * day, pageViews: 14, visits: 2 },
    'On your site 3 days ago · 14 page views',
    'Na Twojej stronie 3 dni temu · 14 odsłon',
  ],
  [
    { kind: 'site-visit', at: now - day, pageViews: 0, visits: 0 },
    'On your site yesterday',
    'Na Twojej stronie wczoraj',
  ],
  [
    { kind: 'intent', at: now - 2 * day, pageViews: 1, visitors: 2 },
    'Buyer intent: on your site 2 days ago · 1 page view in 30 days · 2 visitors',
    'Zamiar zakupu: na Twojej stronie przedwczoraj · 1 odsłona w 30 dni · 2 osoby',
  ],
  [
    { kind: 'intent', at: undefined, pageViews: undefined, visitors: undefined },
    'Buyer intent: somebody from the company was on your site',
    'Zamiar zakupu: ktoś z firmy był na Twojej stronie',
  ],
  [
    { kind: 'engagement', at: now - day, type: 'FORM_SUBMITTED' },
    'Form submitted yesterday',
    'Wysłany formularz: wczoraj',
  ],
  [{ kind: 'engagement', at: now - day, type: undefined }, 'Engaged yesterday', 'Zaangażowanie: wczoraj'],
  [
    { kind: 'engagement', at: now - day, type: 'BRAND_NEW_TYPE' },
    'Brand new type yesterday',
    'Brand new type: wczoraj',
  ],
  [
    { kind: 'open-deals', deals: 2, value: 45_000 },
    '2 open deals · $45,000',
    '2 otwarte transakcje · 45 000 zł',
  ],
  [{ kind: 'open-deals', deals: 5, value: 0 }, '5 open deals', '5 otwartych transakcji'],
  [
    { kind: 'score', property: 'fit', value: 82, atLeast: 70 },
    'Fit score 82, at least 70',
    'Fit score: 82, co najmniej 70',
  ],
])('a signal in words: %o', (signal, english, inPolish) => {
  expect(plain(signalWords(signal, words()))).toBe(english);
  expect(plain(signalWords(signal, polish))).toBe(inPolish);
});

test('a score without a label is called by its property, readably', () => {
  const signal: Signal = { kind: 'score', property: 'lead_fit', value: 1, atLeast: 1 };
  expect(signalWords(signal, words({ scoreName: undefined }))).toBe('Lead fit 1, at least 1');
});

test.each<[RankingFeature, ReasonValue, string, string]>([
  [
    'industry',
    { kind: 'value', value: 'COMPUTER_SOFTWARE' },
    'Industry: Computer software',
    'Branża: Computer software',
  ],
  ['country', { kind: 'value', value: 'Côte d’Ivoire' }, 'Country: Côte d’Ivoire', 'Kraj: Côte d’Ivoire'],
  ['type', { kind: 'value', value: 'PARTNER' }, 'Type: Partner', 'Typ: Partner biznesowy'],
  [
    'icp-tier',
    { kind: 'value', value: 'tier_1' },
    'Ideal customer profile: Tier 1',
    'Idealny profil klienta: Poziom 1',
  ],
  [
    'lifecycle-stage',
    { kind: 'value', value: 'salesqualifiedlead' },
    'Lifecycle stage: Sales qualified lead',
    'Etap cyklu życia: Lead zakwalifikowany przez sprzedaż',
  ],
  [
    'lifecycle-stage',
    { kind: 'value', value: '104729' },
    'Lifecycle stage: 104729',
    'Etap cyklu życia: 104729',
  ],
  ['type', { kind: 'rare' }, 'Type: one that few companies have', 'Typ: rzadko spotykana wartość'],
  ['employees', { kind: 'range', from: 200, to: 1000 }, 'Employees: 200–999', 'Pracownicy: 200–999'],
  ['employees', { kind: 'none' }, 'Employees: not known', 'Pracownicy: brak danych'],
  ['contacts', { kind: 'range', from: 1, to: 2 }, 'Contacts: 1', 'Kontakty: 1'],
  ['contacts', { kind: 'range', from: undefined, to: 1 }, 'Contacts: 0', 'Kontakty: 0'],
  [
    'deals',
    { kind: 'range', from: undefined, to: 3 },
    'Deals so far: under 3',
    'Transakcje dotychczas: poniżej 3',
  ],
  [
    'deals',
    { kind: 'range', from: 3, to: undefined },
    'Deals so far: 3 or more',
    'Transakcje dotychczas: 3 lub więcej',
  ],
  [
    'revenue',
    { kind: 'range', from: 1_500_000, to: 10_000_000 },
    'Annual revenue: $1.5–10M',
    'Przychód roczny: 1,5–10 mln zł',
  ],
  [
    'probability',
    { kind: 'range', from: 0.75, to: 0.9 },
    'HubSpot’s own probability: 75%–90%',
    'Prawdopodobieństwo według HubSpot: 75%–90%',
  ],
  [
    'probability',
    { kind: 'range', from: undefined, to: 0.034 },
    'HubSpot’s own probability: under 3.4%',
    'Prawdopodobieństwo według HubSpot: poniżej 3,4%',
  ],
  ['score', { kind: 'range', from: 70, to: undefined }, 'Fit score: 70 or more', 'Fit score: 70 lub więcej'],
  [
    'last-visit',
    { kind: 'days-ago', from: 0, to: 7 },
    'Last visit to your site: in the last 7 days',
    'Ostatnia wizyta na Twojej stronie: w ciągu ostatnich 7 dni',
  ],
  [
    'last-touch',
    { kind: 'days-ago', from: 30, to: 90 },
    'Last touch: 30 to 90 days ago',
    'Ostatni kontakt: 30 do 90 dni temu',
  ],
  [
    'last-engagement',
    { kind: 'days-ago', from: 365, to: undefined },
    'Last engagement: 365 days ago or longer',
    'Ostatnie zaangażowanie: co najmniej 365 dni temu',
  ],
  ['last-engagement', { kind: 'none' }, 'Last engagement: never', 'Ostatnie zaangażowanie: nigdy'],
])('a reason in words: %s %o', (feature, value, english, inPolish) => {
  expect(plain(reasonWords({ feature, value }, words()))).toBe(english);
  expect(plain(reasonWords({ feature, value }, polish))).toBe(inPolish);
});

const everyValue: readonly ReasonValue[] = [
  { kind: 'value', value: 'SOMETHING_NEW' },
  { kind: 'rare' },
  { kind: 'none' },
  ...[undefined, 0, 2.5, 1_000].flatMap((from) =>
    [undefined, 1, 7.5, 1_000_000].map((to) => ({ kind: 'range', from, to }) as const),
  ),
  ...[0, 7].flatMap((from) => [30, undefined].map((to) => ({ kind: 'days-ago', from, to }) as const)),
];

test('every feature has words for every kind of value, in both languages', () => {
  for (const set of [words(), polish])
    for (const feature of rankingFeatures)
      for (const value of everyValue) {
        const text = reasonWords({ feature, value }, set);
        expect(text, `${feature} ${JSON.stringify(value)}`).toMatch(/^\S.*: \S/);
        expect(text).not.toMatch(/undefined|NaN|null/);
      }
});

test('what was learned from leaves out what there is none of', () => {
  const none = { targetAccounts: 0, wonAccounts: 0, dismissed: 0, others: 0 };
  expect(examplesText({ ...none, targetAccounts: 1, others: 1_200 }, en)).toBe(
    'Learned from 1 target account, compared with 1,200 other companies.',
  );
  expect(plain(examplesText({ targetAccounts: 60, wonAccounts: 12, dismissed: 3, others: 0 }, pl))).toBe(
    'Nauczone na podstawie: 60 kont docelowych, 12 innych klientów i 3 odrzucone firmy.',
  );
});
