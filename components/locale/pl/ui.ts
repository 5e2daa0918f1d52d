import type { Messages } from '../en.ts';

export const ui: Messages['ui'] = {
  close: 'Zamknij',
  cancel: 'Anuluj',
  undo: 'Cofnij',
  retry: 'Ponów',
  discard: 'Odrzuć',
  dismiss: 'Ukryj',
  notifications: 'Powiadomienia',
};
