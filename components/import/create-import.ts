import { batch, computed, signal } from '@preact/signals';
import { decodeText, sniffEncoding } from '#core/domain/decode-text.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { CompanyId, PortalId } from '#core/domain/ids.ts';
import { guessReading } from '#core/domain/import-columns.ts';
import type { ImportDraft } from '#core/domain/import-draft.ts';
import type { ReadingChoice, Separator, TextEncoding } from '#core/domain/import-list.ts';
import { matchLines, noProgress } from '#core/domain/import-progress.ts';
import type { ImportKnowledge, ImportProgress } from '#core/domain/import-progress.ts';
import { readImportList } from '#core/domain/read-import-list.ts';
import { sniffSeparator } from '#core/domain/sniff-separator.ts';
import { driveImport } from '#core/messaging/drive-import.ts';
import { parseCsv } from '#core/platform/parse-csv.ts';
import { companiesToMark, groupLines } from './import-groups.ts';
import type { ImportVerbs } from './import-verbs.ts';

/** Where the person is: bring a list, say how it is read, have it matched, look at it, done. */
export type ImportStage = 'source' | 'reading' | 'matching' | 'preview' | 'done';

/** Where the text comes from. `bytes` only while the page that opened the file is there. */
export interface ImportSource {
  readonly fileName: string | undefined;
  readonly text: string;
  readonly file: { readonly bytes: Uint8Array; readonly encoding: TextEncoding } | undefined;
}

/** How the matching stands. */
export type MatchingState =
  | { readonly state: 'running'; readonly left: number | undefined }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly reason: Failure };

export type SourceProblem = 'empty' | 'too-large' | 'unreadable';

const mostBytes = 20_000_000;
const keepEveryMs = 3_000;
const emptySource: ImportSource = { fileName: undefined, text: '', file: undefined };
const emptyKnowledge: ImportKnowledge = { targets: [], intended: new Map() };

export type ImportModel = ReturnType<typeof createImport>;

