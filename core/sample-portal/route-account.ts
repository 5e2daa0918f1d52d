import { account, utcOffsetAt } from './account.ts';
import { type Answer, ApiError, invalid, notFound } from './api-error.ts';
import { objectTypeInfo, readObjectType } from './object-types.ts';
import { type PortalOwner, findOwner, portalOwners, portalTeams } from './owners.ts';
import { portalPipelines } from './pipelines.ts';
import { describeProperty, propertiesOf } from './property-definitions.ts';
import { dailyLimit } from './rate-limits.ts';
import {
  type Call,
  type PortalContext,
  type Route,
  ok,
  pagingTo,
  readBody,
  readLimit,
  requireAnyScope,
  requireScopes,
} from './route.ts';

const since = { createdAt: '2024-03-04T10:00:00.000Z', updatedAt: '2026-02-17T15:21:09.412Z' };

const ownerJson = ({ id, email, firstName, lastName, userId, teams, archived }: PortalOwner) => ({
  id,
  email,
  type: 'PERSON',
  firstName,
  lastName,
  userId: userId ?? null,
  userIdIncludingInactive: userId ?? 57_000_118,
  ...since,
  archived,
  ...(teams.length === 0 ? {} : { teams }),
});

function owners(call: Call): Answer {
  requireScopes(call, ['crm.objects.owners.read']);
  const id = call.segments[1];
  if (id !== undefined) {
    const byUser = call.query.get('idProperty') === 'userId';
    const archived = call.query.get('archived') === 'true';
    const owner = byUser ? portalOwners.find((own) => String(own.userId) === id) : findOwner(id);
    if (owner === undefined || owner.archived !== archived) throw notFound(id);
    return ok(ownerJson(owner));
  }
  const email = call.query.get('email');
  const archived = call.query.get('archived') === 'true';
  const all = portalOwners.filter(
    (owner) => owner.archived === archived && (email === null || owner.email === email),
  );
  const limit = readLimit(call, 100, 500);
  const after = call.query.get('after');
  const start = after === null ? 0 : all.findIndex((owner) => owner.id === after);
  if (start === -1) throw invalid('Invalid paging cursor: after');
  const next = all[start + limit];
  return ok({
    results: all.slice(start, start + limit).map(ownerJson),
    ...(next === undefined ? {} : { paging: pagingTo(call, next.id) }),
  });
}

const pipelinesJson = portalPipelines.map(({ id, label, stages }, displayOrder) => ({
  id,
  label,
  displayOrder,
  ...since,
  archived: false,
  stages: stages.map((stage, order) => ({
    id: stage.id,
    label: stage.label,
    displayOrder: order,
    metadata: { isClosed: String(stage.isClosed), probability: stage.probability.toFixed(1) },
    ...since,
    archived: false,
    writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
  })),
}));

function pipelines(call: Call): Answer {
  const [, type = '', id] = call.segments;
  requireScopes(call, objectTypeInfo.deals.read);
  const own = readObjectType(type) === 'deals' ? pipelinesJson : [];
  if (id === undefined) return ok({ results: own });
  const pipeline = own.find((one) => one.id === id);
  if (pipeline === undefined) throw notFound(id);
  return ok(pipeline);
}

function properties(call: Call): Answer {
  const [, segment = '', name] = call.segments;
  const type = readObjectType(segment);
  if (type === undefined) throw invalid(`Unable to infer object type from: ${segment}`);
  requireAnyScope(
    call,
    Object.values(objectTypeInfo).flatMap((info) => info.read),
  );
  const stages = portalPipelines.flatMap((pipeline) => pipeline.stages);
  const all = [...propertiesOf(type).values()].map((definition) =>
    describeProperty(
      type,
      definition,
      definition.name === 'dealstage'
        ? stages.map((stage) => [stage.id, stage.label] as const)
        : definition.name === 'pipeline'
          ? portalPipelines.map((pipeline) => [pipeline.id, pipeline.label] as const)
          : definition.options,
    ),
  );
  if (name === undefined) return ok({ results: all });
  const one = all.find((property) => property.name === name);
  if (one === undefined) throw notFound(name);
  return ok(one);
}

