export const ui = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  retry: 'Retry',
  discard: 'Discard',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
};
