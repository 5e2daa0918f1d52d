import { account } from './account.ts';
import { type Generation, hour, minute } from './generation.ts';
import type { PortalRecord } from './record-store.ts';
import { ownPages } from './texts.ts';

/** Page views of our site and what else a contact did there: more, and later, the more interest there is, 0 to 1. */
export function generateVisits(
  { random, data, now, past }: Generation,
  contact: PortalRecord,
  interest: number,
): void {
  if (!random.chance(0.3 + 0.6 * interest)) return;
  const sessions = random.int(1, 2 + Math.round(2 * interest));
  for (let session = 0; session < sessions; session++) {
    const start = past(random.int(0, Math.round(90 - 60 * interest))) - hour;
    const sessionId = `${contact.id}-${session}`;
    const pages = random.int(1, 5);
    for (let number = 0; number < pages; number++) {
      const [path, title] = random.pick(ownPages);
      data.events.addView({
        id: `${sessionId}-${number}`,
        contactId: contact.id,
        url: account.site + path,
        title,
        at: Math.min(start + number * random.int(1, 6) * minute, now - minute),
        sessionId,
      });
    }
    if (random.chance(0.2)) {
      data.events.addInteraction({
        contactId: contact.id,
        type: random.pick(['FORM_SUBMITTED', 'FORM_SUBMITTED', 'PRESENTATION_REVISIT']),
        at: Math.min(start + 20 * minute, now - minute),
      });
    }
  }
}
