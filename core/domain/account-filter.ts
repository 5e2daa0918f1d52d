import type { Company } from './company.ts';
import { foldText } from './fold-text.ts';
import type { OwnerId, TeamId } from './ids.ts';
import type { Owner } from './owner.ts';
import type { ViewChoice } from './view-choice.ts';

/**
 * The predicate of the index's owner and team filters, both of which must hold. An account is in a team when its
 * owner is; where the owner is not among `owners`, HubSpot's team of the record decides.
 */
export function ownerAndTeamFilter(
  choice: Pick<ViewChoice, 'owner' | 'teams'>,
  owners: readonly Owner[],
): (account: Company) => boolean {
  const { owner, teams } = choice;
  const ofOwner = (account: Company) =>
    owner === 'all' || (owner === 'unassigned' ? account.ownerId === undefined : account.ownerId === owner);
  if (teams.length === 0) return ofOwner;

  const chosen = new Set<TeamId>(teams);
  const ownerInTeams = new Map<OwnerId, boolean>();
  for (const { id, teams: own } of owners)
    ownerInTeams.set(
      id,
      own.some((team) => chosen.has(team.id)),
    );
  const ofTeam = ({ ownerId, teamId }: Company) =>
    (ownerId === undefined ? undefined : ownerInTeams.get(ownerId)) ??
    (teamId !== undefined && chosen.has(teamId));
  return (account) => ofOwner(account) && ofTeam(account);
}

/** What a search looks into: name and all domains of an account, folded. */
export const searchTextOf = (account: Company): string =>
  foldText([account.name, account.domain, ...account.additionalDomains].filter(Boolean).join('\n'));

/**
 * The predicate of a search over texts made by `searchTextOf`: every word of it must occur, in any order, in
 * upper or lower case, with or without diacritics. An empty search lets everything through.
 */
export function searchFilter(search: string): (searchText: string) => boolean {
  const words = foldText(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  const [only] = words;
  if (words.length === 1 && only !== undefined) return (text) => text.includes(only);
  return (text) => words.every((word) => text.includes(word));
}
