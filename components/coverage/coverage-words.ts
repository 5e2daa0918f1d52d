import type { CoveragePoint } from '#core/domain/coverage.ts';
import type { Messages } from '#components/locale/en.ts';
import { formatsFor } from '#components/locale/format.ts';

/** What is missing about an account in words: `No buying role among 4 contacts`. `now` is epoch milliseconds. */
export function coverageWords(point: CoveragePoint, messages: Messages, now: number): string {
  const texts = messages.coverage.points;
  switch (point.kind) {
    case 'no-contacts':
      return texts.noContacts;
    case 'no-buying-roles':
      return texts.noRoles(point.contacts);
    case 'no-decision-maker':
      return texts.noDecisionMaker(point.withRole);
    case 'single-threaded':
      return point.contacts === 1 ? texts.onlyContact : texts.onlyRole(point.contacts);
    case 'gone-cold':
      return point.days === undefined ? texts.never : texts.cold(point.days);
    case 'no-next-step':
      return point.openDeals > 0 ? texts.nothingPlannedDeals(point.openDeals) : texts.nothingPlanned;
    case 'next-step-late':
      return texts.late(formatsFor(messages.locale).relative(point.dueAt, now));
    case 'blocker':
      return texts.blockers(point.blockers);
    case 'no-owner':
      return texts.noOwner;
  }
}
