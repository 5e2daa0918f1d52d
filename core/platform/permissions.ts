import { browser } from 'wxt/browser';

const hubspotApi = { origins: ['https://api.hubapi.com/*'] };
const tabs = { permissions: ['tabs' as const] };

/** Whether the browser lets us reach HubSpot's API. */
export const mayReachHubSpot = (): Promise<boolean> => browser.permissions.contains(hubspotApi);

/** Asks for HubSpot's API. Call it first thing in a click: the browser asks the person only then. */
export const askForHubSpot = (): Promise<boolean> => browser.permissions.request(hubspotApi);

/** Whether the address of the tab in front may be read at any time. */
export const mayFollowTabs = (): Promise<boolean> => browser.permissions.contains(tabs);

/** Asks to follow the tab in front; first thing in a click. */
export const askForTabs = (): Promise<boolean> => browser.permissions.request(tabs);

/** Gives the permission to follow tabs back. */
export const withdrawTabs = (): Promise<boolean> => browser.permissions.remove(tabs);

/** Calls `listener` whenever a permission was granted or taken back, here or in the browser's own settings. */
export function watchPermissions(listener: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions;
  const heard = () => listener();
  onAdded.addListener(heard);
  onRemoved.addListener(heard);
  signal.addEventListener('abort', () => {
    onAdded.removeListener(heard);
    onRemoved.removeListener(heard);
  });
}
