import { belongsTo } from './category-rules.ts';
import type { Company } from './company.ts';
import { lastEngagementOf } from './last-engagement.ts';

/** What is missing about an account, how much of its coverage that takes, and the figures it follows from. */
export type CoveragePoint = { readonly lost: number } & (
  | { readonly kind: 'no-contacts' }
  /** `contacts` are known, none of them with a buying role. */
  | { readonly kind: 'no-buying-roles'; readonly contacts: number }
  /** So many contacts have a buying role, none of them *Decision maker*. */
  | { readonly kind: 'no-decision-maker'; readonly withRole: number }
  /** All hangs on one person: the only contact, or the only one of `contacts` whose buying role is known. */
  | { readonly kind: 'single-threaded'; readonly contacts: number }
  /** Neither we nor they acted for `days` whole days; undefined: never. `lastAt` is the later of both, epoch ms. */
  | {
      readonly kind: 'gone-cold';
      readonly lastAt: number | undefined;
      readonly days: number | undefined;
    }
  /** Nothing is planned and no task is open, although so many deals may be. */
  | { readonly kind: 'no-next-step'; readonly openDeals: number }
  /** Nothing is planned, and the last open task was due at this time (epoch ms), more than a day ago. */
  | { readonly kind: 'next-step-late'; readonly dueAt: number }
  | { readonly kind: 'blocker'; readonly blockers: number }
  | { readonly kind: 'no-owner' }
);

/** How well an account is covered. `score` is 100 less exactly what the points take, and never below 0. */
export interface Coverage {
  readonly score: number;
  /** What takes most first. */
  readonly points: readonly CoveragePoint[];
}

/** What each takes. The worst account loses just 100: who is not known can't lack roles or block. */
const lost = {
  'no-contacts': 45,
  'no-buying-roles': 20,
  'no-decision-maker': 15,
  'single-threaded': 15,
  'no-next-step': 15,
  /** While money is on the table. */
  'no-next-step-of-deal': 20,
  'next-step-late': 8,
  blocker: 10,
  'no-owner': 10,
} as const;

const dayMs = 86_400_000;
/** After so many days without a sign from either side, an account goes cold. The longest first. */
const coldAfter = [
  { days: 90, lost: 25 },
  { days: 60, lost: 18 },
  { days: 30, lost: 10 },
] as const;
const neverInTouch = 25;

/**
 * How well we cover an account at `now`, epoch milliseconds, from the figures of the index alone, so that the index
 * and the overview say the same: who is known (`num_associated_contacts`, `hs_num_contacts_with_buying_roles`,
 * `hs_num_decision_makers`, `hs_num_blockers`), when either side acted last (`notes_last_contacted` and what *Last
 * engagement* shows under the GDPR setting), what comes next (`notes_next_activity_date`, open tasks) and whose it is
 * (`hubspot_owner_id`).
 */
export function coverageOf(company: Company, { now, gdpr }: { now: number; gdpr: boolean }): Coverage {
  const points: CoveragePoint[] = [];
  addPeople(company, points);
  addSilence(company, now, gdpr, points);
  addNextStep(company, now, points);
  if (company.ownerId === undefined) points.push({ kind: 'no-owner', lost: lost['no-owner'] });
  let score = 100;
  for (const point of points) score -= point.lost;
  return { score, points: points.sort((a, b) => b.lost - a.lost) };
}

function addPeople(company: Company, points: CoveragePoint[]): void {
  const { contacts, contactsWithBuyingRole: withRole, decisionMakers, blockers } = company;
  if (contacts <= 0) {
    points.push({ kind: 'no-contacts', lost: lost['no-contacts'] });
    return;
  }
  if (withRole <= 0) {
    points.push({ kind: 'no-buying-roles', contacts, lost: lost['no-buying-roles'] });
  } else if (decisionMakers <= 0) {
    points.push({ kind: 'no-decision-maker', withRole, lost: lost['no-decision-maker'] });
  }
  if (contacts === 1 || withRole === 1) {
    points.push({ kind: 'single-threaded', contacts, lost: lost['single-threaded'] });
  }
  if (blockers > 0) points.push({ kind: 'blocker', blockers, lost: lost.blocker });
}

function addSilence(company: Company, now: number, gdpr: boolean, points: CoveragePoint[]): void {
  const touch = company.lastTouchAt;
  const engaged = lastEngagementOf(company, gdpr)?.at;
  const lastAt = touch === undefined ? engaged : Math.max(touch, engaged ?? touch);
  if (lastAt === undefined) {
    points.push({ kind: 'gone-cold', lastAt, days: undefined, lost: neverInTouch });
    return;
  }
  const days = Math.floor((now - lastAt) / dayMs);
  const cold = coldAfter.find((step) => days >= step.days);
  if (cold) points.push({ kind: 'gone-cold', lastAt, days, lost: cold.lost });
}

function addNextStep(company: Company, now: number, points: CoveragePoint[]): void {
  const { scheduledAt, lastOpenTaskAt: dueAt, openDeals } = company;
  if (scheduledAt !== undefined && scheduledAt >= now) return;
  if (belongsTo('no-open-tasks', company)) {
    points.push({
      kind: 'no-next-step',
      openDeals,
      lost: lost[openDeals > 0 ? 'no-next-step-of-deal' : 'no-next-step'],
    });
  } else if (dueAt !== undefined && now - dueAt > dayMs) {
    points.push({ kind: 'next-step-late', dueAt, lost: lost['next-step-late'] });
  }
}
