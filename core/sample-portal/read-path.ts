const version = /^(v\d|\d{4}-\d{2}(-beta)?)$/;

/**
 * A path without its version and product: the same for `/crm/v3/objects/companies`, `/crm/v4/objects/companies`
 * and `/crm/objects/2026-09/companies`. Begins with the endpoint family.
 */
export function readPath(pathname: string): readonly string[] {
  const all = pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decodeURIComponent);
  const at = all.findIndex((segment) => version.test(segment));
  const segments = at === -1 ? all : all.filter((_, index) => index !== at);
  if (segments.at(-1) === 'access-token-info') return ['access-token-info'];
  const [product, , ...rest] = segments;
  if (product === 'events') return ['events', ...rest];
  return product === 'crm' || product === 'automation' ? segments.slice(1) : segments;
}
