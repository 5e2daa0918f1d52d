import { isWonAccount, type ProfiledCompany } from '#core/domain/company-profile.ts';
import { createRandom } from '#core/sample-portal/random.ts';
import { createSamplePortal } from '#core/sample-portal/sample-portal.ts';
import type { NamedRule } from './hidden-rules.ts';
import { profiledCompaniesOf } from './profiled-portal.ts';

export const heldOutNow = Date.UTC(2027, 2, 10, 9);

/** A portal to learn from, with good accounts that are there to be found. */
export interface HeldOut {
  readonly companies: readonly ProfiledCompany[];
  readonly candidates: readonly ProfiledCompany[];
  /** Ids of the candidates that are good. */
  readonly wanted: ReadonlySet<string>;
}

/**
 * A portal by a rule. Of the companies that are good by it, some are target accounts, with everything that is done
 * about one; `most` are held out: they look like any other company, nobody worked on them. All other good ones leave
 * the portal, so that the held out ones are all there is to find. Companies that bought or were dismissed are no
 * candidates: it is known what they are.
 */
export function holdOut(
  { rule, missing }: NamedRule,
  seed: number,
  size: { readonly targetAccounts: number; readonly companies: number },
  most: number,
): HeldOut {
  const portal = createSamplePortal({
    seed,
    now: heldOutNow,
    size,
    limits: 'off',
    goodAccounts: { rule, missing, isNamed: false },
  });
  const random = createRandom(seed);
  const isCandidate = (one: ProfiledCompany) =>
    !one.company.isTargetAccount && !isWonAccount(one) && one.profile.recommendation.state !== 'dismissed';
  const all = profiledCompaniesOf(portal, heldOutNow);
  const good = all
    .filter((one) => isCandidate(one) && portal.goodCompanies.has(one.company.id))
    .map((one) => ({ one, draw: random.next() }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ one }) => one);
  const gone = new Set(good.slice(most));
  const companies = all.filter((one) => !gone.has(one));
  return {
    companies,
    candidates: companies.filter(isCandidate),
    wanted: new Set(good.slice(0, most).map(({ company }) => company.id)),
  };
}

/** Of the wanted ones, the share among the first `cut`, and how near the top they are (NDCG), 0 to 1 each. */
export function foundAmong(
  order: readonly string[],
  wanted: ReadonlySet<string>,
  cut: number,
): { readonly recall: number; readonly ndcg: number } {
  const gainAt = (place: number) => 1 / Math.log2(place + 2);
  let found = 0;
  let gain = 0;
  order.slice(0, cut).forEach((id, place) => {
    if (!wanted.has(id)) return;
    found += 1;
    gain += gainAt(place);
  });
  let best = 0;
  for (let place = 0; place < Math.min(cut, wanted.size); place++) best += gainAt(place);
  return { recall: found / wanted.size, ndcg: gain / best };
}
