import { factorise, solve } from './factorise.ts';
import type { Steps } from '../run-steps.ts';

/** Rows that each have one bin of every feature. Everything is by row, or by column, a column being a bin. */
export interface WeightProblem {
  readonly columns: number;
  /** By feature, the column that each row has of it. */
  readonly active: readonly Uint16Array[];
  readonly isGood: Uint8Array;
  /** What is already known of each row's log odds. */
  readonly offset: Float64Array;
  /** How hard weights are held, `columns` by `columns`, symmetric. */
  readonly penalty: Float64Array;
  /** Where they are held. */
  readonly prior: Float64Array;
}

export interface FittedWeights {
  /** The log odds of a row without any weight, then the weight of each column. */
  readonly values: Float64Array;
  /** Cholesky's factor of the curvature there, of `columns + 1` rows. */
  readonly factor: Float64Array;
}

const mostRounds = 30;
const smallEnough = 1e-7;
/** The first weight, that of no column, is free; this only keeps the matrix whole. */
const freePenalty = 1e-6;

/** The log odds of a row. */
export function logOdds(problem: WeightProblem, values: Float64Array, row: number): number {
  let sum = (problem.offset[row] ?? 0) + (values[0] ?? 0);
  for (const column of problem.active) sum += values[(column[row] ?? 0) + 1] ?? 0;
  return sum;
}

/**
 * Logistic regression held by a penalty: Newton's method, halving a step that overshoots. The same
 * rows in the same order give the same weights to the last digit. One step is one round over the rows, each counting
 * by its `weights`.
 */
export function* fitWeights(
  problem: WeightProblem,
  weights: Float64Array,
  start?: Float64Array,
): Steps<FittedWeights> {
  const size = problem.columns + 1;
  let values: Float64Array = start?.slice() ?? Float64Array.of(0, ...problem.prior);
  let before = values;
  let lossBefore = Number.POSITIVE_INFINITY;
  const curvature = new Float64Array(size * size);
  const slope = new Float64Array(size);
  for (let round = 0; ; round++) {
    const loss = addRows(problem, weights, values, slope, curvature);
    const whole = loss + addPenalty(problem, values, slope, curvature);
    yield;
    const isOvershot = whole > lossBefore + Math.abs(lossBefore) * 1e-12;
    if (isOvershot && round < mostRounds) {
      values = values.map((value, column) => (value + (before[column] ?? 0)) / 2);
      continue;
    }
    factorise(curvature, size);
    if (round >= mostRounds) return { values, factor: curvature };
    solve(curvature, size, slope);
    let largest = 0;
    for (const step of slope) largest = Math.max(largest, Math.abs(step));
    if (largest < smallEnough) return { values, factor: curvature };
    before = values;
    lossBefore = whole;
    values = values.map((value, column) => value + (slope[column] ?? 0));
  }
}

/** Sets slope and curvature (its lower half) to those of the rows. Gives how badly they are told. */
function addRows(
  problem: WeightProblem,
  weights: Float64Array,
  values: Float64Array,
  slope: Float64Array,
  curvature: Float64Array,
): number {
  const { active, isGood } = problem;
  const size = problem.columns + 1;
  slope.fill(0);
  curvature.fill(0);
  const columns = new Uint16Array(active.length + 1);
  let loss = 0;
  for (let row = 0; row < isGood.length; row++) {
    const weight = weights[row] ?? 0;
    if (weight === 0) continue;
    const odds = logOdds(problem, values, row);
    const chance = 1 / (1 + Math.exp(-odds));
    const good = isGood[row] ?? 0;
    loss += weight * lossOf(odds, good);
    const pull = weight * (good - chance);
    const bend = weight * chance * (1 - chance);
    for (let f = 0; f < active.length; f++) columns[f + 1] = (active[f]?.[row] ?? 0) + 1;
    for (let i = 0; i < columns.length; i++) {
      const at = columns[i] ?? 0;
      slope[at] = (slope[at] ?? 0) + pull;
      for (let j = 0; j <= i; j++) {
        const cell = at * size + (columns[j] ?? 0);
        curvature[cell] = (curvature[cell] ?? 0) + bend;
      }
    }
  }
  return loss;
}

/** Minus the log of how likely a row is, without overflow. */
export const lossOf = (odds: number, isGood: number): number =>
  Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(0, odds) - isGood * odds;

function addPenalty(
  { columns, penalty, prior }: WeightProblem,
  values: Float64Array,
  slope: Float64Array,
  curvature: Float64Array,
): number {
  const size = columns + 1;
  let loss = 0;
  curvature[0] = (curvature[0] ?? 0) + freePenalty;
  for (let i = 0; i < columns; i++) {
    const away = (values[i + 1] ?? 0) - (prior[i] ?? 0);
    for (let j = 0; j < columns; j++) {
      const held = penalty[i * columns + j] ?? 0;
      if (held === 0) continue;
      const pull = held * ((values[j + 1] ?? 0) - (prior[j] ?? 0));
      slope[i + 1] = (slope[i + 1] ?? 0) - pull;
      loss += (away * pull) / 2;
      if (j <= i) {
        const cell = (i + 1) * size + j + 1;
        curvature[cell] = (curvature[cell] ?? 0) + held;
      }
    }
  }
  return loss;
}
