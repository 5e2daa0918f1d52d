/** Needs nothing done to it. */
const plain = /^(?!www\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * A domain as it is compared with a page's host: lower-case, punycode, without scheme, `www.`, port and path.
 * Undefined where the text can't be a host.
 */
export function bareDomain(value: string): string | undefined {
  if (plain.test(value)) return value;
  const host = value
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/^www\./, '')
    .replace(/\.$/, '');
  if (/^[a-z0-9.-]+$/.test(host)) return host.includes('.') ? host : undefined;
  try {
    const { hostname } = new URL(`http://${host}`);
    return hostname.includes('.') ? hostname : undefined;
  } catch {
    return undefined;
  }
}
