import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandId, type OwnerId, type UserId } from '#core/domain/ids.ts';
import { viewStakeholders } from '#core/domain/overview-stakeholders.ts';
import { buildActivity, buildOwner } from '#test/support/builders.ts';

const now = 1_000;
const anna = buildOwner({ id: brandId('11'), userId: brandId('501'), name: 'Anna' });
const ben = buildOwner({ id: brandId('12'), userId: brandId('502'), name: 'Ben', isActive: false });
const owners = [anna, ben];

describe('internal stakeholders', () => {
  test('own, create or attend; deactivated ones too', () => {
    const rows = viewStakeholders(
      [
        buildActivity({ kind: 'call', at: 100, ownerId: anna.id }),
        buildActivity({ kind: 'note', at: 300, createdByUserId: brandId('502') }),
        buildActivity({ kind: 'meeting', at: 200, attendeeOwnerIds: [anna.id, ben.id] }),
      ],
      owners,
      now,
    );
    expect(rows).toMatchObject([
      {
        who: { kind: 'owner', owner: ben },
        activities: 2,
        lastAt: 300,
        byKind: { note: 1, meeting: 1, call: 0 },
      },
      { who: { kind: 'owner', owner: anna }, activities: 2, lastAt: 200, byKind: { call: 1, meeting: 1 } },
    ]);
  });

  test('who owns, created and attends one meeting counts once for it', () => {
    const meeting = buildActivity({
      kind: 'meeting',
      at: 5,
      ownerId: anna.id,
      createdByUserId: brandId('501'),
      attendeeOwnerIds: [anna.id, anna.id],
    });
    expect(viewStakeholders([meeting], owners, now)).toMatchObject([
      { activities: 1, byKind: { meeting: 1 } },
    ]);
  });

  test('ids that no owner carries are kept as unknown, owner and user apart', () => {
    const owner = brandId<OwnerId>('77');
    const user = brandId<UserId>('77');
    const rows = viewStakeholders(
      [buildActivity({ at: 2, createdByUserId: user }), buildActivity({ at: 1, ownerId: owner })],
      owners,
      now,
    );
    expect(rows.map(({ who }) => who)).toEqual([
      { kind: 'unknown-user', userId: user },
      { kind: 'unknown-owner', ownerId: owner },
    ]);
  });

  test('a user with a deactivated and an active owner record is one person', () => {
    const again = buildOwner({ id: brandId('13'), userId: brandId('502'), name: 'Ben' });
    for (const all of [
      [ben, again],
      [again, ben],
    ]) {
      const rows = viewStakeholders(
        [
          buildActivity({ at: 1, ownerId: ben.id }),
          buildActivity({ at: 2, createdByUserId: brandId('502') }),
        ],
        all,
        now,
      );
      expect(rows).toMatchObject([{ who: { owner: again }, activities: 2 }]);
    }
  });

  test('what is still to come counts but is not the last time', () => {
    const rows = viewStakeholders(
      [
        buildActivity({ kind: 'meeting', at: now + 500, ownerId: anna.id }),
        buildActivity({ kind: 'task', at: now + 900, ownerId: ben.id }),
        buildActivity({ kind: 'email', at: now, ownerId: anna.id }),
      ],
      owners,
      now,
    );
    expect(rows).toMatchObject([
      { who: { owner: anna }, activities: 2, lastAt: now },
      { who: { owner: ben }, activities: 1, lastAt: undefined },
    ]);
  });

  test('activities of nobody', () => {
    expect(viewStakeholders([buildActivity()], owners, now)).toEqual([]);
  });

  test('every person’s kinds sum to their activities, whatever order these came in', () => {
    const id = fc.constantFrom('11', '12', '77');
    const activity = fc
      .record({
        kind: fc.constantFrom('call', 'note', 'task'),
        at: fc.nat(2_000),
        ownerId: fc.option(
          id.map((raw) => brandId<OwnerId>(raw)),
          { nil: undefined },
        ),
        createdByUserId: fc.option(
          fc.constantFrom('501', '502', '88').map((raw) => brandId<UserId>(raw)),
          { nil: undefined },
        ),
      })
      .map((fields) => buildActivity(fields));
    fc.assert(
      fc.property(fc.array(activity), (list) => {
        const rows = viewStakeholders(list, owners, now);
        for (const { activities, byKind } of rows) {
          expect(Object.values(byKind).reduce((sum, count) => sum + count)).toBe(activities);
          expect(activities).toBeLessThanOrEqual(list.length);
        }
        expect(viewStakeholders(list.toReversed(), owners, now)).toEqual(rows);
      }),
    );
  });
});
