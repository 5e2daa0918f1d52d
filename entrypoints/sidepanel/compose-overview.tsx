import { computed } from '@preact/signals';
import { PlacesContext } from '#components/account-overview/account-place.tsx';
import { OverviewPage } from '#components/account-overview/overview-page.tsx';
import type { CompanyId } from '#core/domain/ids.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import { readPanelFrame } from '#core/read-models/read-panel-frame.ts';
import { findByRecord } from '#core/storage/companies.ts';
import { minuteClock } from '../page/minute-clock.ts';
import { pageDatabase } from '../page/page-database.ts';
import { createPageLookUp } from '../page/page-look-up.ts';
import { refreshWhenOld } from '../page/refresh-when-old.ts';
import type { PageContext } from '../page/start-page.tsx';
import { watchThisPage, type ThisPage } from '../page/this-page.ts';
import { watchAccountInView, type AccountInView } from './account-in-view.ts';
import { followOverview, type FollowedOverview } from './follow-overview.ts';
import { overviewVerbs } from './overview-verbs.ts';
import { panelPlaces } from './panel-places.ts';
import { panelState } from './panel-state.ts';
import { steadyState } from './steady-state.ts';

/** The account overview: of the account that is pinned or was asked for, else of the tab in front. */
export async function composeOverview({ life }: PageContext) {
  const database = pageDatabase();
  const commands = workerCommands();
  const lookUp = createPageLookUp(
    commands,
    () => page,
    ([first]) => first && inView.ask(first.id),
  );
  const page: ThisPage = watchThisPage(database, life, () => {
    inView.move();
    lookUp.reset();
  });
  const inView: AccountInView = watchAccountInView(
    () => page.match.value,
    () => followed.refreshIfOld(),
    life,
  );
  lookUp.recall(life);

  const frame = live(
    async () => readPanelFrame(await database()),
    ['connection', 'sync', 'accounts'],
    life,
  ).value;
  const findSuccessor = async (id: CompanyId) => {
    const [found] = await findByRecord(await database(), id);
    inView.replace(id, found?.id);
  };
  const followed: FollowedOverview = followOverview({
    companyId: inView.companyId,
    connection: () => frame.peek()?.connection,
    database,
    commands,
    isAskedFor: inView.isAskedFor,
    onGone: (id) => void findSuccessor(id),
    life,
  });

  const state = computed(() =>
    panelState({
      frame: frame.value,
      match: page.match.value,
      isHidden: page.isHidden.value,
      isKnown: inView.isKnown.value,
      companyId: inView.companyId.value,
      askedId: inView.askedId.value,
      pinnedId: inView.pinnedId.value,
      isLinkUnknown: inView.isLinkUnknown.value,
      account: {
        overview: followed.overview.value,
        refreshing: followed.isRefreshing.value,
        failure: followed.failure.value,
      },
      lookUp: lookUp.state.value,
    }),
  );

  refreshWhenOld(frame, commands, life);
  const verbs = overviewVerbs({
    commands,
    frame,
    page,
    inView,
    lookUp,
    database,
    refresh: followed.refresh,
  });
  return (
    <PlacesContext.Provider value={await panelPlaces(life)}>
      <OverviewPage state={steadyState(state, life)} verbs={verbs} now={minuteClock(life)} />
    </PlacesContext.Provider>
  );
}
