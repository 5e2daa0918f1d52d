import { reverseAssociation } from './association-types.ts';
import type { ContactEvents } from './contact-events.ts';
import { objectTypes } from './object-types.ts';
import type { PortalRecord, RecordStore } from './record-store.ts';

/**
 * Moves everything of the loser to the winner and removes the loser. The winner keeps its own values, takes the
 * loser's where it has none, and names the loser in `hs_merged_object_ids`. Returns the winner as it becomes,
 * not stored yet; undefined where either does not exist.
 */
export function mergeRecords(
  store: RecordStore,
  events: ContactEvents,
  associate: (fromId: string, toId: string, typeIds: readonly number[]) => void,
  winnerId: string,
  loserId: string,
): PortalRecord | undefined {
  const winner = store.get(winnerId);
  const loser = store.get(loserId);
  if (winner === undefined || loser === undefined || winner === loser) return undefined;

  for (const type of objectTypes) {
    for (const [otherId, typeIds] of Array.from(store.linksOf(loserId, type))) {
      store.link(loserId, type, otherId, []);
      store.link(otherId, loser.type, loserId, []);
      if (otherId !== winnerId) associate(otherId, winnerId, typeIds.map(reverseAssociation));
    }
  }
  events.move(loserId, winnerId);
  store.remove(loserId);

  const joined = (...lists: (string | undefined)[]): string =>
    [...new Set(lists.flatMap((list) => (list === undefined || list === '' ? [] : list.split(';'))))].join(
      ';',
    );
  const properties: Record<string, string> = { ...loser.properties, ...winner.properties };
  properties.hs_merged_object_ids = joined(
    winner.properties.hs_merged_object_ids,
    loserId,
    loser.properties.hs_merged_object_ids,
  );
  const { domain } = winner.properties;
  const otherDomain = loser.properties.domain === domain ? undefined : loser.properties.domain;
  const domains = joined(
    winner.properties.hs_additional_domains,
    otherDomain,
    loser.properties.hs_additional_domains,
  );
  if (domains !== '') properties.hs_additional_domains = domains;
  return { ...winner, properties };
}
