import { useState } from 'preact/hooks';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import type { Portal } from '#core/domain/portal.ts';
import { companiesAddress } from '#core/domain/record-address.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { AmbiguousList } from './ambiguous-list.tsx';
import type { ImportModel } from './create-import.ts';
import { importGroups, type ImportGroup, type PreviewRows } from './import-groups.ts';
import { LineTable } from './line-table.tsx';
import { PreviewGroups } from './preview-groups.tsx';
import { StepFrame } from './step-frame.tsx';
import styles from './preview-step.module.css';

interface PreviewStepProps {
  readonly model: ImportModel;
  readonly portal: Portal | undefined;
  readonly now: number;
}

/** What became of every line, group by group, and the button that marks the companies. */
export function PreviewStep({ model, portal, now }: PreviewStepProps) {
  const messages = useMessages();
  const { importPage } = messages;
  const texts = importPage.preview;
  const groups = model.groups.value;
  const [group, setGroup] = useState<ImportGroup>(() => firstFilled(groups));
  const count = model.toMark.value.length;
  const failure = model.failure.value && failureText(model.failure.value, messages, now);
  return (
    <StepFrame
      title={texts.title}
      fills
      actions={
        <>
          <Button
            kind="primary"
            disabled={count === 0}
            busy={model.busy.value === 'marking'}
            onClick={() => void model.mark()}
          >
            {count === 0 ? texts.nothingToMark : texts.mark(count)}
          </Button>
          <Button onClick={model.changeReading}>{importPage.matching.back}</Button>
          <Button kind="quiet" onClick={model.startOver}>
            {importPage.startOver}
          </Button>
        </>
      }
    >
      {failure && (
        <Notice kind="bad" announce nextStep={failure.whatToDo}>
          {failure.sentence}
        </Notice>
      )}
      <div class={styles.body}>
        <PreviewGroups groups={groups} current={group} onChoose={setGroup} />
        <div class={styles.content}>
          {group === 'not-found' && groups[group].length > 0 && <NotFoundNotice portal={portal} />}
          {group === 'ambiguous' && groups[group].length > 0 && <ChosenCount model={model} />}
          {groups[group].length === 0 ? (
            <p class={styles.none}>{texts.none[group]}</p>
          ) : group === 'ambiguous' ? (
            <AmbiguousList rows={groups[group]} chosen={model.chosen.value} onChoose={model.choose} />
          ) : (
            <LineTable key={group} group={group} rows={groups[group]} />
          )}
        </div>
      </div>
    </StepFrame>
  );
}

/** What asks for something first: choices, else what was found, else why not. */
const firstFilled = (groups: PreviewRows): ImportGroup =>
  importGroups.find((group) => groups[group].length > 0) ?? 'found';

function NotFoundNotice({ portal }: { readonly portal: Portal | undefined }) {
  const texts = useMessages().importPage.preview;
  return (
    <Notice
      kind="info"
      actions={
        portal && (
          <a class={styles.link} href={companiesAddress(portal)} target="_blank" rel="noopener noreferrer">
            {texts.openCompanies}
            <Icon icon={ExternalLink} size="sm" />
          </a>
        )
      }
    >
      {texts.notFoundText}
    </Notice>
  );
}

function ChosenCount({ model }: { readonly model: ImportModel }) {
  const texts = useMessages().importPage.preview;
  const formats = useFormats();
  const total = model.groups.value.ambiguous.length;
  return (
    <p class={styles.hint}>
      {texts.ambiguousText}{' '}
      <output>{texts.chosenOf(formats.number(model.chosen.value.size), formats.number(total))}</output>
    </p>
  );
}
