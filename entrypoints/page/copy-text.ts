/** Puts the text on the clipboard; resolves to whether the browser let us. */
export const copyText = (text: string): Promise<boolean> =>
  navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
