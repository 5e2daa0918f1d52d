import { leftToday, mostCandidates, nextDayAt } from '#core/domain/candidate-budget.ts';
import type { CandidatePass } from '#core/domain/candidate-pass.ts';
import type { CandidatePull } from './suggestions-read-model.ts';

/**
 * How far looking for candidates has come, for the screen. `looked` are companies with a profile; `now` epoch
 * milliseconds.
 */
export function candidatePullOf(pass: CandidatePass | undefined, looked: number, now: number): CandidatePull {
  if (!pass) return { state: 'never' };
  const { targets, others, waiting, requests, completedAt, modifiedTo } = pass;
  const trouble = waiting && waiting.until > now && { until: waiting.until, reason: waiting.reason };
  // Later passes go over the same companies again: the lists are whole meanwhile.
  if (completedAt !== undefined) {
    const lookedAt = Math.max(completedAt, modifiedTo);
    return { state: 'whole', looked, lookedAt, ...(trouble && { trouble }) };
  }
  const total = others === undefined ? undefined : (targets ?? 0) + Math.min(others, mostCandidates);
  const soFar = { looked, total };
  if (trouble) return { state: 'waiting', ...soFar, ...trouble };
  if (leftToday(requests, now) === 0)
    return { state: 'waiting', ...soFar, until: nextDayAt(requests), reason: 'budget' };
  return { state: 'under-way', ...soFar };
}
