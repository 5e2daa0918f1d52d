import type { DraftKind } from './activity-draft.ts';

export const draftTextFields = [
  'title',
  'body',
  /** `YYYY-MM-DDTHH:mm`, the person's own time. */
  'at',
  'taskType',
  'priority',
  /** Empty for nobody. */
  'ownerId',
  'outcome',
  'direction',
  'minutes',
] as const;
export type DraftTextField = (typeof draftTextFields)[number];

/** What a person has chosen or typed of an activity so far, as the fields hold it. */
export type DraftText = Readonly<Partial<Record<DraftTextField, string>>>;

/** Whether anything was chosen or typed that is not taken back. */
export const isBegun = (text: DraftText): boolean => Object.values(text).some(Boolean);

/** One unfinished activity. */
export interface KeptDraft {
  readonly text: DraftText;
  /** The group that the text was last saved as, while it is not known whether that came through. */
  readonly groupId?: string;
}

/** What is unfinished of one account, and what is open. */
export interface KeptDrafts {
  readonly open?: DraftKind | undefined;
  readonly drafts: Readonly<Partial<Record<DraftKind, KeptDraft>>>;
}

export const noDrafts: KeptDrafts = { drafts: {} };
