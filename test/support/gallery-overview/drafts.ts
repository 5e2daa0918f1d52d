import type { KeptDrafts } from '#core/domain/kept-drafts.ts';

/** What was written before, by picture. */
export const drafts: Readonly<Record<string, KeptDrafts>> = {
  'compose-note': {
    open: 'note',
    drafts: {
      note: { text: { body: 'Met Ada at the fair.\nShe wants the offer for two sites by Friday.' } },
      task: { text: { title: 'Send the offer' } },
    },
  },
  'compose-task': { open: 'task', drafts: { task: { text: { title: 'Send the offer for two sites' } } } },
  'compose-task-empty': { open: 'task', drafts: {} },
  'compose-call': { open: 'call', drafts: { call: { text: { outcome: 'LEFT_VOICEMAIL', minutes: '3' } } } },
  'draft-kept': { drafts: { note: { text: { body: 'Half a sentence' } } } },
};
