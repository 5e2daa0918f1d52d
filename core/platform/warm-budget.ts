import { storage } from 'wxt/utils/storage';

/** How many overviews were loaded in the background since an hour and a day began, epoch milliseconds. */
export interface WarmBudget {
  readonly hourAt: number;
  readonly inHour: number;
  readonly dayAt: number;
  readonly inDay: number;
}

/** Kept over restarts of the browser: a portal counts requests by the day. */
export const warmBudget = storage.defineItem<WarmBudget>('local:warmBudget', {
  fallback: { hourAt: 0, inHour: 0, dayAt: 0, inDay: 0 },
});
