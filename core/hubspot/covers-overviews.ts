/** Whether these scopes let a key read contacts. HubSpot demands the same scope for activities. */
export const coversOverviews = (scopes: readonly string[]): boolean =>
  scopes.includes('crm.objects.contacts.read');
