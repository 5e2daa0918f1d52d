import { computed, signal } from '@preact/signals';
import { OverviewPage } from '#components/account-overview/overview-page.tsx';
import type { OverviewPageState } from '#components/account-overview/overview-page-state.ts';
import type { OverviewVerbs } from '#components/account-overview/overview-verbs.ts';
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
  const lookUp = createPageLookUp(
    commands,
    () => page,
    ([first]) => {
      if (first) asked.value = first.id;
    },
  );
  /** Whether what is in view came of a click: the panel was opened, an account was clicked. Browsing ends it. */
  let isAskedFor = true;
  const askingFor =
    <Args extends readonly unknown[]>(verb: (...args: Args) => void) =>
    (...args: Args) => {
      isAskedFor = true;
      verb(...args);
    };
  const mayFollow = signal(true);

  const index = live(
    async () => readIndex(await database()),
    ['connection', 'sync', 'preferences'],
    life,
  ).value;
  const page = watchThisPage(database, life, () => {
    isAskedFor = false;
    asked.value = undefined;
    lookUp.reset();
    void panelFocus.setValue(null);
  });
  void panelFocus.getValue().then((focus) => (asked.value = focus?.companyId));
  panelFocus.watch((focus) => {
    if (!focus) return;
    isAskedFor = true;
    asked.value = focus.companyId;
    followed.refreshIfOld();
  });
  lookUp.recall(life);
  const checkTabs = () => void mayFollowTabs().then((may) => (mayFollow.value = may));
  checkTabs();

  const companyId = computed(() => {
    const match = page.match.value;
    return asked.value ?? (match?.kind === 'company' ? match.company.id : undefined);
  });
  const followed = followOverview({
    companyId,
    index,
    database,
    commands,
    isAskedFor: () => isAskedFor,
    life,
  });

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
        ...(match?.kind === 'company' && asked.value === undefined
          ? {
              chosenAmong: match.among ?? [],
              mayRuleOut: match.by !== undefined,
              ...(match.ruledOut && { ruledOut: match.ruledOut }),
            }
          : { chosenAmong: [] }),
      };
    }
    if (page.isHidden.value && !mayFollow.value) return { kind: 'needs-permission' };
    const match = page.match.value;
    switch (match?.kind) {
      case undefined:
        return { kind: 'loading' };
      case 'several':
        return {
          kind: 'several',
          companies: match.companies,
          lookUp: lookUp.state.value,
          ...(match.listed && { listed: match.listed }),
          ...(match.ruledOut && { ruledOut: match.ruledOut }),
        };
      case 'unknown': {
        const portal = index.value?.data.portal;
        return {
          kind: 'unknown',
          address: match.address,
          lookUp: lookUp.state.value,
          createUrl: portal && companiesAddress(portal),
          ...(match.listed && { listed: match.listed, mayRuleOut: match.by !== undefined }),
          ...(match.ruledOut && { ruledOut: match.ruledOut }),
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
  const asking: OverviewVerbs = {
    ...verbs,
    chooseCompany: askingFor(verbs.chooseCompany),
    ruleOut: askingFor(verbs.ruleOut),
    ruleInAgain: askingFor(verbs.ruleInAgain),
    lookUp: askingFor(verbs.lookUp),
    makeListedTarget: askingFor(verbs.makeListedTarget),
  };
  return <OverviewPage state={state} verbs={asking} now={minuteClock(life)} />;
}
