import { brandId, type OwnerId, type TeamId } from './ids.ts';
import {
  allColumns,
  categories,
  initialViewChoice,
  prospectOrders,
  suggestionLists,
  type ViewChoice,
} from './view-choice.ts';

export const panes = ['accounts', 'workload'] as const;
/** What the full page shows: the accounts, or how they are spread over owners and teams. */
export type Pane = (typeof panes)[number];

/** Everything that an address of the full page says. */
export interface LinkedView {
  readonly pane: Pane;
  readonly choice: ViewChoice;
}

const longestSearch = 200;
const mostTeams = 100;
const recordId = /^\d{1,20}$/;

/**
 * A view as the part of an address after `#`: `view=accounts&category=blockers&owner=11&teams=1,2&search=acme&sort=-last-touch`,
 * a minus for descending; `list=prospects&aside=1&order=strongest` where a list stands in the accounts' place. What is
 * as it was at first is left out.
 */
export function writeViewLink({ pane, choice }: LinkedView): string {
  const { category, owner, teams, search, sort, list, prospectOrder } = choice;
  const isDescending = sort.direction === 'descending';
  const isUsualSort = sort.column === initialViewChoice.sort.column && !isDescending;
  return [
    `view=${pane}`,
    category === initialViewChoice.category ? '' : `category=${category}`,
    owner === initialViewChoice.owner ? '' : `owner=${owner}`,
    teams.length === 0 ? '' : `teams=${teams.join(',')}`,
    search === '' ? '' : `search=${encodeURIComponent(search.slice(0, longestSearch).toWellFormed())}`,
    isUsualSort ? '' : `sort=${isDescending ? '-' : ''}${sort.column}`,
    list === undefined ? '' : `list=${list}`,
    list !== undefined && choice.isSetAside ? 'aside=1' : '',
    prospectOrder === undefined || prospectOrder === prospectOrders[0] ? '' : `order=${prospectOrder}`,
  ]
    .filter((part) => part !== '')
    .join('&');
}

/**
 * The view that an address names after `#`; undefined where it names none. Whatever is unknown or malformed in it
 * is as it was at first, so that an old or a broken link opens something sensible.
 */
export function readViewLink(fragment: string): LinkedView | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const view = params.get('view');
  if (view === null) return undefined;
  const sort = params.get('sort') ?? '';
  const column = allColumns.find((known) => known === sort.replace(/^-/, ''));
  const list = suggestionLists.find((known) => known === params.get('list'));
  const prospectOrder = prospectOrders.find((known) => known === params.get('order'));
  return {
    pane: panes.find((known) => known === view) ?? 'accounts',
    choice: {
      category: categories.find((known) => known === params.get('category')) ?? initialViewChoice.category,
      owner: readOwner(params.get('owner') ?? ''),
      teams: readTeams(params.get('teams') ?? ''),
      search: (params.get('search') ?? '').slice(0, longestSearch),
      sort: column
        ? { column, direction: sort.startsWith('-') ? 'descending' : 'ascending' }
        : initialViewChoice.sort,
      ...(list && { list }),
      ...(list && params.get('aside') === '1' && { isSetAside: true }),
      ...(prospectOrder && { prospectOrder }),
    },
  };
}

function readOwner(owner: string): ViewChoice['owner'] {
  if (owner === 'unassigned') return owner;
  return recordId.test(owner) ? brandId<OwnerId>(owner) : initialViewChoice.owner;
}

function readTeams(teams: string): readonly TeamId[] {
  const ids = teams.split(',').filter((id) => recordId.test(id));
  return [...new Set(ids)].slice(0, mostTeams).map((id) => brandId<TeamId>(id));
}
