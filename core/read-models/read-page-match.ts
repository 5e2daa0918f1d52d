import type { Company } from '#core/domain/company.ts';
import { matchCompany } from '#core/domain/match-company.ts';
import { overlayChanges } from '#core/domain/overlay-changes.ts';
import { candidateDomains, readPageAddress } from '#core/domain/page-address.ts';
import type { ListedCompany, PageAddress, PageMatch } from '#core/domain/page-match.ts';
import { findByDomains, findByLinkedin, findByRecord } from '#core/storage/companies.ts';
import { findByContact, findByDeal } from '#core/storage/find-by-record.ts';
import { readConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';
import { readPending } from '#core/storage/outbox.ts';
import { applyPageChoice } from './page-choice.ts';
import { readListed } from './read-listed.ts';
import { readRuledOut } from './ruled-out.ts';

/**
 * Which company the page at `url` belongs to, by the local copy and, where it is on, the directory of the whole CRM:
 * nothing is asked of HubSpot and nothing of the address is kept. Pending changes are laid over the companies, what the
 * person chose before decides between several, and what they ruled out is left out.
 */
export async function readPageMatch(db: Database, url: string): Promise<PageMatch> {
  const address = readPageAddress(url);
  if (address.kind === 'none') return address;
  // Before the companies: a change that is settled in between is laid over its own result, which changes nothing.
  const [pending, connection, isRuledOut] = await Promise.all([
    readPending(db),
    readConnection(db),
    readRuledOut(),
  ]);
  const portalId = connection.kind === 'none' ? undefined : connection.portalId;
  const [local, inDirectory] = await Promise.all([lookUp(db, address), readListed(address, portalId)]);
  const listed = await notInLocalCopy(db, local, inDirectory);
  const found = overlayChanges(local, pending);
  return applyPageChoice(matchCompany(address, portalId, found, isRuledOut, listed));
}

/** Of a company that the local copy holds, or knows to be merged, it knows better: its domain may be another by now. */
async function notInLocalCopy(
  db: Database,
  local: readonly Company[],
  listed: readonly ListedCompany[],
): Promise<readonly ListedCompany[]> {
  const known = new Set<string>(local.map(({ id }) => id));
  const others = listed.filter(({ id }) => !known.has(id));
  if (others.length === 0) return others;
  const held = await Promise.all(others.map(({ id }) => findByRecord(db, id)));
  return others.filter((_, place) => held[place]?.length === 0);
}

async function lookUp(
  db: Database,
  address: Exclude<PageAddress, { kind: 'none' }>,
): Promise<readonly Company[]> {
  switch (address.kind) {
    case 'hubspot':
      return findByRecord(db, address.companyId);
    case 'hubspot-contact':
      return findByContact(db, address.contactId);
    case 'hubspot-deal':
      return findByDeal(db, address.dealId);
    case 'linkedin':
      return findByLinkedin(db, address.slug);
    case 'site':
      return (await findByDomains(db, candidateDomains(address.host))).map(({ company }) => company);
  }
}
