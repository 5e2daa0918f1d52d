import { computed } from '@preact/signals';
import { FeedContext, type FeedVerbs } from '#components/feed/feed-context.ts';
import { IndexPage } from '#components/target-accounts/index-page.tsx';
import type { PageMatch } from '#core/domain/page-match.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import { publish } from '#core/platform/notices.ts';
import { readFeed } from '#core/read-models/read-feed.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { fullPageChoices } from './full-page.ts';
import { indexVerbs } from './index-verbs.ts';
import { minuteClock } from './minute-clock.ts';
import { pageDatabase } from './page-database.ts';
import { pageSuggestions } from './page-suggestions.ts';
import { createPageLookUp, type PageLookUp } from './page-look-up.ts';
import { refreshWhenOld } from './refresh-when-old.ts';
import { rememberedChoice } from './remembered-choice.ts';
import type { PageContext } from './start-page.tsx';
import { watchThisPage, type ThisPage } from './this-page.ts';

const nothingYet: PageMatch = { kind: 'none' };

/** The index as the popup and the full page draw it: same model, same choices, another layout. */
export function composeIndex({ life }: PageContext, layout: 'popup' | 'page') {
  // The click that opened the popup may have let an open panel see which page is in front. Said before anybody here
  // listens: the popup looks at its page anyway.
  if (layout === 'popup') publish('page');
  const database = pageDatabase();
  const commands = workerCommands();
  const model = live(
    async () => readIndex(await database()),
    ['accounts', 'outbox', 'sync', 'connection', 'preferences'],
    life,
  );
  const feed = live(async () => readFeed(await database()), ['feed', 'preferences'], life);
  const { choice, fullPage } =
    layout === 'page' ? fullPageChoices(life) : { ...rememberedChoice(), fullPage: undefined };
  const lookUp: PageLookUp | undefined =
    layout === 'popup' ? createPageLookUp(commands, () => thisPage) : undefined;
  const thisPage: ThisPage | undefined = lookUp && watchThisPage(database, life, lookUp.reset);
  lookUp?.recall(life);
  const suggestions = pageSuggestions({ database, commands, index: model.value, life });
  const verbs = indexVerbs({
    commands,
    model: model.value,
    thisPage,
    lookUp,
    database,
    choice: () => choice.peek(),
  });
  const feedVerbs: FeedVerbs = {
    openAccount: verbs.openAccount,
    lookAtFeed: (seq) => void commands.lookAtFeed({ seq }),
  };
  refreshWhenOld(model.value, commands, life);
  return (
    <FeedContext.Provider value={{ model: feed.value, verbs: feedVerbs }}>
      <IndexPage
        model={model.value}
        choice={choice}
        thisPage={thisPage && computed(() => thisPage.match.value ?? nothingYet)}
        lookUp={lookUp?.state}
        layout={layout}
        fullPage={fullPage}
        verbs={verbs}
        suggestions={suggestions}
        now={minuteClock(life)}
      />
    </FeedContext.Provider>
  );
}
