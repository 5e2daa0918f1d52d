import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandId, type OwnerId, type TeamId } from '#core/domain/ids.ts';
import { panes, readViewLink, writeViewLink, type LinkedView } from '#core/domain/view-link.ts';
import { allColumns, categories, initialViewChoice, suggestionLists } from '#core/domain/view-choice.ts';

const recordId = fc.bigInt({ min: 1n, max: 10n ** 20n - 1n }).map(String);
const anyView: fc.Arbitrary<LinkedView> = fc.record({
  pane: fc.constantFrom(...panes),
  choice: fc.record({
    category: fc.constantFrom(...categories),
    owner: fc.oneof(
      fc.constantFrom<'all' | 'unassigned'>('all', 'unassigned'),
      recordId.map((id) => brandId<OwnerId>(id)),
    ),
    teams: fc.uniqueArray(
      recordId.map((id) => brandId<TeamId>(id)),
      { maxLength: 5 },
    ),
    search: fc.string({ unit: 'grapheme', maxLength: 40 }),
    sort: fc.record({
      column: fc.constantFrom(...allColumns),
      direction: fc.constantFrom('ascending', 'descending'),
    }),
  }),
});
/** The same with a list in the accounts' place. */
const anyListView = fc
  .tuple(
    anyView,
    fc.constantFrom(...suggestionLists),
    fc.constantFrom({}, { isSetAside: true }),
    fc.constantFrom({}, { prospectOrder: 'strongest' as const }),
  )
  .map(([{ pane, choice }, list, aside, order]): LinkedView => ({
    pane,
    choice: { ...choice, list, ...aside, ...order },
  }));

test('what is written is what is read, in an address too', () => {
  fc.assert(
    fc.property(fc.oneof(anyView, anyListView), (view) => {
      const link = writeViewLink(view);
      expect(readViewLink(link)).toEqual(view);
      const address = new URL(`chrome-extension://abcdefghijklmnop/accounts.html#${link}`);
      expect(readViewLink(address.hash)).toEqual(view);
    }),
  );
});

test('a link is short and readable', () => {
  expect(writeViewLink({ pane: 'accounts', choice: initialViewChoice })).toBe('view=accounts');
  const choice = {
    category: 'no-decision-maker',
    owner: brandId<OwnerId>('11'),
    teams: [brandId<TeamId>('1'), brandId<TeamId>('2')],
    search: 'Żegluga & Co + 1',
    sort: { column: 'open-deal-value', direction: 'descending' },
  } as const;
  expect(writeViewLink({ pane: 'workload', choice })).toBe(
    'view=workload&category=no-decision-maker&owner=11&teams=1,2&search=%C5%BBegluga%20%26%20Co%20%2B%201&sort=-open-deal-value',
  );
});

test('a list is in the link only while it is shown; what is unknown of it is left out', () => {
  const link = (over: Partial<LinkedView['choice']>) =>
    writeViewLink({ pane: 'accounts', choice: { ...initialViewChoice, ...over } });
  expect(link({ list: 'prospects', prospectOrder: 'strongest' })).toBe(
    'view=accounts&list=prospects&order=strongest',
  );
  expect(link({ list: 'recommendations', isSetAside: true })).toBe(
    'view=accounts&list=recommendations&aside=1',
  );
  expect(link({ list: undefined, isSetAside: true, prospectOrder: 'newest' })).toBe('view=accounts');
  const plain = { pane: 'accounts', choice: initialViewChoice };
  expect(readViewLink('view=accounts&list=leads&aside=1&order=best')).toEqual(plain);
});

test('an address that names no view is none', () => {
  for (const fragment of ['', '#', '#section', '#category=blockers'])
    expect(readViewLink(fragment)).toBeUndefined();
});

test.each([
  ['view=nonsense', {}],
  ['view=accounts&category=no-such', {}],
  ['view=accounts&owner=everyone', {}],
  ['view=accounts&owner=12x', {}],
  ['view=accounts&owner=<script>', {}],
  ['view=accounts&sort=-no-such', {}],
  ['view=accounts&sort=', {}],
  ['view=accounts&sort=--company', {}],
  ['view=accounts&unknown=1', {}],
  ['view=accounts&teams=a,1,,1,2', { teams: ['1', '2'] }],
  ['view=accounts&search=%E0%A4%A', { search: '\ufffd%A' }],
  ['view=accounts&category=blockers&owner=x', { category: 'blockers' }],
  ['view=accounts&owner=unassigned&sort=bogus', { owner: 'unassigned' }],
])('%s falls back where it means nothing', (fragment, over) => {
  expect(readViewLink(fragment)).toEqual({ pane: 'accounts', choice: { ...initialViewChoice, ...over } });
});

test('any text at all opens something valid', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const view = readViewLink(`#view=${text}`);
      expect(view && readViewLink(writeViewLink(view))).toEqual(view);
    }),
  );
});

test('a search without end is cut, a broken character replaced', () => {
  const long = { pane: 'accounts', choice: { ...initialViewChoice, search: 'x'.repeat(5000) } } as const;
  expect(writeViewLink(long).length).toBeLessThan(300);
  const broken = { pane: 'accounts', choice: { ...initialViewChoice, search: '\ud800' } } as const;
  expect(readViewLink(writeViewLink(broken))?.choice.search).toBe('\ufffd');
});
