import type { Company } from '#core/domain/company.ts';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import type { Database } from '#core/storage/database.ts';

const closedStages = (portal: SamplePortal) =>
  new Set(
    portal.records.pipelines.flatMap(({ stages }) =>
      stages.filter(({ isClosed }) => isClosed).map(({ id }) => id),
    ),
  );

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** What the index must show of the portal as it is now, counted from its contacts, deals and companies. */
export function expectedFigures(portal: SamplePortal) {
  const { records } = portal;
  const closed = closedStages(portal);
  const targets = records.companies.filter(({ properties }) => properties['hs_is_target_account'] === 'true');
  const openDealsOf = (id: string) =>
    records.related(id, 'deals').filter(({ properties }) => !closed.has(properties['dealstage'] ?? ''));
  const deals = new Map(targets.flatMap(({ id }) => openDealsOf(id)).map((deal) => [deal.id, deal]));
  return {
    accounts: byId(
      targets.map(({ id, properties }) => {
        const contacts = records.related(id, 'contacts');
        const withRole = (role: string) =>
          contacts.filter((contact) => contact.properties['hs_buying_role']?.split(';').includes(role));
        return {
          id,
          name: properties['name'],
          domain: properties['domain'],
          ownerId: properties['hubspot_owner_id'],
          contacts: contacts.length,
          decisionMakers: withRole('DECISION_MAKER').length,
          blockers: withRole('BLOCKER').length,
          openDeals: openDealsOf(id).length,
          hasOpenTask: records
            .related(id, 'tasks')
            .some((task) => task.properties['hs_task_status'] !== 'COMPLETED'),
          hasCall: records.related(id, 'calls').length > 0,
        };
      }),
    ),
    openDeals: byId(
      [...deals.values()].map(({ id, properties }) => ({
        id,
        value: Number(properties['amount_in_home_currency'] ?? properties['amount'] ?? 0),
        companies: records.related(id, 'companies').length,
      })),
    ),
    owners: byId(records.owners.map(({ id, archived }) => ({ id, isActive: !archived }))),
    portalId: portal.portalId,
  };
}

/** The same of the local copy, as a page shows it: pending changes laid over. */
export async function shownFigures(db: Database) {
  const { data } = await readIndex(db);
  return {
    accounts: byId(data.accounts.map((account) => figuresOf(account))),
    openDeals: byId(
      data.openDeals.map(({ id, value, companyIds }) => ({ id, value, companies: companyIds.length })),
    ),
    owners: byId(data.owners.map(({ id, isActive }) => ({ id, isActive }))),
    portalId: data.portal?.id,
  };
}

const figuresOf = (company: Company) => ({
  id: company.id,
  name: company.name,
  domain: company.domain,
  ownerId: company.ownerId,
  contacts: company.contacts,
  decisionMakers: company.decisionMakers,
  blockers: company.blockers,
  openDeals: company.openDeals,
  hasOpenTask: company.lastOpenTaskAt !== undefined,
  hasCall: company.lastCallAt !== undefined,
});

/** Ids of the accounts that a page shows. */
export const shownIds = async (db: Database): Promise<string[]> =>
  (await shownFigures(db)).accounts.map(({ id }) => id);

/** Ids of the portal's target accounts. */
export const targetIds = (portal: SamplePortal): string[] =>
  expectedFigures(portal).accounts.map(({ id }) => id);
