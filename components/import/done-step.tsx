import { companyLabel } from '#core/domain/company-label.ts';
import type { ChangeGroup, RefusedChange } from '#core/read-models/read-change-group.ts';
import { failureText } from '#components/locale/failure-text.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Progress } from '#components/ui/progress.tsx';
import type { ImportModel } from './create-import.ts';
import type { ImportVerbs } from './import-verbs.ts';
import { StepFrame } from './step-frame.tsx';
import styles from './done-step.module.css';

interface DoneStepProps {
  readonly model: ImportModel;
  readonly group: ChangeGroup | undefined;
  readonly verbs: ImportVerbs;
  readonly now: number;
}

/** The companies are marked; how far that has reached HubSpot, what it refused, and the way back. */
export function DoneStep({ model, group, verbs, now }: DoneStepProps) {
  const messages = useMessages();
  const texts = messages.importPage.done;
  const marked = model.marked.value;
  const failure = model.failure.value && failureText(model.failure.value, messages, now);
  if (!marked) return null;
  const actions = (
    <>
      <Button kind="primary" onClick={verbs.openTargetAccounts}>
        {texts.open}
      </Button>
      {!marked.isUndone && (
        <Button busy={model.busy.value === 'undoing'} onClick={() => void model.undo()}>
          {texts.undo}
        </Button>
      )}
      <Button kind="quiet" onClick={model.startOver}>
        {texts.another}
      </Button>
    </>
  );
  if (marked.isUndone)
    return (
      <StepFrame
        key="undone"
        title={texts.undoneTitle}
        text={texts.undoneText(marked.companies)}
        actions={actions}
      />
    );
  return (
    <StepFrame key="done" title={texts.title(marked.companies)} text={texts.saved} actions={actions}>
      {failure && (
        <Notice kind="bad" announce nextStep={failure.whatToDo}>
          {failure.sentence}
        </Notice>
      )}
      {group && <Reached group={group} />}
      {group && group.refused.length > 0 && <Refused {...{ model, verbs, now }} refused={group.refused} />}
    </StepFrame>
  );
}

function Reached({ group }: { readonly group: ChangeGroup }) {
  const texts = useMessages().importPage.done;
  const formats = useFormats();
  const total = group.delivered + group.waiting + group.refused.length;
  const isWhole = group.delivered === total;
  return (
    <div class={styles.reached}>
      {!isWhole && <Progress label={texts.progress} done={group.delivered} total={total} />}
      <output>
        {isWhole ? texts.allReached : texts.reached(formats.number(group.delivered), formats.number(total))}
      </output>
    </div>
  );
}

interface RefusedProps {
  readonly model: ImportModel;
  readonly refused: readonly RefusedChange[];
  readonly verbs: ImportVerbs;
  readonly now: number;
}

/** What can be read at a glance; the others stay in the pending changes. */
const shownRefusals = 200;

function Refused({ model, refused, verbs, now }: RefusedProps) {
  const messages = useMessages();
  const texts = messages.importPage.done;
  const companies = new Map(model.progress.value.companies.map((company) => [company.id, company]));
  const seqs = refused.map(({ seq }) => seq);
  return (
    <section class={styles.refused}>
      <div class={styles.refusedHead}>
        <h3>{texts.refusedTitle(refused.length)}</h3>
        <Button size="sm" onClick={() => verbs.retryChanges(seqs)}>
          {texts.retryAll}
        </Button>
        <Button size="sm" onClick={() => verbs.discardChanges(seqs)}>
          {texts.discardAll}
        </Button>
      </div>
      <ul class={styles.list}>
        {refused.slice(0, shownRefusals).map(({ seq, companyId, reason }) => {
          const fallback = messages.importPage.preview.unnamed(companyId);
          const company = companies.get(companyId);
          const name = company ? companyLabel(company, fallback) : fallback;
          const { sentence, hubSpotSays } = failureText(reason, messages, now);
          return (
            <li key={seq}>
              <Notice
                kind="bad"
                nextStep={[sentence, hubSpotSays].filter(Boolean).join(' ')}
                actions={
                  <>
                    <Button size="sm" label={texts.retry(name)} onClick={() => verbs.retryChanges([seq])}>
                      {messages.ui.retry}
                    </Button>
                    <Button size="sm" label={texts.discard(name)} onClick={() => verbs.discardChanges([seq])}>
                      {messages.ui.discard}
                    </Button>
                  </>
                }
              >
                {name}
              </Notice>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
