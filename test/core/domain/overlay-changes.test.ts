import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActivityDraft } from '#core/domain/activity-draft.ts';
import type { Change, Delivery, PendingChange } from '#core/domain/change.ts';
import { type ActivityId, brandId, type CompanyId } from '#core/domain/ids.ts';
import {
  applyChange,
  inverseChange,
  overlayChanges,
  pendingCompanies,
} from '#core/domain/overlay-changes.ts';
import { arbitraryAccounts, arbitraryCompanyId } from '#test/support/arbitraries.ts';
import { buildCompany } from '#test/support/builders.ts';

const acme = buildCompany({ id: brandId('1'), isTargetAccount: false });
const beta = buildCompany({ id: brandId('2'), isTargetAccount: true });
const queued: Delivery = { state: 'queued' };
const waiting: Delivery = { state: 'waiting', until: 9, attempts: 1, reason: { kind: 'offline' } };
const refused: Delivery = { state: 'refused', reason: { kind: 'not-found', message: 'gone' } };

const pending = (
  seq: number,
  companyId: CompanyId,
  value: boolean,
  delivery: Delivery = queued,
): PendingChange => ({
  seq,
  groupId: `g${seq}`,
  change: { type: 'set-target-account', companyId, value },
  createdAt: 0,
  delivery,
});

describe('overlay', () => {
  test.each([
    ['queued', queued, true],
    ['waiting for another try', waiting, true],
    ['refused: HubSpot’s value stands', refused, false],
  ])('%s', (_, delivery, shown) => {
    const [company] = overlayChanges([acme], [pending(1, acme.id, true, delivery)]);
    expect(company?.isTargetAccount).toBe(shown);
  });

  test('applies in order of arrival, however the entries come', () => {
    const on = pending(1, acme.id, true);
    const off = pending(2, acme.id, false);
    expect(overlayChanges([acme], [off, on])[0]?.isTargetAccount).toBe(false);
    expect(overlayChanges([acme], [pending(3, acme.id, true), on, off])[0]?.isTargetAccount).toBe(true);
  });

  test('a refused change does not hide an earlier one that is under way', () => {
    const entries = [pending(1, acme.id, true), pending(2, acme.id, false, refused)];
    expect(overlayChanges([acme], entries)[0]?.isTargetAccount).toBe(true);
  });

  test('touches nothing else', () => {
    const companies = [acme, beta];
    const [first, second] = overlayChanges(companies, [
      pending(1, acme.id, true),
      pending(2, brandId('404'), true),
    ]);
    expect(first).toEqual({ ...acme, isTargetAccount: true });
    expect(second).toBe(beta);
    expect(overlayChanges(companies, [])).toBe(companies);
    expect(acme.isTargetAccount).toBe(false);
  });

  test('says which companies are pending', () => {
    const entries = [
      pending(1, acme.id, true),
      pending(2, beta.id, false, refused),
      pending(3, acme.id, false),
    ];
    expect([...pendingCompanies(entries)]).toEqual([acme.id]);
  });

  test('a change of one company leaves another as it is', () => {
    expect(applyChange(beta, { type: 'set-target-account', companyId: acme.id, value: false })).toBe(beta);
  });
});

describe('overlay as such', () => {
  const entries = fc
    .array(fc.tuple(arbitraryCompanyId, fc.boolean(), fc.constantFrom(queued, waiting, refused)))
    .map((list) => list.map(([id, value, delivery], place) => pending(place, id, value, delivery)));

  test('laying over twice changes nothing more', () => {
    fc.assert(
      fc.property(arbitraryAccounts, entries, (companies, list) => {
        const once = overlayChanges(companies, list);
        expect(overlayChanges(once, list)).toEqual(once);
      }),
    );
  });

  test('the last change that was not refused decides, and the order of entries does not', () => {
    const shuffled = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(arbitraryAccounts, shuffled, (companies, [list, again]) => {
        const shown = overlayChanges(companies, again);
        companies.forEach((company, place) => {
          const last = list.findLast(
            ({ change, delivery }) => change.companyId === company.id && delivery.state !== 'refused',
          );
          const value = last?.change.type === 'set-target-account' ? last.change.value : undefined;
          expect(shown[place]?.isTargetAccount).toBe(value ?? company.isTargetAccount);
        });
      }),
    );
  });

  test('dropping an entry is undoing it: what is left decides', () => {
    fc.assert(
      fc.property(arbitraryAccounts, entries, entries, (companies, list, more) => {
        const later = more.map((entry) => ({ ...entry, seq: entry.seq + list.length }));
        const withdrawn = [...list, ...later].filter((entry) => entry.seq < list.length);
        expect(overlayChanges(companies, withdrawn)).toEqual(overlayChanges(companies, list));
      }),
    );
  });
});

