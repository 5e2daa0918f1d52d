import { storage } from 'wxt/utils/storage';
import type { CompanyId } from '#core/domain/ids.ts';

/** The account that a click in the index asked the side panel to show; gone when the browser closes. */
export const panelFocus = storage.defineItem<{
  readonly companyId: CompanyId;
  readonly askedAt: number;
} | null>('session:panelFocus', { fallback: null });
