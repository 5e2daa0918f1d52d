const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The word for one of HubSpot's constants. A constant that HubSpot or a portal added is shown readably
 * (`LINKED_IN_CONNECT` as *Linked in connect*), an id that stands for no known value as `forId`, never hidden.
 */
export function hubspotWord(
  words: Readonly<Record<string, string>>,
  constant: string,
  forId: string = constant,
): string {
  const known = Object.hasOwn(words, constant) ? words[constant] : undefined;
  if (known !== undefined) return known;
  if (uuid.test(constant)) return forId;
  const text = constant
    .replaceAll(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return text === '' ? constant : text.charAt(0).toUpperCase() + text.slice(1);
}
