/** HubSpot's constants in words. A constant that is missing here is shown by `hubspotWord` in a readable form. */
export const hubspotWords = {
  /** `hs_last_sales_activity_type`. */
  engagement: {
    COMPANYPROSPECTS_REVISIT: 'Company visit',
    EMAIL_CLICK: 'Email clicked',
    EMAIL_OPEN: 'Email opened',
    EMAIL_REPLY: 'Email answered',
    FORM_SUBMITTED: 'Form submitted',
    HUBSPOT_REVISIT: 'Site visited',
    MEETING_BOOKED: 'Meeting booked',
    PRESENTATION_REVISIT: 'Document viewed',
  },
  /** `hs_notes_next_activity_type`. */
  nextActivity: {
    CALL: 'Call',
    CONVERSATION_SESSION: 'Chat',
    EMAIL: 'Email',
    FORWARDED_EMAIL: 'Forwarded email',
    INCOMING_EMAIL: 'Incoming email',
    LINKEDIN_MESSAGE: 'LinkedIn message',
    MEETING: 'Meeting',
    NOTE: 'Note',
    POSTAL_MAIL: 'Letter',
    PUBLISHING_TASK: 'Publishing task',
    SMS: 'SMS',
    TASK: 'Task',
    WHATS_APP: 'WhatsApp',
  },
  /** `hs_buying_role`. */
  buyingRole: {
    BLOCKER: 'Blocker',
    BUDGET_HOLDER: 'Budget holder',
    CHAMPION: 'Champion',
    DECISION_MAKER: 'Decision maker',
    END_USER: 'End user',
    EXECUTIVE_SPONSOR: 'Executive sponsor',
    INFLUENCER: 'Influencer',
    LEGAL_AND_COMPLIANCE: 'Legal & compliance',
    OTHER: 'Other role',
  },
  /** `hs_call_disposition` (the default outcomes' ids) and `hs_call_status`. */
  call: {
    '9d9162e7-6cf3-4944-bf63-4dff82258764': 'Busy',
    'f240bbac-87c9-4f6e-bf70-924b57d47db7': 'Connected',
    'a4c4c377-d246-4b32-a13b-75a56a4cd0ff': 'Left live message',
    'b2cf5968-551e-4856-9783-52b3da59a7d0': 'Left voicemail',
    '73a0d17f-1163-4015-bdd5-ec830791da20': 'No answer',
    '17b47fee-58de-441e-a44c-c6300d46f273': 'Wrong number',
    BUSY: 'Busy',
    CALLING_CRM_USER: 'Calling',
    CANCELED: 'Cancelled',
    COMPLETED: 'Completed',
    CONNECTING: 'Connecting',
    CONNECTED: 'Connected',
    FAILED: 'Failed',
    IN_PROGRESS: 'In progress',
    LEFT_LIVE_MESSAGE: 'Left live message',
    LEFT_VOICEMAIL: 'Left voicemail',
    MISSED: 'Missed',
    NO_ANSWER: 'No answer',
    QUEUED: 'Queued',
    RINGING: 'Ringing',
    WRONG_NUMBER: 'Wrong number',
  },
  /** An outcome of a call that the portal defined itself: HubSpot gives its id only. */
  customOutcome: 'Custom outcome',
  /** `hs_email_status`. */
  email: {
    BOUNCED: 'Bounced',
    FAILED: 'Failed',
    SCHEDULED: 'Scheduled',
    SENDING: 'Sending',
    SENT: 'Sent',
  },
  /** `hs_meeting_outcome`. */
  meeting: {
    CANCELED: 'Cancelled',
    COMPLETED: 'Completed',
    NO_SHOW: 'No-show',
    RESCHEDULED: 'Rescheduled',
    SCHEDULED: 'Scheduled',
  },
  /** `hs_task_status`. */
  task: {
    COMPLETED: 'Completed',
    DEFERRED: 'Deferred',
    IN_PROGRESS: 'In progress',
    NOT_STARTED: 'Not started',
    WAITING: 'Waiting',
  },
  /** `hs_task_priority`. */
  priority: {
    HIGH: 'High priority',
    LOW: 'Low priority',
    MEDIUM: 'Medium priority',
  },
  /** `hs_communication_channel_type`. */
  channel: {
    LINKEDIN_MESSAGE: 'LinkedIn message',
    SMS: 'SMS',
    WHATS_APP: 'WhatsApp',
  },
};
