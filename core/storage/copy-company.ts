import type { Company } from '#core/domain/company.ts';
import { countFields, listFields, numberFields, textFields } from './company-fields.ts';

const fields: readonly (keyof Company)[] = [
  ...textFields,
  ...listFields,
  ...countFields,
  ...numberFields,
  'isTargetAccount',
];

/** A company of the packed index as a plain object with every field its own. */
export const copyCompany = (company: Company): Company =>
  Object.fromEntries(fields.map((field) => [field, company[field]])) as unknown as Company;
