import type { ContactId } from './ids.ts';

/** Views of one page of ours by one contact. */
export interface PageView {
  readonly url: string;
  readonly title: string | undefined;
  readonly contactId: ContactId;
  readonly lastAt: number;
  readonly views: number;
}
