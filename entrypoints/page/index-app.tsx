import { computed, effect, signal } from '@preact/signals';
import { FeedContext, type FeedVerbs } from '#components/feed/feed-context.ts';
import { IndexPage } from '#components/target-accounts/index-page.tsx';
import type { PageMatch } from '#core/domain/page-match.ts';
import { initialViewChoice, type ViewChoice } from '#core/domain/view-choice.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import { preferences } from '#core/platform/preferences.ts';
import { readFeed } from '#core/read-models/read-feed.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { indexVerbs } from './index-verbs.ts';
import { minuteClock } from './minute-clock.ts';
import { pageDatabase } from './page-database.ts';
import { refreshWhenOld } from './refresh-when-old.ts';
import type { PageContext } from './start-page.tsx';
import { watchThisPage } from './this-page.ts';

const nothingYet: PageMatch = { kind: 'none' };

/** The index as the popup and the full page draw it: same model, same choices, another layout. */
export function composeIndex({ life }: PageContext, layout: 'popup' | 'page') {
  const database = pageDatabase();
  const commands = workerCommands();
  const model = live(
    async () => readIndex(await database()),
    ['accounts', 'outbox', 'sync', 'connection', 'preferences'],
    life,
  );
  const feed = live(async () => readFeed(await database()), ['feed', 'preferences'], life);
  const choice = rememberedChoice();
  const thisPage = layout === 'popup' ? watchThisPage(database, life) : undefined;
  const verbs = indexVerbs({ commands, model: model.value, thisPage });
  const feedVerbs: FeedVerbs = {
    openOverview: verbs.openOverview,
    lookAtFeed: (seq) => void commands.lookAtFeed({ seq }),
  };
  refreshWhenOld(model.value, commands, life);
  return (
    <FeedContext.Provider value={{ model: feed.value, verbs: feedVerbs }}>
      <IndexPage
        model={model.value}
        choice={choice}
        thisPage={thisPage && computed(() => thisPage.match.value ?? nothingYet)}
        layout={layout}
        verbs={verbs}
        now={minuteClock(life)}
      />
    </FeedContext.Provider>
  );
}

/** The view choice of the last time; what is chosen from here on is remembered. */
function rememberedChoice() {
  const choice = signal<ViewChoice>(initialViewChoice);
  let isLoaded = false;
  void preferences.viewChoice.getValue().then((remembered) => {
    choice.value = remembered;
    isLoaded = true;
  });
  effect(() => {
    const current = choice.value;
    if (isLoaded) void preferences.viewChoice.setValue(current);
  });
  return choice;
}
