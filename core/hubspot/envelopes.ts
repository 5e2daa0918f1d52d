import * as z from 'zod/mini';
import { HubSpotError } from './hubspot-error.ts';

/*
 * What wraps the records in each kind of answer. The records themselves are `unknown` here and looked at one by
 * one later: one bad record must not spoil its page.
 */

const id = z.union([z.string(), z.number()]);
const paging = z.optional(z.nullable(z.object({ next: z.optional(z.nullable(z.object({ after: id }))) })));
const results = z.array(z.unknown());
const context = z.record(z.string(), z.unknown());

export const listAnswer = z.object({ results, paging });

export const searchAnswer = z.object({ total: z.optional(z.nullable(z.number())), results, paging });

export const batchAnswer = z.object({
  results,
  errors: z.optional(
    z.nullable(
      z.array(
        z.object({
          category: z.optional(z.nullable(z.string())),
          message: z.optional(z.nullable(z.string())),
          context: z.optional(z.nullable(context)),
        }),
      ),
    ),
  ),
});

/** Numbers become strings at once: HubSpot sends ids as either. */
export const associationsOfOne = z.object({
  from: z.object({ id }),
  to: z.array(z.object({ toObjectId: id })),
  paging,
});

export const inlineAssociations = z.record(
  z.string(),
  z.object({ results: z.array(z.object({ id })), paging }),
);

export const accountDetails = z.object({
  portalId: id,
  uiDomain: z.optional(z.nullable(z.string())),
  companyCurrency: z.optional(z.nullable(z.string())),
  timeZone: z.optional(z.nullable(z.string())),
});

export const tokenInfo = z.object({ scopes: z.array(z.string()) });

export const ownerRecord = z.object({
  id,
  email: z.optional(z.nullable(z.string())),
  firstName: z.optional(z.nullable(z.string())),
  lastName: z.optional(z.nullable(z.string())),
  userId: z.optional(z.nullable(id)),
  userIdIncludingInactive: z.optional(z.nullable(id)),
  archived: z.optional(z.nullable(z.boolean())),
  teams: z.optional(
    z.nullable(
      z.array(
        z.object({
          id,
          name: z.optional(z.nullable(z.string())),
          primary: z.optional(z.nullable(z.boolean())),
        }),
      ),
    ),
  ),
});

export const pipelineRecord = z.object({
  id,
  label: z.string(),
  displayOrder: z.optional(z.nullable(z.number())),
  stages: z.array(z.unknown()),
});

export const stageRecord = z.object({
  id,
  label: z.string(),
  displayOrder: z.optional(z.nullable(z.number())),
  metadata: z.optional(
    z.nullable(
      z.object({
        isClosed: z.optional(z.nullable(z.union([z.string(), z.boolean()]))),
        probability: z.optional(z.nullable(z.union([z.string(), z.number()]))),
      }),
    ),
  ),
});

export const propertyRecord = z.object({
  name: z.string(),
  label: z.optional(z.nullable(z.string())),
  type: z.string(),
  fieldType: z.optional(z.nullable(z.string())),
  groupName: z.optional(z.nullable(z.string())),
  hidden: z.optional(z.nullable(z.boolean())),
  referencedObjectType: z.optional(z.nullable(z.string())),
  options: z.optional(
    z.nullable(
      z.array(
        z.object({
          value: z.string(),
          label: z.optional(z.nullable(z.string())),
          hidden: z.optional(z.nullable(z.boolean())),
          displayOrder: z.optional(z.nullable(z.number())),
        }),
      ),
    ),
  ),
});

export const eventRecord = z.object({
  occurredAt: z.string(),
  properties: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
});

/** What an answer says in the given shape; another shape is `unreadable`, with the place where it differs. */
export function expectShape<Schema extends z.ZodMiniType>(schema: Schema, json: unknown): z.infer<Schema> {
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  throw new HubSpotError({ kind: 'unreadable', message: firstIssue(read.error) });
}

/** The first thing wrong with a value, with where it is: `results.3.id: expected string`. */
export function firstIssue(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  return issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : 'Another shape';
}

/** Where the next page begins; undefined on the last one. */
export const nextAfter = (page: z.infer<typeof listAnswer>): string | undefined =>
  page.paging?.next ? String(page.paging.next.after) : undefined;
