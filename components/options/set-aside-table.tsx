import { useState } from 'preact/hooks';
import type { Portal } from '#core/domain/portal.ts';
import type { SetAside } from '#core/domain/set-aside.ts';
import { setAsideAddress } from '#core/domain/set-aside-address.ts';
import { useFormats } from '#components/locale/format.ts';
import { hubspotWord } from '#components/locale/hubspot-word.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import styles from './set-aside-table.module.css';

/** Drawn at a time. */
const batch = 50;

interface SetAsideTableProps {
  readonly setAside: readonly SetAside[];
  readonly portal: Portal | undefined;
}

/** What HubSpot sent that could not be read, record by record, with the way to each. */
export function SetAsideTable({ setAside, portal }: SetAsideTableProps) {
  const texts = useMessages().options.diagnostics;
  const formats = useFormats();
  const [drawn, setDrawn] = useState(batch);
  if (setAside.length === 0) return <Notice kind="good">{texts.nothingSetAside}</Notice>;
  const left = setAside.length - drawn;
  return (
    <div class={styles.block}>
      <Notice kind="warn">{texts.setAsideText(setAside.length)}</Notice>
      <div class={styles.frame}>
        <table class={styles.table} aria-label={texts.setAside}>
          <thead>
            <tr>
              <th scope="col">{texts.object}</th>
              <th scope="col">{texts.record}</th>
              <th scope="col">{texts.property}</th>
              <th scope="col">{texts.reason}</th>
            </tr>
          </thead>
          <tbody>
            {setAside.slice(0, drawn).map((entry, index) => (
              <tr key={index}>
                <td>{hubspotWord(texts.objects, entry.objectType)}</td>
                <td>
                  <RecordLink entry={entry} portal={portal} />
                </td>
                <td>{entry.property === undefined ? texts.wholeRecord : <code>{entry.property}</code>}</td>
                <td class={styles.reason}>{entry.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <div class={styles.more}>
          <Button size="sm" onClick={() => setDrawn(drawn + batch)}>
            {texts.showNext(formats.number(Math.min(left, batch)))}
          </Button>
        </div>
      )}
    </div>
  );
}

function RecordLink({ entry, portal }: { readonly entry: SetAside; readonly portal: Portal | undefined }) {
  const texts = useMessages().options.diagnostics;
  if (entry.recordId === undefined) return <>{texts.noId}</>;
  const href = portal && setAsideAddress(portal, entry);
  if (href === undefined) return <>{entry.recordId}</>;
  return (
    <a
      class={styles.link}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={texts.openRecord(entry.recordId)}
    >
      {entry.recordId}
    </a>
  );
}
