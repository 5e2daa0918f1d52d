import type { Company } from './company.ts';
import { retryAt } from './failure-retry.ts';
import type { Failure } from './failure.ts';
import { candidateDomains } from './page-address.ts';
import type { PageAddress } from './page-match.ts';

/*
 * The directory of the whole CRM: every company by what a page can be recognised by, and no more. It is optional,
 * read in the background within a daily budget of requests, and can always be read again.
 */

/** A company as it is entered: its name, and everything that a page can be recognised by. */
export type DirectoryCompany = Pick<
  Company,
  'id' | 'name' | 'domain' | 'additionalDomains' | 'linkedinSlug' | 'mergedIds'
>;

/**
 * Requests that reading the directory may take a day, each a search of 200 companies.
 *
 * `gentle` suits a portal that many people share: if 500 of them turn it on the same day, that is 50,000 requests
 * of the 625,000 that a Professional portal has a day, and over ten working hours 1.4 of the 5 searches that any
 * portal has a second. `quick` is for portals with few users: twenty of them take the same 20,000 requests.
 */
export const directoryBudgets = { gentle: 100, quick: 1_000 } as const;
export type DirectoryPace = keyof typeof directoryBudgets;
export type DirectoryChoice = 'off' | DirectoryPace;

/** Companies that one request reads. */
export const companiesPerRequest = 200;

/** Requests spent on the day `dayOn` (`YYYY-MM-DD` in the portal's time zone). */
export interface SpentRequests {
  readonly dayOn: string;
  readonly requests: number;
}

/** One reading of the CRM from its beginning to its end. */
export interface DirectoryPass {
  /** Reads only companies changed since then (epoch ms); undefined for every company. */
  readonly since: number | undefined;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** Where the next page begins. */
  readonly cursor: string | undefined;
  /** Nothing is left to be read. */
  readonly isRead: boolean;
  /** Companies read so far, and how many HubSpot says there are. */
  readonly companies: number;
  readonly total: number | undefined;
  /** Records and values that could not be read. */
  readonly leftOut: number;
  /** Pages that are kept and wait for their segment. */
  readonly waitingPages: number;
  /** Number of its first segment. */
  readonly firstSegment: number;
}

/** Why nothing is read until a time, epoch milliseconds: a failure, or the day's budget where there is none. */
export interface DirectoryRest {
  readonly until: number;
  /** Failures in a row. */
  readonly attempts: number;
  readonly reason: Failure | undefined;
}

/** How far the directory has been read; kept with what was read. */
export interface DirectoryProgress {
  readonly portalId: string;
  /** When it was begun, epoch milliseconds. */
  readonly madeAt: number;
  /** The reading that is under way. */
  readonly pass: DirectoryPass | undefined;
  /** How many companies there were when every one had been read, what could not be, and when that was. */
  readonly companies: number;
  readonly leftOut: number;
  readonly completedAt: number | undefined;
  /** Whatever changed up to this time (epoch ms) is in it. */
  readonly changesReadAt: number | undefined;
  /** Segments from `firstSegment` on count; `segments` is the number of the next one. */
  readonly firstSegment: number;
  readonly segments: number;
  /** The first segment of each reading whose segments count, in order: what a later one says of a company stands. */
  readonly layers: readonly number[];
  readonly rest: DirectoryRest | undefined;
}

/** What there is to say about the directory. */
export type DirectoryState =
  | { readonly kind: 'off' }
  | { readonly kind: 'reading' }
  /** For the next day's budget, or with the reason for what may pass by itself. */
  | { readonly kind: 'waiting'; readonly until: number; readonly reason: Failure | undefined }
  /** Only a person can help; it is tried again then all the same. */
  | { readonly kind: 'failed'; readonly until: number; readonly reason: Failure }
  /** Everything was read; changes are read again then. */
  | { readonly kind: 'complete'; readonly nextAt: number };

const dayMs = 24 * 60 * 60_000;
/** How often companies that are new or changed are read. */
export const changesEveryMs = dayMs;
/** How often every company is read again: searches for changes do not show what was deleted or merged. */
export const wholeEveryMs = 30 * dayMs;

/** Read by a clock that was far ahead of this one, which is at `now` (epoch ms): nobody knows what it missed since. */
export const isReadAhead = ({ changesReadAt = 0 }: DirectoryProgress, now: number): boolean =>
  changesReadAt - now > changesEveryMs;

/** When the next reading is due, epoch milliseconds; the past where none was ever finished. */
export function nextPassAt(progress: DirectoryProgress, now: number): number {
  const { completedAt, changesReadAt } = progress;
  if (completedAt === undefined || changesReadAt === undefined || isReadAhead(progress, now)) return 0;
  return Math.min(completedAt + wholeEveryMs, changesReadAt + changesEveryMs);
}

/** Where the directory stands; `progress` is undefined before the first page. */
export function directoryState(
  choice: DirectoryChoice,
  progress: DirectoryProgress | undefined,
  now: number,
): DirectoryState {
  if (choice === 'off') return { kind: 'off' };
  const rest = progress?.rest;
  if (rest && rest.until > now) {
    const { until, reason } = rest;
    if (reason && retryAt(reason, rest.attempts, now) === undefined) return { kind: 'failed', until, reason };
    return { kind: 'waiting', until, reason };
  }
  if (!progress || progress.pass) return { kind: 'reading' };
  return { kind: 'complete', nextAt: nextPassAt(progress, now) };
}

/** What a company is found by: its domains, its LinkedIn page, its record and those that were merged into it. */
export const keysOfCompany = (company: DirectoryCompany): ReadonlySet<string> =>
  new Set([
    ...(company.domain === undefined ? [] : [company.domain]),
    ...company.additionalDomains,
    ...(company.linkedinSlug === undefined ? [] : [linkedinKey(company.linkedinSlug)]),
    ...[company.id, ...company.mergedIds].map(recordKey),
  ]);

/** What a page's company may be found by. A contact's or deal's record says nothing of its company by itself. */
export function keysOfAddress(address: PageAddress): readonly string[] {
  switch (address.kind) {
    case 'site':
      return candidateDomains(address.host);
    case 'linkedin':
      return [linkedinKey(address.slug)];
    case 'hubspot':
      return [recordKey(address.companyId)];
    case 'hubspot-contact':
    case 'hubspot-deal':
    case 'none':
      return [];
  }
}

export const linkedinKey = (slug: string): string => `linkedin:${slug}`;
export const recordKey = (id: string): string => `record:${id}`;
