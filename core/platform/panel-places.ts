import { storage } from 'wxt/utils/storage';
import type { CompanyId } from '#core/domain/ids.ts';
import { type PanelPlace, type PanelPlaces, withPlaces } from '#core/domain/panel-place.ts';
import { withLock } from './locks.ts';

/** Record ids and numbers, in memory only, until the browser closes. */
const item = storage.defineItem<PanelPlaces>('session:places', { fallback: [] });

/** Where the person left off in each account. */
export const readPanelPlaces = (): Promise<PanelPlaces> => item.getValue();

/** Keeps places; safe from the panels of several windows at once. */
export const keepPanelPlaces = (changed: ReadonlyMap<CompanyId, PanelPlace>): Promise<void> =>
  withLock('bullseye-panel-places', async () => item.setValue(withPlaces(await item.getValue(), changed)));

/** Forgets them. */
export const clearPanelPlaces = (): Promise<void> => item.removeValue();
