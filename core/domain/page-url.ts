/** Parameters that say where a visitor came from, not which page it is. */
const campaignParameter =
  /^(utm_|hsa_|_hs|__hs|hsctatracking|gclid|gbraid|wbraid|fbclid|msclkid|mc_|_ga|_gl|li_fat_id)/i;

/** The address of a page without fragment and campaign parameters; what is no address stays as it is. */
export function pageUrl(url: string): string {
  const page = URL.parse(url);
  if (page === null) return url;
  page.hash = '';
  const dropped = [...page.searchParams.keys()].filter((name) => campaignParameter.test(name));
  for (const name of dropped) page.searchParams.delete(name);
  return page.href;
}
