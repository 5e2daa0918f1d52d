import * as z from 'zod/mini';
import { brandId, type CompanyId } from '#core/domain/ids.ts';
import type { WorkerCommands } from './worker-commands.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const recordId = z.pipe(
  z.string().check(z.regex(/^\d{1,20}$/)),
  z.transform((raw) => brandId<CompanyId>(raw)),
);
const nothing = z.strictObject({});
const group = { groupId: text(64) };
const entry = z.strictObject({ seq: z.int() });

/** The shape of every command's input; a message that does not fit is not answered. */
export const commandSchemas = {
  connect: z.strictObject({ key: text(500) }),
  exploreSample: nothing,
  disconnect: nothing,
  syncNow: nothing,
  setTargetAccount: z.strictObject({
    ...group,
    companyIds: z.array(recordId).check(z.minLength(1), z.maxLength(20_000)),
    value: z.boolean(),
  }),
  undo: z.strictObject(group),
  retryChange: entry,
  discardChange: entry,
  loadOverview: z.strictObject({ companyId: recordId }),
  lookUpCompany: z.strictObject({
    address: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('site'), host: text(253) }),
      z.strictObject({ kind: z.literal('linkedin'), slug: text(200) }),
      z.strictObject({ kind: z.literal('hubspot'), portalId: text(20), companyId: recordId }),
    ]),
  }),
} satisfies Record<keyof WorkerCommands, z.ZodMiniType>;
