/** A sentence for each `Failure` and what a person can do about it. HubSpot's own words are shown beside it. */
export const failures = {
  hubSpotSays: (words: string) => `HubSpot says: “${words}”`,
  /** Where nothing tries by itself: the person pressed a button, and may press it again. */
  pressed: {
    online: 'Press again once you are online.',
    later: 'Try again in a moment.',
  },
  'no-key': {
    sentence: 'No service key is stored.',
    whatToDo: 'Enter a HubSpot service key in settings, or explore with sample data.',
  },
  'key-refused': {
    sentence: 'HubSpot does not accept this service key.',
    whatToDo: 'It was mistyped or revoked. Copy it from HubSpot again, or create a new one.',
  },
  'not-a-key': {
    sentence: 'This is not a complete service key.',
    whatToDo:
      'Part of it is missing, or it is another kind of token. Copy the whole service key from HubSpot.',
  },
  'key-expired': {
    sentence: 'This service key has expired.',
    whatToDo: 'Create a new service key in HubSpot and enter it in settings.',
  },
  'missing-scopes': {
    sentence: 'The service key lacks a permission.',
    sentenceNaming: (scopes: string) => `The service key lacks: ${scopes}.`,
    whatToDo: 'Edit the service key in HubSpot and add the missing scopes. The key itself stays the same.',
  },
  forbidden: {
    sentence: 'HubSpot does not allow this.',
    whatToDo: 'Ask a HubSpot admin whether your account includes it.',
  },
  'no-permission': {
    sentence: 'The browser does not let Bullseye reach HubSpot.',
    whatToDo: 'Connect again in settings and allow access to api.hubapi.com.',
  },
  offline: {
    sentence: 'You are offline.',
    whatToDo: 'Everything here comes from the copy on your machine. It refreshes once you are online again.',
  },
  timeout: {
    sentence: 'HubSpot did not answer in time.',
    whatToDo: 'The next try runs by itself. You can also sync now.',
  },
  'rate-limited': {
    sentence: 'HubSpot asks to slow down.',
    sentenceUntil: (when: string) => `HubSpot asks to slow down. The next try runs ${when}.`,
    whatToDo: 'Nothing to do: it goes on by itself.',
  },
  'daily-limit': {
    sentence: 'Your HubSpot account has used up its requests for today.',
    sentenceUntil: (when: string) =>
      `Your HubSpot account has used up its requests for today. The next try runs ${when}.`,
    whatToDo: 'Other integrations count too: a HubSpot admin sees who uses them under Connected apps.',
  },
  server: {
    sentence: 'HubSpot has a problem of its own.',
    sentenceStatus: (status: string) => `HubSpot has a problem of its own (${status}).`,
    whatToDo: 'The next try runs by itself. status.hubspot.com tells more.',
  },
  unreadable: {
    sentence: 'What came back was not HubSpot’s answer.',
    whatToDo:
      'A proxy, a sign-in page of your network or a filter may stand in between. Check the network, then sync again.',
  },
  'not-found': {
    sentence: 'HubSpot no longer has this record.',
    whatToDo: 'It was deleted or merged. The next sync brings the index up to date.',
  },
  refused: {
    sentence: 'HubSpot refused this.',
    whatToDo: 'Retry if the reason is gone, or discard the change.',
  },
  storage: {
    sentence: 'The browser could not save the local copy.',
    whatToDo: 'Free some disk space or close other pages of Bullseye, then try again.',
  },
  unexpected: {
    sentence: 'Something went wrong in Bullseye.',
    whatToDo: 'Try again. If it stays, copy the diagnostics from settings into a report.',
  },
};
