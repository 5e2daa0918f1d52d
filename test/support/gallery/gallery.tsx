import '#components/ui/tokens.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { en } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { pl } from '#components/locale/pl.ts';
import { IndexPage } from '#components/target-accounts/index-page.tsx';
import type { IndexVerbs } from '#components/target-accounts/index-verbs.ts';
import { pictureNow } from './fictional-accounts.ts';
import { choiceOf, indexPictures } from './index-states.ts';

const nothing = () => undefined;
const verbs: IndexVerbs = {
  setTargetAccount: () => Promise.resolve({ groupId: 'group', outcome: { ok: true, value: null } }),
  undo: nothing,
  syncNow: nothing,
  retryChanges: nothing,
  discardChanges: nothing,
  openOverview: nothing,
  openRecord: nothing,
  openRecordForm: nothing,
  openInTab: nothing,
  openOptions: nothing,
  exploreSample: nothing,
  lookUpThisPage: nothing,
};

/** Draws the picture that the address names: `#state=usual&layout=popup&theme=dark&lang=pl`. */
const wanted = new URLSearchParams(location.hash.slice(1));
const layout = wanted.get('layout') === 'page' ? 'page' : 'popup';
const picture = indexPictures[wanted.get('state') ?? 'usual']?.();
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
const app = document.querySelector('#app');
if (app && picture)
  render(
    <MessagesContext.Provider value={wanted.get('lang') === 'pl' ? pl : en}>
      <IndexPage
        model={signal(picture.model)}
        choice={signal(choiceOf(picture))}
        thisPage={layout === 'popup' ? signal(picture.thisPage ?? { kind: 'none' }) : undefined}
        layout={layout}
        verbs={verbs}
        now={signal(pictureNow)}
      />
    </MessagesContext.Provider>,
    app,
  );
