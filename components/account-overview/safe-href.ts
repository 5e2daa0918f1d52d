const schemes = ['http:', 'https:', 'mailto:'];

/** The address if a click on it can only open a web page or a new mail, else undefined: CRM text is anybody's text. */
export function safeHref(raw: string): string | undefined {
  if (!URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  return schemes.includes(url.protocol) ? url.href : undefined;
}

/** A `https:` address of a profile or page; `linkedin.com/in/x` without a scheme is taken as `https:`. */
export function safeWebHref(raw: string): string | undefined {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(raw) ? raw : `https://${raw}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  if (url.protocol === 'http:') url.protocol = 'https:';
  return url.protocol === 'https:' && url.hostname.includes('.') ? url.href : undefined;
}

/** A `mailto:` address, where the text looks like one mailbox. */
export const mailHref = (email: string): string | undefined =>
  /^[^\s@<>?&#]+@[^\s@<>?&#]+\.[^\s@<>?&#]+$/.test(email) ? `mailto:${email}` : undefined;

/** A `tel:` address of a phone number as people write it; an extension after the number is left out. */
export function phoneHref(phone: string): string | undefined {
  const number = /^[+\d\s().\-/]+/.exec(phone.trim())?.[0] ?? '';
  const digits = number.replaceAll(/[^\d+]/g, '');
  return /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : undefined;
}
