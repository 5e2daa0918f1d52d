import type * as z from 'zod/mini';
import { brandId } from '#core/domain/ids.ts';
import type { Owner } from '#core/domain/owner.ts';
import type { ownerRecord } from './envelopes.ts';

/** An owner; deactivated users keep the id under which activities name them. */
export function mapOwner(raw: z.infer<typeof ownerRecord>): Owner {
  const fullName = [raw.firstName, raw.lastName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(' ');
  const userId = raw.userId ?? raw.userIdIncludingInactive ?? undefined;
  return {
    id: brandId(raw.id),
    userId: userId === undefined ? undefined : brandId(userId),
    email: raw.email || undefined,
    name: fullName || raw.email || String(raw.id),
    teams: (raw.teams ?? []).map((team) => ({
      id: brandId(team.id),
      name: team.name?.trim() || String(team.id),
      isPrimary: team.primary === true,
    })),
    isActive: raw.archived !== true,
  };
}
