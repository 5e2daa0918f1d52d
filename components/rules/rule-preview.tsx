import type { RulePreview as Preview } from '#core/domain/rule.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Notice } from '#components/ui/notice.tsx';
import { companyLabel } from '#core/domain/company-label.ts';
import type { PreviewState } from './use-preview.ts';
import styles from './rule-preview.module.css';

interface RulePreviewProps {
  readonly preview: PreviewState;
  /** More matches than this are not marked without asking; undefined where nothing is marked at all. */
  readonly limit: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What the conditions find now: how many, and the first of them. */
export function RulePreview({ preview, limit, now }: RulePreviewProps) {
  const messages = useMessages();
  const texts = messages.rules.preview;
  const found =
    preview.state === 'found' ? preview.preview : preview.state === 'looking' ? preview.last : undefined;
  const isOver = limit !== undefined && found?.total !== undefined && found.total > limit;
  return (
    <section class={styles.preview} aria-label={texts.title} aria-busy={preview.state === 'looking'}>
      <p class={styles.verdict} aria-live="polite">
        {preview.state === 'found' ? <Verdict preview={preview.preview} /> : quietWords()}
      </p>
      {preview.state === 'found' && isOver && <p class={styles.over}>{texts.overLimit}</p>}
      {preview.state === 'failed' && (
        <Notice kind="bad" nextStep={failureText(preview.failure, messages, now).sentence}>
          {texts.failed}
        </Notice>
      )}
      {found && <Companies preview={found} isOld={preview.state === 'looking'} />}
    </section>
  );

  function quietWords(): string {
    if (preview.state === 'looking') return texts.looking;
    return preview.state === 'incomplete' ? texts.incomplete : '';
  }
}

function Verdict({ preview }: { readonly preview: Preview }) {
  const texts = useMessages().rules.preview;
  const { total, isExact } = preview;
  if (total === undefined) return <>{preview.companies.length > 0 ? texts.unknown : texts.none}</>;
  if (total === 0) return <>{texts.none}</>;
  return <>{isExact ? texts.total(total) : texts.atMost(total)}</>;
}

function Companies({ preview, isOld }: { readonly preview: Preview; readonly isOld: boolean }) {
  const messages = useMessages();
  const texts = messages.rules.preview;
  const formats = useFormats();
  const { companies, total } = preview;
  if (companies.length === 0) return null;
  const isPart = total === undefined || total > companies.length;
  return (
    <div class={classNames(isOld && styles.old)}>
      {isPart && <p class={styles.first}>{texts.first(formats.number(companies.length))}</p>}
      <ul class={styles.list}>
        {companies.map((company) => (
          <li key={company.id} class={styles.company}>
            <span class={styles.name}>
              {companyLabel(company, messages.targetAccounts.table.unnamed(company.id))}
            </span>
            <span class={styles.fact}>
              {[company.name && company.domain, company.city].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