function accountInfo(context: PortalContext, call: Call): Answer | undefined {
  const now = context.clock();
  if (call.segments[1] === 'details') {
    const offset = utcOffsetAt(now);
    const minutes = Math.abs(offset) / 60_000;
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    return ok({
      portalId: account.portalId,
      accountType: 'STANDARD',
      timeZone: account.timeZone,
      companyCurrency: account.currency,
      additionalCurrencies: account.additionalCurrencies,
      utcOffset: `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`,
      utcOffsetMilliseconds: offset,
      uiDomain: account.uiDomain,
      dataHostingLocation: 'na1',
    });
  }
  if (call.segments[1] !== 'api-usage') return undefined;
  return ok({
    results: [
      {
        name: 'private-apps-api-calls-daily',
        usageLimit: dailyLimit[context.tier],
        currentUsage: context.limits.usedToday(),
        collectedAt: new Date(now).toISOString(),
        fetchStatus: 'SUCCESS',
        resetsAt: new Date(context.limits.resetsAt()).toISOString(),
      },
    ],
  });
}

function tokenInfo(call: Call): Answer {
  if (readBody(call).tokenKey !== call.token) throw invalid('tokenKey is not the key of this call');
  return ok({
    userId: portalOwners[0]?.userId,
    hubId: account.portalId,
    appId: 3_984_120,
    scopes: call.scopes,
  });
}

function settings(call: Call): Answer | undefined {
  const path = call.segments.slice(1).join('/');
  const usersOf = (teamId: string, primary: boolean): readonly string[] =>
    portalOwners
      .filter((owner) => owner.teams.some((team) => team.id === teamId && team.primary === primary))
      .map((owner) => String(owner.userId));
  if (path === 'users/teams' || path === 'teams') {
    requireScopes(call, ['settings.users.teams.read']);
    return ok({
      results: portalTeams.map((team) => ({
        ...team,
        userIds: usersOf(team.id, true),
        secondaryUserIds: usersOf(team.id, false),
      })),
    });
  }
  if (path !== 'users') return undefined;
  requireScopes(call, ['settings.users.read']);
  return ok({
    results: portalOwners.flatMap(({ userId, email, firstName, lastName, teams }) =>
      userId === undefined
        ? []
        : [
            {
              id: String(userId),
              email,
              firstName,
              lastName,
              ...(teams[0] === undefined ? {} : { primaryTeamId: teams[0].id }),
              secondaryTeamIds: teams.slice(1).map((team) => team.id),
              superAdmin: false,
            },
          ],
    ),
  });
}

function sequences(context: PortalContext, call: Call): Answer {
  requireScopes(call, ['automation.sequences.read']);
  const [, part, kind, contactId] = call.segments;
  if (part === undefined) return ok({ total: 0, results: [] });
  if (part !== 'enrollments' || kind !== 'contact') throw notFound(part);
  const contact = context.data.store.get(contactId ?? '');
  const { hs_sequences_is_enrolled: isEnrolled, hs_latest_sequence_enrolled: sequenceId } =
    contact?.properties ?? {};
  if (contact === undefined || isEnrolled !== 'true') throw notFound(contactId ?? '');
  const enrolledAt = contact.properties.hs_latest_sequence_enrolled_date;
  return ok({
    id: `${contact.id}7`,
    toEmail: contact.properties.email,
    enrolledAt,
    updatedAt: enrolledAt,
    sequenceId,
    sequenceName: 'Planning audit follow-up',
    enrolledBy: String(portalOwners[0]?.userId),
    enrolledByEmail: portalOwners[0]?.email,
  });
}

/** Everything about the account rather than its records. */
export const routeAccount: Route = (context, call) => {
  const [family] = call.segments;
  if (family === 'owners') return owners(call);
  if (family === 'pipelines') return pipelines(call);
  if (family === 'properties') return properties(call);
  if (family === 'account-info') return accountInfo(context, call);
  if (family === 'settings') return settings(call);
  if (family === 'sequences') return sequences(context, call);
  if (family === 'access-token-info' && call.method === 'POST') return tokenInfo(call);
  if (family === 'access-token-info') throw new ApiError(405, 'Method Not Allowed');
  return undefined;
};
