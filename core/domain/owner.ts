import type { OwnerId, TeamId, UserId } from './ids.ts';

/** A HubSpot team, as owners carry it. */
export interface Team {
  readonly id: TeamId;
  readonly name: string;
}

/** Who a company belongs to. `isActive` is false for a deactivated user (archived owner). */
export interface Owner {
  readonly id: OwnerId;
  readonly userId: UserId | undefined;
  readonly email: string | undefined;
  /** First and last name, else the email, else the id: never empty. */
  readonly name: string;
  readonly teams: readonly (Team & { readonly isPrimary: boolean })[];
  readonly isActive: boolean;
}
