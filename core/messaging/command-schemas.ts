import * as z from 'zod/mini';
import {
  callDirections,
  callOutcomes,
  longestText,
  taskPriorities,
  taskTypes,
} from '#core/domain/activity-draft.ts';
import { activityKinds } from '#core/domain/activity.ts';
import { brandId, type CompanyId, type ContactId, type DealId } from '#core/domain/ids.ts';
import { mostAsksPerStep } from '#core/domain/import-step.ts';
import { ruleLimits, ruleOperators } from '#core/domain/rule.ts';
import type { WorkerCommands } from './worker-commands.ts';

const text = (max: number) => z.string().check(z.minLength(1), z.maxLength(max));
const recordId = z.pipe(
  z.string().check(z.regex(/^\d{1,20}$/)),
  z.transform((raw) => brandId<CompanyId>(raw)),
);
const digits = z.string().check(z.regex(/^\d{1,20}$/));
const contactId = z.pipe(
  digits,
  z.transform((raw) => brandId<ContactId>(raw)),
);
const dealId = z.pipe(
  digits,
  z.transform((raw) => brandId<DealId>(raw)),
);
const nothing = z.strictObject({});
/** Every undo puts a prefix to the group that it takes back. */
const group = { groupId: text(200) };
const asks = (max: number) =>
  z
    .array(z.strictObject({ by: z.enum(['id', 'merged', 'domain', 'additional', 'name']), value: text(300) }))
    .check(z.minLength(1), z.maxLength(max));
const entries = z.strictObject({ seqs: z.array(z.int()).check(z.minLength(1), z.maxLength(20_000)) });

const ownerId = z.optional(z.string().check(z.regex(/^\d{1,20}$/)));
const optionalText = z.optional(z.string().check(z.maxLength(longestText)));
const activityDraft = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), ownerId, body: text(longestText), at: z.number() }),
  z.strictObject({
    kind: z.literal('task'),
    ownerId,
    title: text(longestText),
    body: optionalText,
    dueAt: z.number(),
    taskType: z.enum(taskTypes),
    priority: z.enum(taskPriorities),
  }),
  z.strictObject({
    kind: z.literal('call'),
    ownerId,
    title: optionalText,
    body: optionalText,
    at: z.number(),
    outcome: z.enum(callOutcomes),
    direction: z.enum(callDirections),
    durationMs: z.optional(z.number()),
  }),
]);

/** `until` is epoch milliseconds: who snoozes says until when. */
const recommendation = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('dismissed') }),
  z.strictObject({ state: z.literal('snoozed'), until: z.int().check(z.positive()) }),
]);

const ruleId = text(64);
const clauses = z
  .array(
    z.strictObject({
      property: text(200),
      operator: z.enum(ruleOperators),
      values: z.array(text(ruleLimits.valueLength)).check(z.maxLength(ruleLimits.values)),
    }),
  )
  .check(z.minLength(1), z.maxLength(ruleLimits.clauses));

/** The shape of every command's input; a message that does not fit is not answered. */
export const commandSchemas = {
  connect: z.strictObject({ key: text(500) }),
  exploreSample: nothing,
  disconnect: nothing,
  syncNow: z.strictObject({ isAsked: z.boolean() }),
  setTargetAccount: z.strictObject({
    ...group,
    companyIds: z.array(recordId).check(z.minLength(1), z.maxLength(20_000)),
    value: z.boolean(),
  }),
  setRecommendation: z.strictObject({
    ...group,
    companyIds: z.array(recordId).check(z.minLength(1), z.maxLength(20_000)),
    value: recommendation,
  }),
  lookForCandidates: nothing,
  addActivity: z.strictObject({ ...group, companyId: recordId, draft: activityDraft }),
  undo: z.strictObject(group),
  retryChanges: entries,
  discardChanges: entries,
  lookAtFeed: z.strictObject({ seq: z.int().check(z.nonnegative()) }),
  loadOverview: z.strictObject({ companyId: recordId }),
  loadMoreActivities: z.strictObject({ companyId: recordId, kind: z.optional(z.enum(activityKinds)) }),
  loadPageEvents: z.strictObject({ companyId: recordId }),
  lookUpCompany: z.strictObject({
    address: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('site'), host: text(253) }),
      z.strictObject({ kind: z.literal('linkedin'), slug: text(200) }),
      z.strictObject({ kind: z.literal('hubspot'), portalId: text(20), companyId: recordId }),
      z.strictObject({ kind: z.literal('hubspot-contact'), portalId: text(20), contactId }),
      z.strictObject({ kind: z.literal('hubspot-deal'), portalId: text(20), dealId }),
    ]),
  }),
  searchCompanies: z.strictObject({
    searcher: text(64),
    text: z.string().check(z.maxLength(200)),
    cursor: z.optional(text(200)),
  }),
  matchImport: z.strictObject({
    step: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('plan'), asks: asks(20_000) }),
      z.strictObject({ kind: z.literal('ask'), asks: asks(mostAsksPerStep) }),
      z.strictObject({ kind: z.literal('list'), cursor: text(40_000) }),
    ]),
  }),
  loadCompanyProperties: nothing,
  saveRule: z.strictObject({
    rule: z.strictObject({
      id: ruleId,
      name: text(200),
      clauses,
      mode: z.enum(['propose', 'mark']),
      limit: z.int().check(z.minimum(1), z.maximum(ruleLimits.matches)),
      isOn: z.boolean(),
      createdAt: z.number(),
    }),
  }),
  switchRule: z.strictObject({ ruleId, isOn: z.boolean() }),
  deleteRule: z.strictObject({ ruleId }),
  previewRule: z.strictObject({ clauses }),
  runRuleNow: z.strictObject({ ruleId }),
  confirmRuleRun: z.strictObject({ seq: z.int(), ...group }),
  dismissMatches: z.strictObject({
    ruleId,
    companyIds: z.array(recordId).check(z.minLength(1), z.maxLength(ruleLimits.matches)),
    isDismissed: z.boolean(),
  }),
} satisfies Record<keyof WorkerCommands, z.ZodMiniType>;
