import { keysOfCompany, recordKey, type DirectoryCompany } from '#core/domain/directory.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import { brandId } from '#core/domain/ids.ts';

/*
 * The directory knows every company of the CRM by its domains, LinkedIn page and record, a million of them, at a
 * weight that nobody feels. It comes in segments of some thirty thousand companies, each written once: a Bloom filter
 * over their keys, and the companies spread over shards by the hash of a key, each shard one short text. A page that
 * matches nothing is told by the filters alone; one that may match reads one shard of each segment that says so.
 */

/** A company as the directory finds it. */
export interface DirectoryEntry {
  /** What it was found by. */
  readonly key: string;
  readonly id: CompanyId;
  readonly name: string | undefined;
  /** Its primary domain. */
  readonly domain: string | undefined;
}

export interface DirectorySegment {
  readonly filter: Uint8Array<ArrayBuffer>;
  /** By number, 2^`shardBits` of them at most: empty ones are left out. The first line is the segment's number. */
  readonly shards: ReadonlyMap<number, string>;
}

/** Of a full segment, a shard has about 45 lines: 3 kB. */
const shardBits = 11;
/**
 * Sixteen bits a key and eleven probes: a filter is wrong once in two thousand, and with a million companies one domain
 * in seventy looks into a shard in vain.
 */
const bitsPerKey = 16;
const probes = 11;

/** Two independent 32-bit hashes of a key (FNV-1a, and the same with another start, both mixed). */
export function hashesOf(key: string): readonly [number, number] {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let place = 0; place < key.length; place += 1) {
    const code = key.charCodeAt(place);
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

/** The shard of a key by its first hash. The filter uses other bits of it. */
export const shardOf = ([one]: readonly [number, number]): number => one >>> (32 - shardBits);

/** Packs companies into the segment of this number. Of one that comes twice, the last counts. */
export function packSegment(number: number, companies: readonly DirectoryCompany[]): DirectorySegment {
  const lines = new Map<number, string[]>();
  const all: (readonly [number, number])[] = [];
  for (const company of new Map(companies.map((one) => [one.id, one])).values()) {
    for (const key of keysOfCompany(company)) {
      if (separators.test(key)) continue;
      const hashes = hashesOf(key);
      all.push(hashes);
      const shard = shardOf(hashes);
      const line = lineOf(key, company);
      const present = lines.get(shard);
      if (present) present.push(line);
      else lines.set(shard, [String(number), line]);
    }
  }
  const filter = new Uint8Array(Math.max(64, Math.ceil((all.length * bitsPerKey) / 8)));
  for (const [one, other] of all) {
    for (let probe = 0; probe < probes; probe += 1) {
      const bit = bitOf(filter, one, other, probe);
      filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return { filter, shards: new Map([...lines].map(([shard, own]) => [shard, own.join('\n')])) };
}

/** Whether a segment may have the key; false is certain. */
export function mayHave(filter: Uint8Array, [one, other]: readonly [number, number]): boolean {
  for (let probe = 0; probe < probes; probe += 1) {
    const bit = bitOf(filter, one, other, probe);
    if (((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

/** The number of the segment that a shard is of. */
export const segmentOf = (shard: string): number => Number.parseInt(shard, 10);

/** The companies of a shard that have the key. */
export function findInShard(shard: string, key: string): readonly DirectoryEntry[] {
  const found: DirectoryEntry[] = [];
  const start = `\n${key}\t`;
  for (let from = shard.indexOf(start); from >= 0; from = shard.indexOf(start, from + 1)) {
    const end = shard.indexOf('\n', from + 1);
    const line = end < 0 ? shard.slice(from + 1) : shard.slice(from + 1, end);
    const [, id = '', primary = '', name = ''] = line.split('\t');
    const domain = primary === itself ? key : primary;
    found.push({ key, id: brandId(id), domain: domain || undefined, name: name || undefined });
  }
  return found;
}

/** Whether a shard says anything of the company. */
export const isInShard = (shard: string, id: CompanyId): boolean =>
  findInShard(shard, recordKey(id)).some((entry) => entry.id === id);

const bitOf = (filter: Uint8Array, one: number, other: number, probe: number): number =>
  ((one + Math.imul(probe, other)) >>> 0) % (filter.length * 8);

/** Stands for the key where that is the primary domain: most lines are of those. */
const itself = '=';
const separators = /[\t\n\r]/;

const lineOf = (key: string, { id, domain, name }: DirectoryCompany): string =>
  [key, id, domain === key ? itself : flat(domain), flat(name)].join('\t');

/** Without what separates fields and lines. */
const flat = (text: string | undefined): string => (text ?? '').replaceAll(/[\t\n\r]+/g, ' ');