/** An import of `portalId`, from its list to its changes; everything in it is kept as it goes. */
export function createImport(portalId: PortalId, verbs: ImportVerbs, now: () => number = Date.now) {
  const stage = signal<ImportStage>('source');
  const source = signal(emptySource);
  const problem = signal<SourceProblem | undefined>(undefined);
  const separator = signal<Separator>('none');
  const choice = signal<ReadingChoice>({ hasHeader: false, roles: [] });
  const knowledge = signal(emptyKnowledge);
  const progress = signal<ImportProgress>(noProgress);
  const matching = signal<MatchingState>({ state: 'stopped' });
  const chosen = signal<ReadonlyMap<number, CompanyId>>(new Map());
  const marked = signal<ImportDraft['marked']>(undefined);
  /** What is going on behind a button, and why it did not work. */
  const busy = signal<'marking' | 'undoing' | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);

  const records = computed(() => parseCsv(source.value.text, separator.value));
  const list = computed(() => readImportList(records.value, choice.value, portalId));
  const matches = computed(() => matchLines(list.value.lines, knowledge.value, progress.value));
  const groups = computed(() => groupLines(list.value, matches.value));
  const toMark = computed(() => companiesToMark(matches.value, chosen.value));
  let stop = new AbortController();
  let keptAt = 0;

  const keep = () => {
    keptAt = now();
    void verbs.keepDraft({
      portalId,
      fileName: source.value.fileName,
      text: source.value.text,
      separator: separator.value,
      choice: choice.value,
      progress: progress.value,
      chosen: chosen.value,
      marked: marked.value,
    });
  };

  const read = (next: ImportSource, apart?: Separator) =>
    batch(() => {
      source.value = next;
      problem.value = next.text.trim() === '' ? 'empty' : undefined;
      separator.value = apart ?? sniffSeparator(next.text);
      choice.value = guessReading(records.value);
      if (problem.value === undefined) stage.value = 'reading';
    });

  const run = async () => {
    stop.abort();
    const own = (stop = new AbortController());
    stage.value = 'matching';
    matching.value = { state: 'running', left: undefined };
    keep();
    knowledge.value = await verbs.readKnowledge();
    const outcome = await driveImport({
      lines: list.value.lines,
      knowledge: knowledge.value,
      from: progress.value,
      step: verbs.step,
      signal: own.signal,
      onProgress: (made, left) => {
        progress.value = made;
        matching.value = { state: 'running', left };
        if (now() - keptAt > keepEveryMs) keep();
      },
    });
    if (own.signal.aborted) return;
    if (!outcome.ok) matching.value = { state: 'failed', reason: outcome.failure };
    else
      batch(() => {
        progress.value = outcome.value ?? progress.value;
        matching.value = { state: 'stopped' };
        stage.value = 'preview';
      });
    keep();
  };

  /** Runs a change of HubSpot; resolves with whether it is durable. */
  const change = async (what: 'marking' | 'undoing', work: () => ReturnType<ImportVerbs['undo']>) => {
    if (busy.value) return false;
    busy.value = what;
    failure.value = undefined;
    const outcome = await work();
    busy.value = undefined;
    if (!outcome.ok) failure.value = outcome.failure;
    return outcome.ok;
  };

  return {
    stage,
    source,
    problem,
    separator,
    choice,
    records,
    list,
    progress,
    matching,
    matches,
    groups,
    chosen,
    toMark,
    marked,
    busy,
    failure,

    readText: (text: string) => read({ fileName: undefined, text, file: undefined }),

    async readFile(file: File): Promise<void> {
      if (file.size > mostBytes) {
        problem.value = 'too-large';
        return;
      }
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const encoding = sniffEncoding(bytes);
        read({ fileName: file.name, text: decodeText(bytes, encoding), file: { bytes, encoding } });
      } catch {
        problem.value = 'unreadable';
      }
    },

    useEncoding(encoding: TextEncoding): void {
      const { file, fileName } = source.value;
      if (!file) return;
      const { bytes } = file;
      read({ fileName, text: decodeText(bytes, encoding), file: { bytes, encoding } }, separator.value);
    },

    useSeparator: (apart: Separator) => read(source.value, apart),

    useChoice(next: Partial<ReadingChoice>): void {
      choice.value = { ...choice.value, ...next };
    },

    /** Back to the list; what was matched is forgotten. */
    startOver(): void {
      stop.abort();
      batch(() => {
        stage.value = 'source';
        source.value = emptySource;
        problem.value = undefined;
        progress.value = noProgress;
        chosen.value = new Map();
        marked.value = undefined;
        failure.value = undefined;
      });
      void verbs.keepDraft(undefined);
    },

    /** Back to the columns; what was matched under them is forgotten. */
    changeReading(): void {
      stop.abort();
      batch(() => {
        stage.value = 'reading';
        progress.value = noProgress;
        chosen.value = new Map();
      });
      void verbs.keepDraft(undefined);
    },

    match: run,

    /** Stops before the next request; what was found stays, and `match` goes on from there. */
    stop(): void {
      stop.abort();
      matching.value = { state: 'stopped' };
      keep();
    },

    choose(position: number, companyId: CompanyId | undefined): void {
      const next = new Map(chosen.value);
      if (companyId === undefined) next.delete(position);
      else next.set(position, companyId);
      chosen.value = next;
      keep();
    },

    async mark(): Promise<void> {
      const companyIds = toMark.value;
      const groupId = verbs.newGroupId();
      if (!(await change('marking', () => verbs.mark(groupId, companyIds)))) return;
      batch(() => {
        marked.value = { groupId, companies: companyIds.length, isUndone: false };
        stage.value = 'done';
      });
      keep();
    },

    async undo(): Promise<void> {
      const group = marked.value;
      if (!group || !(await change('undoing', () => verbs.undo(group.groupId)))) return;
      marked.value = { ...group, isUndone: true };
      keep();
    },

    /** Takes up the import that was kept, if there is one of this portal. */
    async restore(): Promise<void> {
      const draft = await verbs.readDraft();
      if (draft?.portalId !== portalId || stage.value !== 'source') return;
      const known = await verbs.readKnowledge();
      batch(() => {
        source.value = { fileName: draft.fileName, text: draft.text, file: undefined };
        separator.value = draft.separator;
        choice.value = draft.choice;
        knowledge.value = known;
        progress.value = draft.progress;
        chosen.value = draft.chosen;
        marked.value = draft.marked;
        const isDecided = matches.value.every(({ kind }) => kind !== 'open');
        stage.value = draft.marked ? 'done' : isDecided ? 'preview' : 'matching';
      });
    },

    /** Ends what is under way with the page. */
    leave: () => stop.abort(),
  };
}
