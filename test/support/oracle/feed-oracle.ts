import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

/** What there was to see of one target account. */
interface SeenAccount {
  /** Marked through Bullseye since the last sync: what else it did is no news. */
  readonly isFresh: boolean;
  /** The latest engagement up to now, ever. */
  readonly engagedAt: number;
  /** Planned meetings by id: when they begin. */
  readonly meetings: ReadonlyMap<string, number>;
}

/** What there was to see of a portal, from its raw records. */
export interface PortalSight {
  readonly accounts: ReadonlyMap<string, SeenAccount>;
  /** Open deals of target accounts. */
  readonly deals: ReadonlyMap<string, { readonly stage: string; readonly companies: readonly string[] }>;
}

/** Looks at the portal; `before` is the sight before it, whose engagement is not forgotten. */
export function seePortal(portal: SamplePortal, now: number, before?: PortalSight): PortalSight {
  const { records } = portal;
  const targets = records.companies.filter(({ properties }) => properties['hs_is_target_account'] === 'true');
  const closed = new Set(
    records.pipelines.flatMap(({ stages }) => stages.filter((stage) => stage.isClosed).map(({ id }) => id)),
  );
  const deals = new Map(
    targets
      .flatMap(({ id }) => records.related(id, 'deals'))
      .filter(({ properties }) => !closed.has(properties['dealstage'] ?? ''))
      .map(({ id, properties }) => [
        id,
        {
          stage: properties['dealstage'] ?? '',
          companies: records.related(id, 'companies').map((company) => company.id),
        },
      ]),
  );
  const accounts = new Map(
    targets.map(({ id }) => [
      id,
      {
        isFresh: false,
        engagedAt: Math.max(engagedAt(portal, id, now), before?.accounts.get(id)?.engagedAt ?? -Infinity),
        meetings: plannedMeetings(portal, id, now),
      },
    ]),
  );
  return { accounts, deals };
}

function engagedAt({ records }: SamplePortal, companyId: string, now: number): number {
  const contacts = new Set(records.related(companyId, 'contacts').map(({ id }) => id));
  const replies = [...contacts]
    .flatMap((id) => records.related(id, 'emails'))
    .filter(({ properties }) => properties['hs_email_direction'] === 'INCOMING_EMAIL')
    .map(({ properties }) => Date.parse(properties['hs_timestamp'] ?? ''));
  const acts = [...records.interactions, ...records.pageViews]
    .filter(({ contactId }) => contacts.has(contactId))
    .map(({ at }) => at);
  return Math.max(-Infinity, ...[...replies, ...acts].filter((at) => at <= now));
}

const plannedMeetings = ({ records }: SamplePortal, companyId: string, now: number) =>
  new Map(
    records
      .related(companyId, 'meetings')
      .filter(
        ({ properties }) =>
          !['COMPLETED', 'CANCELED', 'NO_SHOW', 'RESCHEDULED'].includes(
            properties['hs_meeting_outcome'] ?? '',
          ),
      )
      .map(({ id, properties }) => [id, Date.parse(properties['hs_timestamp'] ?? '')] as const)
      .filter(([, at]) => at > now),
  );

/** What the feed has to say of two sights, one text a line, sorted. */
export function newsBetween(before: PortalSight, after: PortalSight, portal: SamplePortal): string[] {
  const { records } = portal;
  const lines: string[] = [];
  for (const [id, account] of after.accounts) {
    const known = before.accounts.get(id);
    if (!known) lines.push(`${id} marked`);
    if (!known || known.isFresh) continue;
    if (account.engagedAt > known.engagedAt) lines.push(`${id} engagement ${account.engagedAt}`);
    const isNew = [...account.meetings].some(([meeting, at]) => known.meetings.get(meeting) !== at);
    if (isNew) lines.push(`${id} meeting`);
    for (const [deal, { stage, companies }] of after.deals) {
      if (!companies.includes(id)) continue;
      const old = before.deals.get(deal)?.stage;
      if (old === undefined) lines.push(`${id} deal ${deal} opened`);
      else if (old !== stage) lines.push(`${id} deal ${deal} moved`);
    }
    for (const [deal, { companies }] of before.deals)
      if (companies.includes(id) && !after.deals.has(deal)) lines.push(`${id} deal ${deal} closed`);
  }
  for (const id of before.accounts.keys()) {
    if (after.accounts.has(id)) continue;
    const isThere = records.companies.some((company) => company.id === id);
    lines.push(`${id} ${isThere ? 'unmarked' : 'gone'}`);
  }
  return lines.sort();
}
