const keyShape = /\bpat-[a-z]{2,4}\d?-[0-9a-z-]{8,}/gi;

/** Takes the key, and anything that looks like one, out of a text that is going to be shown or stored. */
export function scrubKey(text: string, key: string | undefined): string {
  const without = key ? text.split(key).join('[key]') : text;
  return without.replace(keyShape, '[key]');
}
