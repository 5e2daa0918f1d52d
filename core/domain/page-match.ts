import type { Company } from './company.ts';
import type { CompanyId } from './ids.ts';

/** What a page's address says about a company, before any company is looked at. */
export type PageAddress =
  /** A web site: its host without `www.`, lower-case, punycode. */
  | { readonly kind: 'site'; readonly host: string }
  /** A LinkedIn company page: slug or numeric id, lower-case. */
  | { readonly kind: 'linkedin'; readonly slug: string }
  /** A company record in HubSpot. */
  | { readonly kind: 'hubspot'; readonly portalId: string; readonly companyId: CompanyId }
  /** Nothing that could be a company: browser pages, mail, shared hosts, other HubSpot pages. */
  | { readonly kind: 'none' };

/** Which company a page belongs to, as far as the local copy knows. */
export type PageMatch =
  | { readonly kind: 'none' }
  /** A company could be here, but the local copy has none. */
  | { readonly kind: 'unknown'; readonly address: Exclude<PageAddress, { kind: 'none' }> }
  /** `among`: the companies that fit equally well, where the person chose this one of them. */
  | { readonly kind: 'company'; readonly company: Company; readonly among?: readonly Company[] }
  | { readonly kind: 'several'; readonly companies: readonly Company[] };
