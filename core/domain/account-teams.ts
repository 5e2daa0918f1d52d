import type { Company } from './company.ts';
import type { OwnerId, TeamId } from './ids.ts';
import type { Owner } from './owner.ts';

/** A team that an account is in; without a name where no owner is in it. */
export interface AccountTeam {
  readonly id: TeamId;
  readonly name: string | undefined;
}

/**
 * The teams of each account, by the rule of the team filter: those of its owner, the main one first; where the
 * owner is not among `owners`, HubSpot's team of the record. Each team once, in the order HubSpot has them.
 */
export function prepareTeams(owners: readonly Owner[]): (account: Company) => readonly AccountTeam[] {
  const ofOwner = new Map<OwnerId, readonly AccountTeam[]>();
  const known = new Map<TeamId, AccountTeam>();
  for (const { id, teams } of owners) {
    const own = new Map(
      teams
        .toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
        .map((team) => [team.id, { id: team.id, name: team.name }]),
    );
    ofOwner.set(id, [...own.values()]);
    for (const team of own.values()) known.set(team.id, team);
  }
  return ({ ownerId, teamId }) => {
    const own = ownerId === undefined ? undefined : ofOwner.get(ownerId);
    if (own) return own;
    return teamId === undefined ? [] : [known.get(teamId) ?? { id: teamId, name: undefined }];
  };
}
