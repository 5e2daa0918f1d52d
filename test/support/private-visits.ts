import type { PortalRecord } from '#core/sample-portal/record-store.ts';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

export interface Visit {
  readonly url: string;
  /** What of it may be found in no store: hosts that are nobody's in the CRM, and whatever tells that it was visited. */
  readonly marks: readonly string[];
}

/** How often each kind of page is visited: a hundred visits in all. */
const rounds = 4;

/** A hundred pages of every kind, mixed; those of one `tour` are not those of another. */
export function privateVisits({ records, portalId }: SamplePortal, tour: string): readonly Visit[] {
  const isTarget = (target: boolean) =>
    records.companies.filter(
      ({ properties: { hs_is_target_account, domain, linkedin_company_page } }) =>
        (hs_is_target_account === 'true') === target && domain && linkedin_company_page,
    );
  const targets = isTarget(true);
  const others = isTarget(false);
  return Array.from({ length: rounds }, (_, round) => {
    const mark = `${tour}-secret-${round}`;
    const nowhere = `${tour}-visited-${round}`;
    const at = (some: readonly PortalRecord[], place: number) => some[(round * 7 + place) % some.length];
    const domain = (some: readonly PortalRecord[], place: number) => at(some, place)?.properties['domain'];
    const linkedIn = (some: readonly PortalRecord[]) => at(some, 3)?.properties['linkedin_company_page'];
    const ofPortal = `https://app.hubspot.com/contacts/${portalId}/record`;
    const strange = String(990_000_000_000 + round * 17 + tour.length);
    const idn = new URL(`https://zażółć-${nowhere}.example/`).hostname;
    return [
      // Companies' sites, target accounts or not.
      visit(`https://${domain(targets, 0)}/${mark}?q=${mark}#${mark}`, mark),
      visit(`https://${mark}.${domain(targets, 1)}:8443/`, mark),
      visit(`https://www.${domain(others, 0)}/${mark}`, mark),
      visit(`http://shop.${domain(others, 1)}/${mark}`, mark),
      // Sites that the CRM does not know.
      visit(`https://www.${nowhere}.example/${mark}`, mark, nowhere),
      visit(`http://a.b.${nowhere}-http.example:8080/`, nowhere),
      visit(`https://${idn}/${mark}`, mark, idn),
      visit(`https://app.hubspot.com.${nowhere}.example/contacts/${portalId}/record/0-2/1`, nowhere),
      // LinkedIn.
      visit(`${linkedIn(targets)}/people/?keywords=${mark}`, mark),
      visit(`${linkedIn(others)}/about/?${mark}`, mark),
      visit(`https://www.linkedin.com/company/${nowhere}/`, nowhere),
      visit(`https://www.linkedin.com/in/${nowhere}/`, nowhere),
      // HubSpot.
      visit(`${ofPortal}/0-2/${at(targets, 5)?.id}?${mark}`, mark),
      visit(`${ofPortal}/0-2/${at(others, 5)?.id}?${mark}`, mark),
      visit(`${ofPortal}/0-2/${strange}`, strange),
      visit(`${ofPortal}/0-1/${at(records.contacts, 5)?.id}?${mark}`, mark),
      visit(`${ofPortal}/0-3/${at(records.deals, 5)?.id}?${mark}`, mark),
      visit(
        `https://app.hubspot.com/contacts/1${portalId}/record/0-2/${strange}1?${mark}`,
        mark,
        `${strange}1`,
      ),
      // Hosts of many companies, mail, search, and what is no site at all.
      visit(`https://${nowhere}.myshopify.com/`, nowhere),
      visit(`https://docs.${nowhere}.github.io/`, nowhere),
      visit(`https://mail.google.com/mail/u/0/?${mark}`, mark, 'mail.google.com'),
      visit(`https://outlook.office.com/mail/inbox/id/${mark}`, mark, 'outlook.office.com'),
      visit(`https://www.google.com/search?q=${mark}`, mark, 'www.google.com'),
      visit(`https://bit.ly/${mark}`, mark, 'bit.ly'),
      visit(
        [`http://127.0.0.1:9/${mark}`, `about:blank#${mark}`, `data:text/html,${mark}`][round % 3] ?? '',
        mark,
      ),
    ];
  }).flat();
}

const visit = (url: string, ...marks: readonly string[]): Visit => ({ url, marks });
