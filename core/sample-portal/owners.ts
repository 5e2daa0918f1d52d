import { account } from './account.ts';

export interface PortalTeam {
  readonly id: string;
  readonly name: string;
}
export interface PortalOwner {
  readonly id: string;
  /** Missing on a deactivated owner. */
  readonly userId: number | undefined;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly teams: readonly (PortalTeam & { readonly primary: boolean })[];
  readonly archived: boolean;
}

const enterprise = { id: '41870233', name: 'Enterprise' };
const westernEurope = { id: '41870234', name: 'Western Europe' };
const centralEurope = { id: '41870239', name: 'DACH & CEE' };
export const portalTeams: readonly PortalTeam[] = [enterprise, westernEurope, centralEurope];

const owner = (
  id: string,
  userId: number | undefined,
  firstName: string,
  lastName: string,
  teams: readonly PortalTeam[],
): PortalOwner => ({
  id,
  userId,
  firstName,
  lastName,
  email: `${firstName}.${lastName}@${account.mailDomain}`
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, ''),
  teams: teams.map((team, index) => ({ ...team, primary: index === 0 })),
  archived: userId === undefined,
});

/** Eight owners in three teams, one of them in none and one in two, and a deactivated one at the end. */
export const portalOwners: readonly PortalOwner[] = [
  owner('612048801', 58120411, 'Claire', 'Donovan', [enterprise]),
  owner('612048817', 58120432, 'Marcus', 'Oyelaran', [enterprise]),
  owner('612048839', 58121077, 'Priya', 'Raman', [enterprise, westernEurope]),
  owner('612050112', 58133906, 'Élodie', 'Marchand', [westernEurope]),
  owner('612050125', 58133911, 'Tom', 'Fairweather', [westernEurope]),
  owner('613377204', 59004318, 'Jonas', 'Richter', [centralEurope]),
  owner('613377290', 59004377, 'Małgorzata', 'Wójcik', [centralEurope]),
  owner('614920018', 60551482, 'Ben', 'Adeyemi', []),
  owner('609915543', undefined, 'Sandra', 'Keller', []),
];

const byId = new Map(portalOwners.map((own) => [own.id, own]));

export const findOwner = (id: string | undefined): PortalOwner | undefined =>
  id === undefined ? undefined : byId.get(id);
