import Download from 'lucide/dist/esm/icons/download.mjs';
import { dayOf } from '#core/domain/calendar-day.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useMessages } from '#components/locale/messages.ts';
import type { Messages } from '#components/locale/en.ts';
import type { Toasts } from '#components/ui/create-toasts.ts';
import { Menu } from '#components/ui/menu.tsx';
import { accountsCsv, type AccountsTableContent } from './accounts-csv.ts';
import type { IndexVerbs } from './index-verbs.ts';

export interface ExportMenuProps {
  readonly content: AccountsTableContent;
  readonly layout: 'popup' | 'page';
  /** Epoch milliseconds. */
  readonly now: number;
  readonly verbs: Pick<IndexVerbs, 'saveFile' | 'exportEverything'>;
  readonly toasts: Toasts;
}

/** *Export*: the accounts as they are on screen, or everything that the local copy holds. */
export function ExportMenu({ content, layout, now, verbs, toasts }: ExportMenuProps) {
  const messages = useMessages();
  const texts = messages.fullPage.export;
  const exportEverything = async () => {
    const outcome = await verbs.exportEverything(fileName(texts.everythingName, now, 'jsonl'));
    toasts.show(
      outcome.ok
        ? { text: texts.doneEverything }
        : { kind: 'bad', text: failureText(outcome.failure, messages, now).sentence },
    );
  };
  return (
    <Menu
      label={texts.label}
      text={layout === 'page' ? texts.label : undefined}
      icon={Download}
      items={[
        {
          label: texts.onScreen,
          onSelect: () => exportAccounts(content, { messages, now, verbs, toasts }),
        },
        { label: texts.everything, onSelect: () => void exportEverything() },
      ]}
    />
  );
}

/** Hands the accounts to the person as a CSV file. */
export function exportAccounts(
  content: AccountsTableContent,
  {
    messages,
    now,
    verbs,
    toasts,
  }: Pick<ExportMenuProps, 'now' | 'toasts'> & {
    readonly messages: Messages;
    readonly verbs: Pick<IndexVerbs, 'saveFile'>;
  },
): void {
  const texts = messages.fullPage.export;
  verbs.saveFile({
    name: fileName(texts.csvName, now, 'csv'),
    mediaType: 'text/csv;charset=utf-8',
    text: accountsCsv(content, messages),
  });
  toasts.show({ text: texts.done(content.rows.length) });
}

const fileName = (name: string, now: number, extension: string): string =>
  `${name}-${dayOf(now, Intl.DateTimeFormat().resolvedOptions().timeZone)}.${extension}`;
