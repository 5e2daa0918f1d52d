import { expect, test } from 'vitest';
import { bindShortWords } from '#components/locale/bind-short-words.ts';
import { pl } from '#components/locale/pl.ts';

test.each([
  ['Brak w HubSpot', 'Brak w\u00A0HubSpot'],
  ['W ciągu dnia', 'W\u00A0ciągu dnia'],
  ['karcie, a panel (i z kopią)', 'karcie, a\u00A0panel (i\u00A0z\u00A0kopią)'],
  // The end of a longer word, a word of another alphabet and a blank at the end.
  ['to samo konto i', 'to samo konto i'],
  ['żółć ó w', 'żółć ó w'],
  ['2 godz. temu', '2 godz. temu'],
])('%j', (text, bound) => expect(bindShortWords({ text })).toEqual({ text: bound }));

test('reaches texts at every depth, and leaves messages with parts alone', () => {
  const said = (name: string) => `${name} w HubSpot`;
  const texts = bindShortWords({ inner: { steps: ['klucz i zakres'] }, said });
  expect(texts).toEqual({ inner: { steps: ['klucz i\u00A0zakres'] }, said });
  expect(texts.said('Zofia i Adam')).toBe('Zofia i Adam w HubSpot');
});

test('the Polish texts are bound', () => {
  expect(pl.overview.unknown.notInCrmTitle).toBe('Brak w\u00A0HubSpot');
});
