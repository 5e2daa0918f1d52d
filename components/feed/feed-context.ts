import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import type { CompanyId } from '#core/domain/ids.ts';
import type { FeedReadModel } from '#core/read-models/read-feed.ts';

/** What a person can do on the feed. */
export interface FeedVerbs {
  /** Opens the side panel on the company. Called synchronously in the click, as the browser demands. */
  readonly openAccount: (companyId: CompanyId) => void;
  /** The lines up to this `seq` were looked at. */
  readonly lookAtFeed: (seq: number) => void;
}

/** The change feed of a page. */
export interface FeedOnPage {
  /** Undefined until it was read. */
  readonly model: ReadonlySignal<FeedReadModel | undefined>;
  readonly verbs: FeedVerbs;
}

/** Where the page's button and marks find the feed; without a provider above there is none. */
export const FeedContext = createContext<FeedOnPage | undefined>(undefined);
