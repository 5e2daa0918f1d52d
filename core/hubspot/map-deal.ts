import type { Deal } from '#core/domain/deal.ts';
import { brandId } from '#core/domain/ids.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { RecordSource } from './read-records.ts';
import { parseTime, readFlag, readId, readNumber, readText, readTime } from './read-value.ts';

/**
 * A deal record. `companyCurrency` (ISO 4217) tells whether a deal without an amount in company currency is in a
 * foreign one: then it has no `value`. Without it every deal that names a currency counts as foreign.
 */
export function mapDeal(
  source: RecordSource,
  companyIds: readonly CompanyId[],
  companyCurrency: string | undefined,
): Deal {
  const amount = readNumber(source, 'amount');
  const currency = readText(source, 'deal_currency_code')?.toUpperCase();
  const isForeign = currency !== undefined && currency !== companyCurrency?.toUpperCase();
  return {
    id: brandId(source.id),
    name: readText(source, 'dealname'),
    amount,
    currency,
    value: readNumber(source, 'amount_in_home_currency') ?? (isForeign ? undefined : amount),
    pipelineId: plainId(source, 'pipeline'),
    stageId: plainId(source, 'dealstage'),
    isClosed: readFlag(source, 'hs_is_closed'),
    isWon: readFlag(source, 'hs_is_closed_won'),
    closeAt: readTime(source, 'closedate'),
    ownerId: readId(source, 'hubspot_owner_id'),
    nextStep: readText(source, 'hs_next_step'),
    companyIds,
    modifiedAt: readTime(source, 'hs_lastmodifieddate') ?? parseTime(source.updatedAt ?? '') ?? 0,
  };
}

/** Whether the company currency has to be known to tell the deal's value. */
export const needsCompanyCurrency = (properties: Readonly<Record<string, unknown>>): boolean =>
  Boolean(properties['amount']) &&
  Boolean(properties['deal_currency_code']) &&
  !properties['amount_in_home_currency'];

/** Pipelines and stages have ids of digits or of words. */
function plainId<Id extends ReturnType<typeof brandId>>(
  source: RecordSource,
  property: string,
): Id | undefined {
  const text = readText(source, property);
  return text === undefined ? undefined : brandId<Id>(text);
}
