import { effect, useSignalEffect, type Signal } from '@preact/signals';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import Phone from 'lucide/dist/esm/icons/phone.mjs';
import SquareCheck from 'lucide/dist/esm/icons/square-check.mjs';
import StickyNote from 'lucide/dist/esm/icons/sticky-note.mjs';
import { type ActivityDraft, type DraftKind, draftKinds } from '#core/domain/activity-draft.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import {
  type DraftText,
  isBegun,
  type KeptDraft,
  type KeptDrafts,
  noDrafts,
} from '#core/domain/kept-drafts.ts';
import type { Outcome } from '#core/messaging/worker-commands.ts';
import type { OverviewReadModel } from '#core/read-models/overview-read-model.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import type { Toasts } from '#components/ui/create-toasts.ts';
import type { IconNode } from '#components/ui/icon.tsx';
import { painted } from '../after-paint.ts';
import { useInView } from '../kept-views.tsx';
import { ComposerForm } from './composer-form.tsx';
import styles from './composer.module.css';

/** What writing an activity needs done. */
export interface ComposerVerbs {
  /** What was written about the account and not saved. */
  readonly readDrafts: (companyId: CompanyId) => Promise<KeptDrafts>;
  /** Keeps what is written, however the panel ends. */
  readonly keepDrafts: (companyId: CompanyId, kept: KeptDrafts) => Promise<void>;
  /** Resolves once the activity is durable, or with the reason why it is not. A group is put in once. */
  readonly addActivity: (
    groupId: string,
    companyId: CompanyId,
    draft: ActivityDraft,
  ) => Promise<Outcome<null>>;
  readonly undo: (groupId: string) => void;
}

type Change = (before: KeptDrafts) => KeptDrafts;

/** What is kept is being read. What is changed until then is changed in what comes, so that neither is lost. */
interface Reading {
  readonly changes: Change[];
  /** Resolves once the changes are kept. */
  readonly done: Promise<void>;
}

interface ComposerProps {
  readonly overview: Pick<OverviewReadModel, 'company' | 'owners' | 'me'>;
  readonly now: number;
  readonly verbs: ComposerVerbs;
  readonly toasts: Toasts;
  /** What is asked for elsewhere on the page: opened at once, and taken from here. */
  readonly asked: Signal<DraftKind | undefined>;
}

const icons: Readonly<Record<DraftKind, IconNode>> = { note: StickyNote, task: SquareCheck, call: Phone };

/** Writes a note or a task about the account, or logs a call with it, in its place and without a network. */
export function Composer({ overview, now, verbs, toasts, asked }: ComposerProps) {
  const { composer: texts, ui } = useMessages();
  const companyId = overview.company.id;
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState<KeptDrafts>();
  const latest = useRef(noDrafts);
  const [takesFocus, setTakesFocus] = useState(false);
  const { open, drafts } = kept ?? noDrafts;

  const isInView = useInView();
  const reading = useRef<Reading | undefined>(undefined);

  // Coming back into view, too: another window may have written meanwhile.
  useEffect(() => {
    const read = (asked: Promise<KeptDrafts>) => {
      const changes: Change[] = [];
      const before = latest.current;
      const begin = async (read: KeptDrafts) => {
        reading.current = undefined;
        latest.current = changes.reduce((drafted, change) => change(drafted), read);
        setKept(latest.current);
        if (changes.length > 0) await verbs.keepDrafts(companyId, latest.current);
      };
      reading.current = { changes, done: asked.then(begin, () => begin(before)) };
    };
    const readDrafts = () => verbs.readDrafts(companyId);
    let isBack = false;
    return effect(() => {
      if (!isInView.value) return;
      if (!reading.current) read(isBack ? painted().then(readDrafts) : readDrafts());
      isBack = true;
    });
  }, [companyId, verbs, isInView]);

  /** Resolves once it is kept; on screen it is at once. */
  const keep = (change: Change): Promise<void> => {
    latest.current = change(latest.current);
    setKept(latest.current);
    if (!reading.current) return verbs.keepDrafts(companyId, latest.current);
    reading.current.changes.push(change);
    return reading.current.done;
  };
  const show = (kind: DraftKind | undefined) => {
    setTakesFocus(kind !== undefined);
    void keep((before) => ({ ...before, open: kind }));
  };
  useSignalEffect(() => {
    const kind = asked.value;
    if (kind === undefined) return;
    asked.value = undefined;
    show(kind);
  });
  const close = () => {
    const opener = open && bar.current?.querySelectorAll('button')[draftKinds.indexOf(open)];
    show(undefined);
    opener?.focus();
  };
  const write = (kind: DraftKind, change: DraftText) =>
    // Another text is another click: it gets a group of its own.
    void keep((before) => ({
      ...before,
      drafts: { ...before.drafts, [kind]: { text: { ...before.drafts[kind]?.text, ...change } } },
    }));

  const put = (kind: DraftKind, draft: KeptDraft) =>
    keep((before) => ({ ...before, drafts: { ...before.drafts, [kind]: draft } }));
  const drop = (kind: DraftKind) => {
    void keep(({ drafts: { [kind]: _dropped, ...others } }) => ({ drafts: others }));
    bar.current?.querySelectorAll('button')[draftKinds.indexOf(kind)]?.focus();
  };
  const discard = (kind: DraftKind) => {
    const discarded = drafts[kind];
    drop(kind);
    if (!discarded) return;
    toasts.show({
      text: texts.discarded,
      action: { label: ui.undo, onSelect: () => void put(kind, discarded).then(() => show(kind)) },
    });
  };
  const save = async (kind: DraftKind, draft: ActivityDraft) => {
    const text = drafts[kind]?.text ?? {};
    const groupId = drafts[kind]?.groupId ?? crypto.randomUUID();
    // Should the panel close before the answer comes, saving the same text again is the same click.
    await put(kind, { text, groupId });
    const outcome = await verbs.addActivity(groupId, companyId, draft);
    if (!outcome.ok) return outcome.failure;
    drop(kind);
    toasts.show({
      text: texts.saved[kind],
      action: { label: ui.undo, onSelect: () => verbs.undo(groupId) },
    });
    return undefined;
  };

  return (
    <section class={styles.composer} aria-label={texts.label}>
      <div ref={bar} class={styles.bar}>
        {draftKinds.map((kind) => {
          const isKept = isBegun(drafts[kind]?.text ?? {});
          return (
            <span key={kind} class={styles.opener}>
              <Button
                size="sm"
                icon={icons[kind]}
                label={isKept ? `${texts.open[kind]}, ${texts.draftKept}` : undefined}
                disabled={!kept}
                expanded={open === kind}
                controls={open === kind ? id : undefined}
                onClick={() => show(open === kind ? undefined : kind)}
              >
                {texts.open[kind]}
              </Button>
              {isKept && <span class={styles.mark} aria-hidden="true" />}
            </span>
          );
        })}
      </div>
      {open && (
        <ComposerForm
          key={open}
          id={id}
          kind={open}
          text={drafts[open]?.text ?? {}}
          owners={overview.owners}
          me={overview.me}
          now={now}
          takesFocus={takesFocus}
          onChange={(change) => write(open, change)}
          onClose={close}
          onDiscard={() => discard(open)}
          onSave={(draft) => save(open, draft)}
        />
      )}
    </section>
  );
}
