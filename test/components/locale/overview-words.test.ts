import { describe, expect, it } from 'vitest';
import { formatBytes } from '#components/locale/bytes.ts';
import { formatDuration } from '#components/locale/duration.ts';
import { en } from '#components/locale/en.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import { pl } from '#components/locale/pl.ts';

const paths = (value: unknown, at = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => paths(inner, `${at}.${key}`))
    : [at];

const texts = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : [];

describe('catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(paths(pl).toSorted()).toEqual(paths(en).toSorted());
  });

  it('leave nothing empty', () => {
    for (const text of [...texts(en), ...texts(pl)]) expect(text.trim()).not.toBe('');
  });

  it.each([
    [1, '1 kontakt'],
    [2, '2 kontakty'],
    [5, '5 kontaktów'],
    [12, '12 kontaktów'],
    [22, '22 kontakty'],
    [112, '112 kontaktów'],
  ])('counts in Polish: %d', (count, text) => expect(pl.overview.several.contacts(count)).toBe(text));

  it.each([
    [2, 'Do tej strony pasują 2 firmy.'],
    [5, 'Do tej strony pasuje 5 firm.'],
  ])('agrees the verb in Polish: %d', (count, text) => expect(pl.overview.several.chosen(count)).toBe(text));

  it.each([
    [1, '1\u00A0jeszcze niewczytany'],
    [3, '3\u00A0jeszcze niewczytane'],
    [7, '7\u00A0jeszcze niewczytanych'],
  ])('agrees what is not loaded in Polish: %d', (count, text) =>
    expect(pl.overview.contacts.notLoaded(count)).toBe(text),
  );

  it.each([
    [1, '1 view', '1 odsłona'],
    [5, '5 views in all', 'łącznie 5 odsłon'],
  ])('sums up only what is more than one: %d', (count, english, polish) => {
    expect(en.overview.pages.viewsInAll(count)).toBe(english);
    expect(pl.overview.pages.viewsInAll(count)).toBe(polish);
  });
});

describe('hubspotWord', () => {
  it.each([
    ['f240bbac-87c9-4f6e-bf70-924b57d47db7', 'Connected'],
    ['NO_ANSWER', 'No answer'],
    ['LINKED_IN_CONNECT', 'Linked in connect'],
    ['11111111-2222-4333-8444-555555555555', 'Custom outcome'],
    ['toString', 'Tostring'],
    ['', ''],
  ])('%j', (constant, word) =>
    expect(hubspotWord(en.hubspotWords.call, constant, en.hubspotWords.customOutcome)).toBe(word),
  );
});

describe('formatDuration', () => {
  it.each([
    [0, '0 sec'],
    [40_000, '40 sec'],
    [59_499, '59 sec'],
    [59_999, '1 min'],
    [60_000, '1 min'],
    [3_600_000, '1 hr'],
    [3_900_000, '1 hr 5 min'],
    [7_199_000, '2 hr'],
  ])('%d ms', (ms, text) => expect(formatDuration('en', ms)).toBe(text));
});

describe('formatBytes', () => {
  it.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1500, '2 kB'],
    [3_480_000, '3.5 MB'],
    [5e12, '5,000 GB'],
  ])('%d', (bytes, text) => expect(formatBytes('en', bytes)).toBe(text));
});

describe('companies that are not in the local copy', () => {
  it.each([
    [1, 1, 'This one is', 'Tej firmy nie ma'],
    [1, 3, 'One of these is', 'Jednej z nich nie ma'],
    [2, 3, 'Some of these are', 'Niektórych z nich nie ma'],
    [3, 3, 'These are', 'Żadnej z nich nie ma'],
  ])('%i of %i', (listed, all, english, polish) => {
    expect(en.overview.several.listedText(listed, all).startsWith(`${english} not in`)).toBe(true);
    expect(pl.overview.several.listedText(listed, all).startsWith(`${polish} jeszcze`)).toBe(true);
  });
});
