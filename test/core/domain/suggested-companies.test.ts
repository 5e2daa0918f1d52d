import { expect, test } from 'vitest';
import { brandId, type TeamId } from '#core/domain/ids.ts';
import type { Recommendation } from '#core/domain/recommendation.ts';
import { foundBy, offeredAt, ofOwnersAndTeams } from '#core/domain/suggested-companies.ts';
import { thisHour } from '#core/domain/this-hour.ts';
import { buildCompany, buildOwner } from '#test/support/builders.ts';

const now = 1_700_000_000_000;
const decided = (recommendation: Recommendation) => ({ company: buildCompany(), recommendation });
const none = decided({ state: 'none' });
const dismissed = decided({ state: 'dismissed' });
const until = decided({ state: 'snoozed', until: now });
const forGood = decided({ state: 'snoozed', until: undefined });

test('offered is what nobody decided about, and what was snoozed until now', () => {
  const all = [none, dismissed, until, forGood];
  expect(offeredAt(all, now - 1)).toEqual([none]);
  expect(offeredAt(all, now)).toEqual([none, until]);
  expect(offeredAt(all, Number.MAX_SAFE_INTEGER)).toEqual([none, until]);
});

test('owner, team and search leave of a list what they leave of the accounts', () => {
  const north = { id: brandId<TeamId>('1'), name: 'North', isPrimary: true };
  const ada = buildOwner({ id: brandId('11'), teams: [north] });
  const hers = { company: buildCompany({ name: 'Łódź Motors', ownerId: ada.id }) };
  const nobodys = { company: buildCompany({ domain: 'lodz.example' }) };
  const all = [hers, nobodys];
  const filter = (choice: Parameters<typeof ofOwnersAndTeams>[1]) => ofOwnersAndTeams(all, choice, [ada]);
  expect(filter({ owner: 'all', teams: [] })).toEqual(all);
  expect(filter({ owner: ada.id, teams: [] })).toEqual([hers]);
  expect(filter({ owner: 'unassigned', teams: [] })).toEqual([nobodys]);
  expect(filter({ owner: 'all', teams: [north.id] })).toEqual([hers]);
  expect(foundBy(all, ' ')).toBe(all);
  expect(foundBy(all, 'lodz')).toEqual(all);
  expect(foundBy(all, 'MOTORS łódź')).toEqual([hers]);
});

test('an hour begins on the hour', () => {
  const hour = 3_600_000;
  expect([0, 1, hour - 1, hour, now].map(thisHour)).toEqual([0, 0, 0, hour, Math.floor(now / hour) * hour]);
});
