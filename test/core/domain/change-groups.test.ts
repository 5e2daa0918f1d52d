import { describe, expect, test } from 'vitest';
import type { Delivery, PendingChange } from '#core/domain/change.ts';
import { groupChanges, undoGroupId } from '#core/domain/change-groups.ts';
import { brandId, type CompanyId } from '#core/domain/ids.ts';

const mark = (id: number, value = true) =>
  ({ type: 'set-target-account', companyId: brandId<CompanyId>(String(id)), value }) as const;
const entry = (seq: number, groupId: string, change = mark(seq)) => ({
  seq,
  groupId,
  change,
  createdAt: seq,
});
const pending = (
  seq: number,
  groupId: string,
  change = mark(seq),
  delivery: Delivery = { state: 'queued' },
): PendingChange => ({ ...entry(seq, groupId, change), delivery });
const refusal: Delivery = {
  state: 'refused',
  reason: { kind: 'refused', status: 400, message: 'Read-only property' },
};

test('changes come click by click, newest first, with how far each is', () => {
  const groups = groupChanges(
    [pending(3, 'bulk'), pending(4, 'bulk', mark(4), refusal), pending(5, 'later')],
    [entry(1, 'early', mark(1, false)), entry(2, 'bulk')],
  );
  expect(groups).toEqual([
    expect.objectContaining({ groupId: 'later', delivered: 0, underWay: 1, refused: 0 }),
    {
      groupId: 'bulk',
      latestId: 'bulk',
      isUndone: false,
      changes: [mark(2), mark(3), mark(4)],
      at: 2,
      delivered: 1,
      underWay: 1,
      refused: 1,
    },
    expect.objectContaining({ groupId: 'early', changes: [mark(1, false)], delivered: 1 }),
  ]);
});

test('a change that is settled between the two readings counts once', () => {
  const [group] = groupChanges([pending(1, 'click')], [entry(1, 'click')]);
  expect(group).toMatchObject({ delivered: 1, underWay: 0 });
});

describe('an undo', () => {
  const undo = undoGroupId('click');
  const redo = undoGroupId(undo);

  test('is told of its click', () => {
    expect(groupChanges([pending(2, undo, mark(1, false))], [entry(1, 'click')])).toEqual([
      expect.objectContaining({
        groupId: 'click',
        latestId: undo,
        isUndone: true,
        changes: [mark(1)],
        at: 1,
        underWay: 1,
        delivered: 0,
      }),
    ]);
  });

  test('of an undo is not one', () => {
    const delivered = [entry(1, 'click'), entry(2, undo, mark(1, false)), entry(3, redo)];
    expect(groupChanges([], delivered)).toEqual([
      expect.objectContaining({ groupId: 'click', latestId: redo, isUndone: false, changes: [mark(1)] }),
    ]);
  });

  test('whose click is gone still says what the click did', () => {
    expect(groupChanges([], [entry(2, undo, mark(1, false))])).toEqual([
      expect.objectContaining({ groupId: 'click', latestId: undo, isUndone: true, changes: [mark(1)] }),
    ]);
  });
});
