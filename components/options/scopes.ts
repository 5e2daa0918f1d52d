/** HubSpot's scopes that the extension reads with, and what stops working without each. */
export const minimumScopes = [
  { scope: 'crm.objects.companies.read', reason: 'companiesRead' },
  { scope: 'crm.objects.contacts.read', reason: 'contactsRead' },
  { scope: 'crm.objects.deals.read', reason: 'dealsRead' },
  { scope: 'crm.objects.owners.read', reason: 'ownersRead' },
] as const;

/** Scopes that add to it. */
export const optionalScopes = [
  { scope: 'crm.objects.companies.write', reason: 'companiesWrite' },
  { scope: 'crm.objects.contacts.write', reason: 'contactsWrite' },
  { scope: 'sales-email-read', reason: 'emailRead' },
  { scope: 'automation.sequences.read', reason: 'sequencesRead' },
] as const;
