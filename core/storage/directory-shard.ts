import type { CompanyId } from '#core/domain/ids.ts';
import { brandId } from '#core/domain/ids.ts';

/*
 * The directory knows every company of the CRM by its domains, a million of them, at a weight that nobody feels. It
 * comes in segments of some ten thousand companies, each written once: a Bloom filter over its domains, and its
 * companies spread over shards by the hash of a domain, each shard one short text. A page that matches nothing is
 * told by the filters alone; one that may match reads one shard of each segment that says so.
 */

/** A company as the directory knows it. */
export interface DirectoryEntry {
  readonly id: CompanyId;
  readonly name: string | undefined;
  /** Its primary domain. */
  readonly domain: string | undefined;
}

/** A company to be entered, with all of its domains. */
export interface DirectoryCompany extends DirectoryEntry {
  readonly additionalDomains: readonly string[];
}

export interface DirectorySegment {
  readonly filter: Uint8Array<ArrayBuffer>;
  /** By number, 2^`shardBits` of them at most: empty ones are left out. */
  readonly shards: ReadonlyMap<number, string>;
  readonly companies: number;
}

/** Of a full segment, a shard has about 50 companies: 3 kB. */
const shardBits = 10;
/** Ten bits a domain and seven probes: one page in a hundred and twenty looks into a shard in vain. */
const bitsPerDomain = 10;
const probes = 7;

/** Two independent 32-bit hashes of a domain (FNV-1a, and the same with another start, both mixed). */
export function hashesOf(domain: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let place = 0; place < domain.length; place += 1) {
    const code = domain.charCodeAt(place);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return [mix(one), mix(other) | 1];
}

function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const second = Math.imul(first ^ (first >>> 15), 0x846ca68b);
  return (second ^ (second >>> 16)) >>> 0;
}

/** The shard of a domain by its first hash. The filter uses other bits of it. */
export const shardOf = ([one]: readonly [number, number]): number => one >>> (32 - shardBits);

/** Packs companies into a segment. One without a domain is not in it: no page leads to it. */
export function packSegment(companies: readonly DirectoryCompany[]): DirectorySegment {
  const lines = new Map<number, string[]>();
  const all: (readonly [number, number])[] = [];
  for (const { id, name, domain, additionalDomains } of companies) {
    for (const known of new Set([...(domain === undefined ? [] : [domain]), ...additionalDomains])) {
      const hashes = hashesOf(known);
      all.push(hashes);
      const shard = shardOf(hashes);
      const line = [known, id, flat(domain), flat(name)].join('\t');
      const present = lines.get(shard);
      if (present) present.push(line);
      else lines.set(shard, [line]);
    }
  }
  const filter = new Uint8Array(Math.max(64, Math.ceil((all.length * bitsPerDomain) / 8)));
  for (const hashes of all) {
    for (const bit of bitsOf(hashes, filter)) filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }
  const shards = new Map([...lines].map(([shard, own]) => [shard, own.join('\n')]));
  return { filter, shards, companies: companies.length };
}

/** Whether a segment may have the domain; false is certain. */
export function mayHave(filter: Uint8Array, hashes: readonly [number, number]): boolean {
  for (const bit of bitsOf(hashes, filter)) {
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** The companies of a shard that have the domain. */
export function findInShard(shard: string, domain: string): readonly DirectoryEntry[] {
  const found: DirectoryEntry[] = [];
  for (const line of shard.split('\n')) {
    if (!line.startsWith(`${domain}\t`)) continue;
    const [, id = '', primary = '', name = ''] = line.split('\t');
    found.push({ id: brandId(id), domain: primary || undefined, name: name || undefined });
  }
  return found;
}

function* bitsOf([one, other]: readonly [number, number], filter: Uint8Array): Generator<number> {
  const bits = filter.length * 8;
  for (let probe = 0; probe < probes; probe += 1) yield ((one + probe * other) >>> 0) % bits;
}

/** Without what separates fields and lines. */
const flat = (text: string | undefined): string => (text ?? '').replaceAll(/[\t\n\r]+/g, ' ');
