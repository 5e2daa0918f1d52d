import type { CompanyFinder } from '#components/select-accounts/create-company-search.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { findLocalCompanies } from '#core/read-models/find-local-companies.ts';
import { readCompanies } from '#core/storage/companies.ts';
import { readConnection } from '#core/storage/connection.ts';
import type { Database } from '#core/storage/database.ts';

/** Finds companies by way of the worker, which keeps what it finds, and reads them from the local copy. */
export function companyFinder(commands: WorkerCommands, database: () => Promise<Database>): CompanyFinder {
  const searcher = crypto.randomUUID();
  return {
    findCompanies: async (text, cursor) => {
      const db = await database();
      // What is certain need not be waited for. The sample needs no network.
      const isOut = !navigator.onLine && (await readConnection(db)).kind === 'portal';
      if (isOut) return { ok: false, failure: { kind: 'offline' } };
      const outcome = await commands.searchCompanies({ searcher, text, cursor });
      if (!outcome.ok) return outcome;
      const { companyIds, ...page } = outcome.value;
      return { ok: true, value: { ...page, companies: await readCompanies(db, companyIds) } };
    },
    findLocalCompanies: async (text) =>
      findLocalCompanies(await database(), text, document.documentElement.lang || 'en'),
  };
}
