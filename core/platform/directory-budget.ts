import { storage } from 'wxt/utils/storage';
import type { SpentRequests } from '#core/domain/directory.ts';

/** Kept apart from the directory and over restarts: turning it off and on again gives no budget back. */
export const directoryBudget = storage.defineItem<SpentRequests>('local:directoryBudget', {
  fallback: { dayOn: '', requests: 0 },
});
