import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownerAndTeamFilter, searchFilter, searchTextOf } from '#core/domain/account-filter.ts';
import { foldText } from '#core/domain/fold-text.ts';
import { brandId, type OwnerId, type TeamId } from '#core/domain/ids.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import { arbitraryAccounts, arbitraryIndexData } from '#test/support/arbitraries.ts';
import { buildCompany, buildOwner } from '#test/support/builders.ts';

const north = brandId<TeamId>('1');
const south = brandId<TeamId>('2');
const team = (id: TeamId, isPrimary = true) => ({ id, name: `Team ${id}`, isPrimary });
const anna = buildOwner({ id: brandId('11'), teams: [team(north), team(south, false)] });
const ben = buildOwner({ id: brandId('12'), teams: [] });
const gone = buildOwner({ id: brandId('13'), teams: [team(south)], isActive: false });
const owners = [anna, ben, gone];
const stranger = brandId<OwnerId>('99');

describe('owner and team filter', () => {
  type Filter = Pick<ViewChoice, 'owner' | 'teams'>;
  const all: Filter = { owner: 'all', teams: [] };
  test.each<[string, Filter, { ownerId?: OwnerId; teamId?: TeamId }, boolean]>([
    ['everything, an unassigned account', all, {}, true],
    ['one owner, their account', { ...all, owner: anna.id }, { ownerId: anna.id }, true],
    ['one owner, another account', { ...all, owner: anna.id }, { ownerId: ben.id }, false],
    ['one owner, an unassigned account', { ...all, owner: anna.id }, {}, false],
    ['unassigned, an unassigned account', { ...all, owner: 'unassigned' }, {}, true],
    ['unassigned, an owned account', { ...all, owner: 'unassigned' }, { ownerId: anna.id }, false],
    [
      'unassigned, an account of an unknown owner',
      { ...all, owner: 'unassigned' },
      { ownerId: stranger },
      false,
    ],
    ['a team, by main team', { ...all, teams: [north] }, { ownerId: anna.id }, true],
    ['a team, by further team', { ...all, teams: [south] }, { ownerId: anna.id }, true],
    ['a team, by deactivated owner', { ...all, teams: [south] }, { ownerId: gone.id }, true],
    ['a team, another one', { ...all, teams: [north] }, { ownerId: gone.id }, false],
    [
      'a team, owner without team whatever the record says',
      { ...all, teams: [north] },
      { ownerId: ben.id, teamId: north },
      false,
    ],
    [
      'a team, unknown owner, team of the record',
      { ...all, teams: [north] },
      { ownerId: stranger, teamId: north },
      true,
    ],
    [
      'a team, unknown owner, other team of the record',
      { ...all, teams: [north] },
      { ownerId: stranger, teamId: south },
      false,
    ],
    ['a team, unassigned account', { ...all, teams: [north] }, {}, false],
    ['several teams: any of them', { ...all, teams: [north, south] }, { ownerId: gone.id }, true],
    ['owner and team both hold', { owner: anna.id, teams: [south] }, { ownerId: anna.id }, true],
    ['owner holds, team does not', { owner: gone.id, teams: [north] }, { ownerId: gone.id }, false],
    ['team holds, owner does not', { owner: gone.id, teams: [south] }, { ownerId: anna.id }, false],
  ])('%s', (_, choice, fields, expected) => {
    expect(ownerAndTeamFilter(choice, owners)(buildCompany(fields))).toBe(expected);
  });

  test('every account is somebody’s or unassigned', () => {
    fc.assert(
      fc.property(arbitraryIndexData, ({ accounts, owners: known }) => {
        const chosen = new Set<OwnerId | 'unassigned'>(['unassigned']);
        for (const { ownerId } of accounts) if (ownerId !== undefined) chosen.add(ownerId);
        const parts = [...chosen].map((owner) =>
          accounts.filter(ownerAndTeamFilter({ owner, teams: [] }, known)),
        );
        expect(parts.flat().length).toBe(accounts.length);
        expect(new Set(parts.flat()).size).toBe(accounts.length);
      }),
    );
  });

  test('more teams never show fewer accounts', () => {
    fc.assert(
      fc.property(arbitraryIndexData, ({ accounts, owners: known }) => {
        const few = accounts.filter(ownerAndTeamFilter({ owner: 'all', teams: [north] }, known));
        const more = new Set(
          accounts.filter(ownerAndTeamFilter({ owner: 'all', teams: [north, south] }, known)),
        );
        expect(few.every((account) => more.has(account))).toBe(true);
      }),
    );
  });
});

describe('search', () => {
  const lodz = buildCompany({
    name: 'Zakłady Łódź S.A.',
    domain: 'lodz.example',
    additionalDomains: ['shop.zaklady.example'],
  });
  test.each([
    ['', true],
    ['   ', true],
    ['zaklady', true],
    ['ZAKŁADY', true],
    ['łódź', true],
    ['lodz s.a', true],
    ['s.a. zakłady', true],
    ['lodz.example', true],
    ['shop.zaklady', true],
    ['zaklady warszawa', false],
    ['berlin', false],
    ['s.a.lodz', false],
  ])('“%s”: %s', (search, expected) => {
    expect(searchFilter(search)(searchTextOf(lodz))).toBe(expected);
  });

  test('an account without name and domain is found by an empty search only', () => {
    const text = searchTextOf(buildCompany());
    expect(searchFilter('')(text)).toBe(true);
    expect(searchFilter('a')(text)).toBe(false);
  });

  test('typing on never finds more', () => {
    fc.assert(
      fc.property(
        arbitraryAccounts,
        fc.string({ maxLength: 4 }),
        fc.string({ maxLength: 3 }),
        (accounts, typed, more) => {
          const texts = accounts.map(searchTextOf);
          const found = new Set(texts.filter(searchFilter(typed)));
          expect(texts.filter(searchFilter(typed + more)).every((text) => found.has(text))).toBe(true);
        },
      ),
    );
  });

  test('every account is found by its own name and domain', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.domain(), (name, domain) => {
        const text = searchTextOf(buildCompany({ name, domain }));
        expect(searchFilter(name)(text)).toBe(true);
        expect(searchFilter(domain)(text)).toBe(true);
      }),
    );
  });
});

describe('folding', () => {
  test.each([
    ['ŻÓŁĆ', 'zolc'],
    ['Straße', 'strasse'],
    ['SMØRREBRØD Ærø', 'smorrebrod aero'],
    ['İstanbul ılık', 'istanbul ilik'],
    ['Đorđe', 'dorde'],
    ['ﬁnance', 'finance'],
    ['Ａｃｍｅ', 'acme'],
    ['Plain Ltd.', 'plain ltd.'],
    ['株式会社', '株式会社'],
  ])('%s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
