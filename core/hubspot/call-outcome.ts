/** HubSpot's call outcomes have the same ids in every portal; a portal's own ones are not among them. */
const outcomes = new Map<string, string>([
  ['9d9162e7-6cf3-4944-bf63-4dff82258764', 'BUSY'],
  ['f240bbac-87c9-4f6e-bf70-924b57d47db7', 'CONNECTED'],
  ['a4c4c377-d246-4b32-a13b-75a56a4cd0ff', 'LEFT_LIVE_MESSAGE'],
  ['b2cf5968-551e-4856-9783-52b3da59a7d0', 'LEFT_VOICEMAIL'],
  ['73a0d17f-1163-4015-bdd5-ec830791da20', 'NO_ANSWER'],
  ['17b47fee-58de-441e-a44c-c6300d46f273', 'WRONG_NUMBER'],
]);

/** HubSpot's id of an outcome; undefined for one that not every portal has. */
export const callDisposition = (outcome: string): string | undefined =>
  [...outcomes].find(([, name]) => name === outcome)?.[0];

/** The outcome of a call as a constant; undefined for an outcome that the portal defined itself. */
export const callOutcome = (disposition: string | undefined): string | undefined =>
  disposition === undefined ? undefined : outcomes.get(disposition.toLowerCase());
