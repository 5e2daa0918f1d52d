import type { ScoreVerbs } from '#components/suggestions/suggestions-verbs.ts';
import type { Preferences } from './options-model.ts';

/** What a person can do on the options page. Each verb reports its own failures. */
export interface OptionsVerbs extends ScoreVerbs {
  /** Checks the key with HubSpot and keeps it. Call it inside the click: the browser may ask for permission. */
  readonly connect: (key: string) => void;
  readonly exploreSample: () => void;
  /** Forgets the key, the data and the choices. */
  readonly disconnect: () => void;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  readonly allowTabs: () => void;
  readonly withdrawTabs: () => void;
  /** Opens the browser's own page for the keys of extensions. */
  readonly changeShortcut: () => void;
  readonly syncNow: () => void;
  /** Puts the text on the clipboard; resolves to whether it worked. */
  readonly copyText: (text: string) => Promise<boolean>;
}
