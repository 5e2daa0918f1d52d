import type { CompanyId } from '#core/domain/ids.ts';
import type { WorkerCommands } from '#core/messaging/worker-commands.ts';
import { rememberPageChoice } from '#core/read-models/page-choice.ts';
import type { PageLookUp } from './page-look-up.ts';
import { setTargetAccount } from './set-target-account.ts';
import type { ThisPage } from './this-page.ts';

/** Takes one of several companies for the page and remembers it; one that only the directory knows is loaded first. */
export async function chooseForPage(
  page: ThisPage,
  lookUp: PageLookUp | undefined,
  companyId: CompanyId,
): Promise<void> {
  const match = page.match.value;
  const isListed = lookUp?.isListed(companyId) === true;
  const chosen = isListed ? (await lookUp.load(companyId))?.id : companyId;
  if (chosen === undefined) return;
  await rememberPageChoice(match, chosen);
  await page.refresh();
}

/** Loads a company that only the directory knows, and makes it a target account unless somebody just did. */
export async function makeListedTarget(
  commands: Pick<WorkerCommands, 'setTargetAccount'>,
  lookUp: PageLookUp,
  companyId: CompanyId,
): Promise<void> {
  const company = await lookUp.load(companyId);
  if (company && !company.isTargetAccount) await setTargetAccount(commands)([company.id], true);
}
