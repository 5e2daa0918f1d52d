import type { CompanyId } from '#core/domain/ids.ts';

/** The id of a section in the document, which may hold several accounts. */
export const sectionId = (companyId: CompanyId, section: string): string => `${section}-${companyId}`;
