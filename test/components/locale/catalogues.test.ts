import { expect, test } from 'vitest';
import { en } from '#components/locale/en.ts';
import { pl } from '#components/locale/pl.ts';

/** Every text with its path; a message with parts is said with counts that take each Polish form. */
function textsOf(catalogue: unknown, path = ''): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (more: ReadonlyMap<string, string>) => {
    for (const [key, text] of more) texts.set(key, text);
  };
  if (typeof catalogue === 'string') texts.set(path, catalogue);
  else if (typeof catalogue === 'function')
    for (const count of [1, 2, 5, 22]) {
      const text: unknown = Reflect.apply(catalogue, undefined, [count, count, count]);
      texts.set(`${path}(${count})`, String(text));
    }
  else if (typeof catalogue === 'object' && catalogue !== null)
    for (const [key, value] of Object.entries(catalogue)) add(textsOf(value, path ? `${path}.${key}` : key));
  return texts;
}

const english = textsOf(en);
const polish = textsOf(pl);
const letters = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');

test('both languages have the same texts, none of them empty', () => {
  expect([...polish.keys()]).toEqual([...english.keys()]);
  expect([...english, ...polish].filter(([, text]) => text.trim() === '')).toEqual([]);
});

/** Names, and words that are the same in both languages. */
const shared =
  /^(locale|shell\.productName|hubspotWords\..*|targetAccounts\.columnSources\..*|suggestions\.signals\.sources\..*)$/;
const sharedWords = new Set([
  'Bullseye',
  'English',
  'Polski',
  'HubSpot',
  'OK',
  'LinkedIn',
  'Portal',
  'Status',
  'Email',
  '',
]);

test('no English is left in the Polish texts', () => {
  const left = [...polish].filter(
    ([key, text]) =>
      !shared.test(key) &&
      english.get(key) === text &&
      letters(text).length > 1 &&
      !sharedWords.has(letters(text)),
  );
  expect(left).toEqual([]);
});

test('counted texts take the right Polish form', () => {
  const { several } = pl.targetAccounts.thisPage;
  expect([1, 2, 5, 12, 22].map(several)).toEqual([
    '1 firma ma ten adres',
    '2 firmy mają ten adres',
    '5 firm ma ten adres',
    '12 firm ma ten adres',
    '22 firmy mają ten adres',
  ]);
  expect([1, 3, 25].map(pl.status.pending.waiting)).toEqual([
    '1 zmiana w drodze do HubSpot',
    '3 zmiany w drodze do HubSpot',
    '25 zmian w drodze do HubSpot',
  ]);
});
