/** Hands the person a file, through the browser's own download. */
export function saveFile(name: string, parts: BlobPart[], mediaType: string): void {
  const url = URL.createObjectURL(new Blob(parts, { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob long before; a page that goes sooner lets it go too.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
