import type { ColumnRule } from '#core/domain/account-column.ts';
import type { Company } from '#core/domain/company.ts';
import { companyLabel } from '#core/domain/company-label.ts';
import type { Column } from '#core/domain/view-choice.ts';
import type { Messages } from '#components/locale/en.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';

/** The words of a text column for one account; undefined where there is nothing to say. */
export function columnText(
  column: Column,
  rule: Extract<ColumnRule, { kind: 'text' }>,
  company: Company,
  { targetAccounts }: Messages,
): string | undefined {
  const text = rule.of(company);
  switch (column) {
    case 'company':
      return companyLabel(company, targetAccounts.table.unnamed(company.id));
    case 'owner':
      return text ?? (company.ownerId && targetAccounts.table.unknownOwner);
    case 'industry':
      return text && hubspotWord({}, text);
    default:
      return text;
  }
}

/** The word for what happened or is planned. */
export const eventWord = (
  column: Column,
  type: string | undefined,
  { hubspotWords }: Messages,
): string | undefined =>
  type && hubspotWord(column === 'scheduled' ? hubspotWords.nextActivity : hubspotWords.engagement, type);
