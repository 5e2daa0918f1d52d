import { parentToChild } from './association-types.ts';
import { generateActivities } from './generate-activities.ts';
import { type GoodAccounts, generateCompanies } from './generate-companies.ts';
import { generateContacts } from './generate-contacts.ts';
import { generateDeals } from './generate-deals.ts';
import { generateVisits } from './generate-visits.ts';
import { createGeneration, day } from './generation.ts';
import type { PortalData } from './portal-data.ts';
import type { PortalRecord } from './record-store.ts';
import { sampleRule } from './traits.ts';

/** From this many target accounts on, each has fewer records. */
const fullUpTo = 1000;

const sampleAccounts: GoodAccounts = { rule: sampleRule, missing: 0.1, isNamed: true };

/**
 * Fills an empty portal. The same seed, moment, size and rule give the same records with the same ids. Gives the ids
 * of the companies that are good accounts, chosen or not.
 */
export function generatePortal(
  data: PortalData,
  seed: number,
  now: number,
  size: { readonly targetAccounts: number; readonly companies: number },
  good: GoodAccounts = sampleAccounts,
): ReadonlySet<string> {
  const density = Math.min(1, fullUpTo / Math.max(1, size.targetAccounts));
  const generation = createGeneration(data, seed, now, density);
  const { random, past } = generation;
  const companies = generateCompanies(generation, size.targetAccounts, size.companies, good);
  let elsewhere: PortalRecord | undefined;
  let sharedDeal: PortalRecord | undefined;

  companies.forEach((company, position) => {
    const contacts = generateContacts(generation, company, position);
    const deals = generateDeals(generation, company, contacts, position);
    for (const contact of contacts) generateVisits(generation, contact, company.traits.interest);
    generateActivities(generation, company, contacts, deals, position);
    if (!company.isTarget) return;

    // Now and then somebody whose primary company is another one, and a deal that two accounts share.
    if (position % 4 === 2 && contacts.length > 0 && elsewhere !== undefined) {
      data.associate(elsewhere.id, company.record.id);
    }
    if (position % 12 === 10 && deals.length > 0 && sharedDeal !== undefined) {
      data.associate(sharedDeal.id, company.record.id);
    }
    const parent = position % 10 === 9 ? companies[position - 9] : undefined;
    if (parent !== undefined) data.associate(parent.record.id, company.record.id, [parentToChild]);
    elsewhere = contacts[0] ?? elsewhere;
    sharedDeal = deals.find((deal) => deal.properties.amount !== undefined) ?? sharedDeal;
  });

  data.rollUpAll(now);
  for (const { record } of companies) {
    const rolledUp = data.store.get(record.id);
    if (rolledUp === undefined) continue;
    const touchedAt = Date.parse(rolledUp.properties.notes_last_updated ?? '') || rolledUp.createdAt;
    const updatedAt = Math.min(now, Math.max(touchedAt, past(random.int(0, 60))) + random.int(0, day / 10));
    data.store.put({ ...rolledUp, updatedAt });
  }
  return new Set(companies.filter(({ isGood }) => isGood).map(({ record }) => record.id));
}
