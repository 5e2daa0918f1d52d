import { type ActivityDraft, essenceOf } from './activity-draft.ts';
import type { Activity } from './activity.ts';

/**
 * Whether an activity may be what HubSpot made of a draft: the same time, to the millisecond, and the same words.
 * HubSpot changes markup, blanks and quotation marks, and long texts are cut with `…` when they are read.
 */
export function isMadeOf(activity: Activity, draft: ActivityDraft): boolean {
  const { title, body, at } = essenceOf(draft);
  if (activity.kind !== draft.kind || activity.at !== at) return false;
  if (wordsOf(activity.title) !== wordsOf(title)) return false;
  const found = wordsOf(activity.body);
  return activity.body?.endsWith('…') ? wordsOf(body).startsWith(found) : wordsOf(body) === found;
}

const wordsOf = (text = ''): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
