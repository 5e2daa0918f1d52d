import type { Filter } from './search-objects.ts';

/**
 * Of which one must hold for a company that is no target account: *not true* would miss those of which nobody ever
 * said.
 */
export const notTarget: readonly Filter[] = [
  { propertyName: 'hs_is_target_account', operator: 'NOT_HAS_PROPERTY' },
  { propertyName: 'hs_is_target_account', operator: 'EQ', value: 'false' },
];
