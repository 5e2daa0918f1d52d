/** Host and path without what every address has; the whole text where it is no address. */
export function readablePath(url: string): string {
  const page = URL.parse(url);
  if (page === null) return url;
  return `${page.host.replace(/^www\./, '')}${page.pathname === '/' ? '' : decoded(page.pathname)}${page.search}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
