import type { OptionsModel } from './options-model.ts';

/** The diagnostics as plain text in English, for a report. Neither the key nor any value of a record is part of it. */
export function diagnosticsText(model: OptionsModel, at: Date): string {
  const { connection, status, counts, setAside } = model;
  const reason = 'reason' in status.sync ? ` (${status.sync.reason.kind})` : '';
  return [
    `Bullseye diagnostics, ${at.toISOString()}`,
    `Connection: ${connection.kind}${connection.kind === 'none' ? '' : `, portal ${connection.portalId}`}`,
    `Sync: ${status.sync.state}${reason}`,
    `Last complete sync: ${status.completedAt === undefined ? 'never' : new Date(status.completedAt).toISOString()}`,
    `Target accounts: ${counts.accounts}, open deals: ${counts.openDeals}, owners: ${counts.owners}, overviews: ${counts.overviews}, profiles: ${counts.profiles}`,
    `Stored: ${model.storageBytes === undefined ? 'unknown' : `${model.storageBytes} bytes`}`,
    `Changes on their way: ${model.pendingCount}`,
    `Set aside: ${setAside.length}`,
    ...setAside.map(
      ({ objectType, recordId, property, reason: why }) =>
        `- ${objectType} ${recordId ?? 'without id'}, ${property ?? 'whole record'}: ${why}`,
    ),
  ].join('\n');
}
