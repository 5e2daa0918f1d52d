import type { Company } from './company.ts';

/**
 * What a company is called: its name, else its domain, as HubSpot's `hs_task_label` has it; else `fallback`
 * (for example a sentence with the record id). Blank values count as missing.
 */
export function companyLabel<Fallback extends string | undefined>(
  company: Pick<Company, 'name' | 'domain'>,
  fallback: Fallback,
): string | Fallback {
  return company.name?.trim() || company.domain?.trim() || fallback;
}