describe('inverse', () => {
  test('restores the company as it was', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (was, value) => {
        const before = { ...acme, isTargetAccount: was };
        const change = { type: 'set-target-account', companyId: acme.id, value } as const;
        expect(applyChange(applyChange(before, change), inverseChange(change, before))).toEqual(before);
      }),
    );
  });

  test('is the opposite where the company before is not known', () => {
    const change = { type: 'set-target-account', companyId: acme.id, value: true } as const;
    expect(inverseChange(change)).toEqual({ ...change, value: false });
    expect(inverseChange(inverseChange(change))).toEqual(change);
  });
});

describe('a written activity', () => {
  const day = 86_400_000;
  const add = (draft: ActivityDraft): Change => ({ type: 'create-activity', companyId: acme.id, draft });
  const task = (dueAt: number) =>
    add({ kind: 'task', title: 'Offer', dueAt, taskType: 'TODO', priority: 'NONE' });
  const call = (at: number) => add({ kind: 'call', at, outcome: 'BUSY', direction: 'outbound' });
  const id = brandId<ActivityId>('77');

  test('moves the figures that HubSpot will compute from it, and no others', () => {
    const known = { ...acme, cachedOpenTasks: 0, lastTouchAt: 5 * day, scheduledAt: 9 * day };
    expect(applyChange(known, task(7 * day), 6 * day)).toEqual({
      ...known,
      cachedOpenTasks: 1,
      lastOpenTaskAt: 7 * day,
      scheduledAt: 7 * day,
      scheduledType: 'TASK',
    });
    expect(applyChange(known, task(5 * day), 6 * day)).toEqual({
      ...known,
      cachedOpenTasks: 1,
      lastOpenTaskAt: 5 * day,
    });
    expect(applyChange(known, call(4 * day))).toEqual({ ...known, lastCallAt: 4 * day });
    expect(applyChange(known, call(6 * day))).toEqual({
      ...known,
      lastCallAt: 6 * day,
      lastTouchAt: 6 * day,
    });
    expect(applyChange(known, add({ kind: 'note', body: 'Hello', at: day }))).toEqual(known);
  });

  test('counts as it was made, not as it is laid over', () => {
    const entry = { ...pending(1, acme.id, true), change: task(5 * day), createdAt: 4 * day };
    expect(overlayChanges([acme], [entry])[0]).toMatchObject({ scheduledAt: 5 * day });
    expect(overlayChanges([acme], [{ ...entry, createdAt: 6 * day }])[0]?.scheduledAt).toBeUndefined();
  });

  test('that was undone is laid over nothing', () => {
    const entry = { ...pending(1, acme.id, true), change: call(day), sentAt: 1, isWithdrawn: true as const };
    expect(overlayChanges([acme], [entry])[0]).toBe(acme);
    expect([...pendingCompanies([entry])]).toEqual([]);
  });

  test('is taken back by archiving its record, which is taken back by writing it again', () => {
    const written = call(day);
    expect(inverseChange(written)).toBeUndefined();
    const inverse = inverseChange(written, { activityId: id });
    expect(inverse).toEqual({ ...written, type: 'archive-activity', activityId: id });
    expect(inverse && inverseChange(inverse)).toEqual(written);
    expect(inverse && applyChange(acme, inverse)).toBe(acme);
  });
});
