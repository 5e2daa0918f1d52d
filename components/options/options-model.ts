import type { Connection } from '#core/domain/connection.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { OwnerId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { Portal } from '#core/domain/portal.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import type { NamedScore } from '#components/suggestions/suggestions-verbs.ts';
import type { SyncStatus } from '#core/domain/sync-state.ts';

/** The language of the screens; `auto` is the browser's. */
export type LanguageChoice = 'auto' | 'en' | 'pl';
/** The colours of the screens; `auto` is the system's. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

export interface Preferences {
  /** Leave out the engagement of contacts without a legal basis. */
  readonly gdpr: boolean;
  /** Which owner the person is. */
  readonly ownerId: OwnerId | undefined;
  readonly language: LanguageChoice;
  readonly theme: ThemeChoice;
  /** Count on the toolbar button what changed elsewhere. */
  readonly badge: boolean;
}

/** Where a connection attempt stands. */
export type Connecting =
  | { readonly state: 'idle' }
  | { readonly state: 'checking' }
  | { readonly state: 'refused'; readonly failure: Failure };

/** Everything the options page draws from. */
export interface OptionsModel {
  readonly connection: Connection;
  readonly connecting: Connecting;
  readonly portal: Portal | undefined;
  readonly owners: readonly Owner[];
  readonly status: SyncStatus;
  readonly preferences: Preferences;
  /** The score that makes a company a prospect. */
  readonly score: NamedScore | undefined;
  readonly setAside: readonly SetAside[];
  readonly counts: {
    readonly accounts: number;
    readonly openDeals: number;
    readonly owners: number;
    /** Account overviews kept in the local copy. */
    readonly overviews: number;
    readonly profiles: number;
  };
  /** What the browser says that the extension stores, in bytes. */
  readonly storageBytes: number | undefined;
  /** Whether the panel may see which page the tab shows. */
  readonly tabsAllowed: boolean;
  /** Changes that HubSpot has not received yet. */
  readonly pendingCount: number;
}
