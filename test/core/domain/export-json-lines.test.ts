import { expect, test } from 'vitest';
import { writeJsonLine } from '#core/domain/export-json-lines.ts';
import { brandId } from '#core/domain/ids.ts';
import { buildCompany } from '#test/support/builders.ts';

test('one record is one line with its type, times readable, what is missing left out', () => {
  const company = buildCompany({ id: brandId('7'), name: 'two\nlines', lastTouchAt: 0, contacts: 3 });
  const line = writeJsonLine({ type: 'company', ...company });
  expect(line.endsWith('}\n')).toBe(true);
  expect(line.trimEnd()).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    type: 'company',
    id: '7',
    name: 'two\nlines',
    additionalDomains: [],
    isTargetAccount: true,
    contacts: 3,
    openDeals: 0,
    openDealValue: 0,
    contactsWithBuyingRole: 0,
    decisionMakers: 0,
    blockers: 0,
    lastTouchAt: '1970-01-01T00:00:00.000Z',
    mergedIds: [],
    modifiedAt: '1970-01-01T00:00:00.000Z',
  });
});

test('a change that waits for another key waits until no time', () => {
  const line = writeJsonLine({
    type: 'pending-change',
    seq: 1,
    groupId: 'g',
    change: { type: 'set-target-account', companyId: brandId('7'), value: true },
    createdAt: 1_000,
    delivery: { state: 'waiting', until: Infinity, attempts: 2, reason: { kind: 'no-key' } },
  });
  expect(JSON.parse(line)).toMatchObject({
    createdAt: '1970-01-01T00:00:01.000Z',
    delivery: { state: 'waiting', until: null, attempts: 2, reason: { kind: 'no-key' } },
  });
});

test('only moments are written as such', () => {
  const line = writeJsonLine({
    type: 'set-aside',
    objectType: 'companies',
    recordId: '7',
    property: undefined,
    reason: 'unreadable',
    at: 5,
  });
  expect(JSON.parse(line)).toEqual({
    type: 'set-aside',
    objectType: 'companies',
    recordId: '7',
    reason: 'unreadable',
    at: '1970-01-01T00:00:00.005Z',
  });
});
