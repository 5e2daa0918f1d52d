const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '<br>',
};

/** Plain text as HubSpot keeps the bodies of activities: HTML in which nothing of the text is markup. */
export const textAsHtml = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[&<>"\n]/g, (character) => escapes[character] ?? character);
