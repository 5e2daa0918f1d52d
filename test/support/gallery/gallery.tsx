import '#components/ui/tokens.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { en } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { pl } from '#components/locale/pl.ts';
import { columns } from '#core/domain/view-choice.ts';
import { FeedContext } from '#components/feed/feed-context.ts';
import { IndexPage } from '#components/target-accounts/index-page.tsx';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import { pictureFeed } from './feed-states.ts';
import { pictureNow } from './fictional-accounts.ts';
import { choiceOf, indexPictures } from './index-states.ts';
import { pictureSuggestions } from './suggestion-states.ts';
import { pictureChanges, pictureFinder, pictureLookUps } from './selection-states.ts';

const nothing = () => undefined;
const verbs: IndexVerbs = {
  setTargetAccount: () => Promise.resolve({ groupId: 'group', outcome: { ok: true, value: null } }),
  undo: nothing,
  syncNow: nothing,
  retryChanges: nothing,
  discardChanges: nothing,
  openAccount: nothing,
  openOverview: nothing,
  openRecord: nothing,
  openRecordForm: nothing,
  openInTab: nothing,
  openImport: nothing,
  openOptions: nothing,
  saveFile: nothing,
  exportEverything: () => Promise.resolve({ ok: true, value: null }),
  copyLink: () => Promise.resolve(true),
  exploreSample: nothing,
  lookUpThisPage: nothing,
  makeListedTarget: nothing,
  chooseForThisPage: nothing,
  chooseAgain: nothing,
  watchChanges: () => signal(pictureChanges),
  ...pictureFinder,
};

/** Draws the picture that the address names: `#state=usual&layout=popup&theme=dark&lang=pl`. */
const wanted = new URLSearchParams(location.hash.slice(1));
const layout = wanted.get('layout') === 'page' ? 'page' : 'popup';
const state = wanted.get('state') ?? 'usual';
const picture = indexPictures[state]?.();
const feedVerbs = { openAccount: nothing, lookAtFeed: nothing };
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
const app = document.querySelector('#app');
if (app && picture)
  render(
    <MessagesContext.Provider value={wanted.get('lang') === 'pl' ? pl : en}>
      <FeedContext.Provider value={{ model: signal(pictureFeed(state)), verbs: feedVerbs }}>
        <IndexPage
          model={signal(picture.model)}
          choice={signal(choiceOf(picture))}
          thisPage={layout === 'popup' ? signal(picture.thisPage ?? { kind: 'none' }) : undefined}
          lookUp={signal(pictureLookUps[wanted.get('state') ?? ''] ?? { state: 'not-asked' })}
          layout={layout}
          fullPage={
            layout === 'page'
              ? { pane: signal(picture.pane ?? 'accounts'), columns: signal(picture.columns ?? columns) }
              : undefined
          }
          verbs={verbs}
          suggestions={pictureSuggestions(state)}
          now={signal(pictureNow)}
        />
      </FeedContext.Provider>
    </MessagesContext.Provider>,
    app,
  );
