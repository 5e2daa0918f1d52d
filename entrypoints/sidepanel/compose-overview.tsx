import { computed, signal } from '@preact/signals';
import { OverviewPage } from '#components/account-overview/overview-page.tsx';
import type { OverviewPageState } from '#components/account-overview/overview-page-state.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { companiesAddress } from '#core/domain/record-address.ts';
import { live } from '#core/live/live.ts';
import { workerCommands } from '#core/messaging/send-command.ts';
import { mayFollowTabs } from '#core/platform/permissions.ts';
import { panelFocus } from '#core/platform/panel-focus.ts';
import { readIndex } from '#core/read-models/read-index.ts';
import { minuteClock } from '../page/minute-clock.ts';
import { pageDatabase } from '../page/page-database.ts';
import { createPageLookUp } from '../page/page-look-up.ts';
import { refreshWhenOld } from '../page/refresh-when-old.ts';
import type { PageContext } from '../page/start-page.tsx';
import { watchThisPage } from '../page/this-page.ts';
import { followOverview } from './follow-overview.ts';
import { overviewVerbs } from './overview-verbs.ts';

/** The account overview: of the account that was asked for, else of the tab in front. */
export function composeOverview({ life }: PageContext) {
  const database = pageDatabase();
  const commands = workerCommands();
  const asked = signal<CompanyId | undefined>(undefined);
  const lookUp = createPageLookUp(commands, () => page);
  const mayFollow = signal(true);

  const index = live(
    async () => readIndex(await database()),
    ['connection', 'sync', 'preferences'],
    life,
  ).value;
  const page = watchThisPage(database, life, () => {
    asked.value = undefined;
    lookUp.reset();
    void panelFocus.setValue(null);
  });
  void panelFocus.getValue().then((focus) => (asked.value = focus?.companyId));
  panelFocus.watch((focus) => {
    if (focus) asked.value = focus.companyId;
  });
  const checkTabs = () => void mayFollowTabs().then((may) => (mayFollow.value = may));
  checkTabs();

  const companyId = computed(() => {
    const match = page.match.value;
    return asked.value ?? (match?.kind === 'company' ? match.company.id : undefined);
  });
  const followed = followOverview({ companyId, index, database, commands, life });

  const state = computed((): OverviewPageState => {
    const connection = index.value?.connection;
    if (!connection) return { kind: 'loading' };
    if (connection.kind === 'none') return { kind: 'not-connected' };
    if (companyId.value !== undefined) {
      const overview = followed.overview.value;
      if (overview?.company.id !== companyId.value) return { kind: 'loading' };
      const match = page.match.value;
      return {
        kind: 'account',
        overview,
        refreshing: followed.isRefreshing.value,
        failure: followed.failure.value,
        chosenAmong: match?.kind === 'company' && asked.value === undefined ? (match.among ?? []) : [],
      };
    }
    if (page.isHidden.value && !mayFollow.value) return { kind: 'needs-permission' };
    const match = page.match.value;
    switch (match?.kind) {
      case undefined:
        return { kind: 'loading' };
      case 'several':
        return { kind: 'several', companies: match.companies };
      case 'unknown': {
        const portal = index.value?.data.portal;
        return {
          kind: 'unknown',
          address: match.address,
          lookUp: lookUp.state.value,
          createUrl: portal && companiesAddress(portal),
        };
      }
      default:
        return { kind: 'no-company' };
    }
  });

  refreshWhenOld(index, commands, life);
  const verbs = overviewVerbs({
    commands,
    index,
    page,
    companyId,
    lookUp,
    database,
    refresh: followed.refresh,
    checkTabs,
  });
  return <OverviewPage state={state} verbs={verbs} now={minuteClock(life)} />;
}
