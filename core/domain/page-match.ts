import type { Company } from './company.ts';
import type { CompanyId, ContactId, DealId } from './ids.ts';

/** What a page's address says about a company, before any company is looked at. */
export type PageAddress =
  /** A web site: its host without `www.`, lower-case, punycode. */
  | { readonly kind: 'site'; readonly host: string }
  /** A LinkedIn company page: slug or numeric id, lower-case. */
  | { readonly kind: 'linkedin'; readonly slug: string }
  /** A company record in HubSpot. */
  | { readonly kind: 'hubspot'; readonly portalId: string; readonly companyId: CompanyId }
  /** A contact's or a deal's record in HubSpot: it stands for the companies that it belongs to. */
  | { readonly kind: 'hubspot-contact'; readonly portalId: string; readonly contactId: ContactId }
  | { readonly kind: 'hubspot-deal'; readonly portalId: string; readonly dealId: DealId }
  /** Nothing that could be a company: browser pages, mail, shared hosts, other HubSpot pages. */
  | { readonly kind: 'none' };

/** What a company is recognised by, and called. */
export type Recognised = Pick<Company, 'id' | 'name' | 'domain' | 'additionalDomains' | 'linkedinSlug'>;

/**
 * What the directory of the whole CRM says of a company that the local copy does not hold: its name, its primary
 * domain, and of the rest only what the page was recognised by.
 */
export interface ListedCompany extends Recognised {
  readonly mergedIds: readonly CompanyId[];
  /** Its record. */
  readonly address: Extract<PageAddress, { kind: 'hubspot' }>;
}

/** Which company a page belongs to, as far as the local copy and the directory know. */
export type PageMatch =
  | { readonly kind: 'none' }
  /**
   * A company could be here, but the local copy has none; `listed` are those that the directory names. `by`: as
   * below, where they were found.
   */
  | ({
      readonly kind: 'unknown';
      readonly address: Exclude<PageAddress, { kind: 'none' }>;
      readonly listed?: readonly ListedCompany[];
      readonly by?: string;
    } & RuledOut)
  /**
   * `among`: the companies that fit equally well, where the person chose this one of them. `by`: the domain, or
   * `linkedin:SLUG`, that the CRM has of the company and the page was recognised by; undefined for records.
   */
  | ({
      readonly kind: 'company';
      readonly company: Company;
      readonly among?: readonly Recognised[];
      readonly by?: string;
    } & RuledOut)
  /** `listed` are those of them that only the directory knows. */
  | ({
      readonly kind: 'several';
      readonly companies: readonly Company[];
      readonly listed?: readonly ListedCompany[];
    } & RuledOut);

interface RuledOut {
  /** Companies that would fit, of which the person said *Not this company*. */
  readonly ruledOut?: readonly Recognised[];
}
