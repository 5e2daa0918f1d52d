import { describe, expect, test } from 'vitest';
import type { Deal } from '#core/domain/deal.ts';
import { brandId } from '#core/domain/ids.ts';
import { dealState, viewDeals } from '#core/domain/overview-deals.ts';
import type { Pipeline, Stage } from '#core/domain/portal.ts';
import { buildDeal } from '#test/support/builders.ts';

const stage = (id: string, order: number, closed?: 'won' | 'lost'): Stage => ({
  id: brandId(id),
  label: id,
  order,
  isClosed: closed !== undefined,
  probability: closed === 'won' ? 1 : closed === 'lost' ? 0 : 0.5,
});
const pipeline: Pipeline = {
  id: brandId('default'),
  label: 'Sales',
  order: 0,
  stages: [
    stage('first', 0),
    stage('second', 1),
    stage('third', 2),
    stage('won', 3, 'won'),
    stage('lost', 4, 'lost'),
  ],
};
const inStage = (id: string) => ({ pipelineId: pipeline.id, stageId: brandId<Stage['id']>(id) });
const now = Date.parse('2026-06-10T22:30:00Z');
const at = (iso: string) => Date.parse(iso);
const clock = { now, timeZone: 'UTC' };
const won: Partial<Deal> = { isClosed: true, isWon: true };
const lost: Partial<Deal> = { isClosed: true, isWon: false };

describe('deals', () => {
  test('open first by close date, then won, then lost, newest first; no date last among its own', () => {
    const names = [
      'open late',
      'open soon',
      'open undated',
      'won new',
      'won old',
      'won undated',
      'lost new',
      'lost old',
    ];
    const [openLate, openSoon, openUndated, wonNew, wonOld, wonUndated, lostNew, lostOld] = [
      { closeAt: at('2026-09-01') },
      { closeAt: at('2026-07-01') },
      {},
      { ...won, closeAt: at('2026-05-01') },
      { ...won, closeAt: at('2025-05-01') },
      won,
      { ...lost, closeAt: at('2026-06-01') },
      { ...lost, closeAt: at('2024-06-01') },
    ].map((fields, place) => buildDeal({ name: names[place], ...fields }));
    const shuffled = [lostOld, wonUndated, openUndated, wonOld, openLate, lostNew, wonNew, openSoon];
    const shown = viewDeals(
      shuffled.flatMap((deal) => deal ?? []),
      [pipeline],
      clock,
    );
    expect(shown.map(({ deal }) => deal.name)).toEqual([
      'open soon',
      'open late',
      'open undated',
      'won new',
      'won old',
      'won undated',
      'lost new',
      'lost old',
    ]);
  });

  test.each([
    ['first', {}, { step: 1, steps: 3 }],
    ['third', {}, { step: 3, steps: 3 }],
    ['won', won, undefined],
    ['lost', lost, undefined],
    ['deleted stage', {}, undefined],
  ])('stage %s as progress', (id, fields, progress) => {
    const [shown] = viewDeals([buildDeal({ ...inStage(id), ...fields })], [pipeline], clock);
    expect(shown?.progress).toEqual(progress);
    expect(shown?.pipeline).toBe(pipeline);
    expect(shown?.stage?.label).toBe(id === 'deleted stage' ? undefined : id);
  });

  test('an unknown pipeline leaves stage and progress open', () => {
    const [shown] = viewDeals(
      [buildDeal({ ...inStage('first'), pipelineId: brandId('gone') })],
      [pipeline],
      clock,
    );
    expect(shown).toMatchObject({ pipeline: undefined, stage: undefined, progress: undefined });
  });

  test.each([
    ['yesterday', {}, '2026-06-09T12:00:00Z', 'UTC', true],
    ['earlier today', {}, '2026-06-10T00:00:00Z', 'UTC', false],
    ['the same moment, but a day ago where the portal is', {}, '2026-06-10T00:00:00Z', 'Europe/Warsaw', true],
    ['tomorrow', {}, '2026-06-11T00:00:00Z', 'UTC', false],
    ['long ago, but won', won, '2020-01-01T00:00:00Z', 'UTC', false],
    ['long ago, but lost', lost, '2020-01-01T00:00:00Z', 'UTC', false],
  ])('overdue? %s', (_, fields, closeAt, timeZone, expected) => {
    const [shown] = viewDeals([buildDeal({ ...fields, closeAt: at(closeAt) })], [], { now, timeZone });
    expect(shown?.isOverdue).toBe(expected);
  });

  test('no close date is never overdue', () => {
    expect(viewDeals([buildDeal()], [], clock)[0]?.isOverdue).toBe(false);
  });

  test('amounts stay as they are: missing, foreign, converted', () => {
    const foreign = buildDeal({ amount: 100, currency: 'USD', value: 92 });
    const missing = buildDeal();
    expect(viewDeals([foreign, missing], [], clock).map(({ deal }) => deal)).toEqual([foreign, missing]);
  });

  test.each([
    [false, false, 'open'],
    [true, true, 'won'],
    [true, false, 'lost'],
  ])('closed %s, won %s: %s', (isClosed, isWon, state) => {
    expect(dealState({ isClosed, isWon })).toBe(state);
  });
});
