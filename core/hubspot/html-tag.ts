/** One tag as found in HTML. */
export interface Tag {
  /** Lower-case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Everything between the name and the end of the tag. */
  readonly attributes: string;
  /** Where the text goes on. */
  readonly end: number;
}

const tagStart = /<(\/?)([a-z][a-z0-9:-]*)/iy;

/**
 * Reads the tags of one HTML text, each character once: a quote that is never closed is remembered, so that no
 * text makes it search for the same thing again and again.
 */
export function createTagReader(html: string) {
  const unclosed = new Set<string>();

  const endOf = (from: number): number => {
    for (let at = from; at < html.length; at++) {
      const sign = html[at];
      if (sign === '>') return at;
      if ((sign !== '"' && sign !== "'") || unclosed.has(sign)) continue;
      // A quote belongs to an attribute's value only after `=`.
      if (!isAfterEquals(at)) continue;
      const closing = html.indexOf(sign, at + 1);
      if (closing < 0) unclosed.add(sign);
      else at = closing;
    }
    return html.length;
  };

  const isAfterEquals = (at: number): boolean => {
    let before = at - 1;
    while (before >= 0 && before > at - 8 && /\s/.test(html[before] ?? '')) before--;
    return html[before] === '=';
  };

  return {
    /** The tag that begins at this `<`, or undefined where none does. */
    at(position: number): Tag | undefined {
      tagStart.lastIndex = position;
      const match = tagStart.exec(html);
      const name = match?.[2];
      if (!match || name === undefined) return undefined;
      const end = endOf(tagStart.lastIndex);
      return {
        name: name.toLowerCase(),
        isClosing: match[1] === '/',
        attributes: html.slice(tagStart.lastIndex, end),
        end: Math.min(end + 1, html.length),
      };
    },
  };
}

const href = /(?:^|\s)href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The address of a link, entities still in it. */
export function readHref(attributes: string): string | undefined {
  const match = href.exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
