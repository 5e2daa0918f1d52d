/**
 * Slug or numeric id of a LinkedIn company page, lower-case, from what the CRM holds: the page's address in any
 * form, or the bare handle. Undefined where it is neither, a person's page for example.
 */
export function linkedinSlug(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = value.trim().toLowerCase();
  const inAddress = /(?:^|[./])linkedin\.com\/(?:company|school|company-beta)\/([^/?#\s]+)/.exec(text)?.[1];
  const isAddress = text.includes('linkedin.com') || text.includes('://');
  const slug = inAddress ?? (isAddress ? undefined : /^@?(?:company\/)?([^/?#\s@]+)\/?$/.exec(text)?.[1]);
  if (slug === undefined) return undefined;
  try {
    return decodeURIComponent(slug).trim().normalize('NFC').toLowerCase();
  } catch {
    return slug;
  }
}
