import type { Activity } from '#core/domain/activity.ts';
import type { ArchiveActivity, CreateActivity, PendingChange } from '#core/domain/change.ts';
import type { Company } from '#core/domain/company.ts';
import type { ActivityId, CompanyId } from '#core/domain/ids.ts';
import type { HubSpotClient } from '#core/hubspot/hubspot-client.ts';
import { HubSpotError } from '#core/hubspot/hubspot-error.ts';
import { noteNotArrived, noteSent } from '#core/storage/creations.ts';
import type { Database } from '#core/storage/database.ts';
import { readHistory, readPending, setDelivery } from '#core/storage/outbox.ts';
import { settleArchiving, settleCreation } from '#core/storage/settle-activity.ts';
import { attemptsOf } from './due-changes.ts';
import { noteSending } from './note-sending.ts';

interface Push {
  readonly db: Database;
  readonly client: HubSpotClient;
  readonly now: () => number;
}

export type Entry<Of> = PendingChange & { readonly change: Of };

/** A request that nobody heard the answer of may be carried out this long after it was sent. */
const quietMs = 30_000;

/**
 * Creates an activity at HubSpot, once: that it is sent is durable before it is, and where nobody knows what became
 * of it, it is looked for among the company's records, by id, before it is sent again. Rejects with `HubSpotError`.
 */
export async function deliverCreation(push: Push, entry: Entry<CreateActivity>): Promise<void> {
  const { db, client, now } = push;
  const { companyId, draft } = entry.change;
  const claimed = await claimedIds(db);
  if (entry.sentAt !== undefined) {
    if (now() < entry.sentAt + quietMs) return waitForQuiet(push, entry, entry.sentAt + quietMs);
    const found = await client.findCreatedActivity(companyId, draft, { sentAt: entry.sentAt, claimed });
    if (found) return settle(push, entry, found);
    if (!(await noteNotArrived(db, entry.seq))) return;
  }
  if (!(await noteSent(db, entry.seq, now()))) return;
  let activity: Activity;
  try {
    activity = await client.createActivity(companyId, draft, claimed);
  } catch (error) {
    if (error instanceof HubSpotError && !error.mayHaveHappened) await noteNotArrived(db, entry.seq);
    throw error;
  }
  await settle(push, entry, activity);
}

/** Archives an activity at HubSpot. Rejects with `HubSpotError`. */
export async function deliverArchiving(push: Push, entry: Entry<ArchiveActivity>): Promise<void> {
  const { companyId, activityId, draft } = entry.change;
  await noteSending(push.db, [entry]);
  await push.client.archiveActivity(draft.kind, activityId);
  const company = await readCompanyNow(push.client, companyId);
  await settleArchiving(push.db, { entry, company, deliveredAt: push.now() });
}

async function settle(push: Push, entry: Entry<CreateActivity>, activity: Activity): Promise<void> {
  const company = await readCompanyNow(push.client, entry.change.companyId);
  await settleCreation(push.db, { entry, activity, company, deliveredAt: push.now() });
}

/** Without a reason, a worker died while it was on its way. */
const waitForQuiet = ({ db }: Push, entry: PendingChange, until: number): Promise<void> =>
  setDelivery(db, [entry.seq], {
    state: 'waiting',
    until,
    attempts: attemptsOf(entry),
    reason: entry.delivery.state === 'waiting' ? entry.delivery.reason : { kind: 'timeout' },
  });

/** The records that creations made which HubSpot confirmed: none of them is another one's. */
async function claimedIds(db: Database): Promise<ReadonlySet<ActivityId>> {
  const [pending, delivered] = await Promise.all([readPending(db), readHistory(db)]);
  return new Set([
    ...pending.flatMap(({ change }) => (change.type === 'archive-activity' ? [change.activityId] : [])),
    ...delivered.flatMap(({ result }) => (result ? [result.activityId] : [])),
  ]);
}

/** The company's figures with what was just done; without them it is done all the same, and the next sync has them. */
async function readCompanyNow(client: HubSpotClient, companyId: CompanyId): Promise<Company | undefined> {
  try {
    const { companies } = await client.readCompanies([companyId]);
    return companies.find(({ id }) => id === companyId);
  } catch (error) {
    if (error instanceof HubSpotError) return undefined;
    throw error;
  }
}
