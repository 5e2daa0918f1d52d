import type { TextEncoding } from './import-list.ts';

/** How many bytes are looked at to guess an encoding. */
const sampled = 65_536;

/** The text of a file. `encoding` where the person says so; else it is found out. A byte order mark is left out. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding = sniffEncoding(bytes)): string {
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * The encoding of a file: what its byte order mark says, else UTF-16 where every other byte is zero, else UTF-8 where
 * it decodes cleanly, else one of the two Windows code pages that spreadsheets write: 1250 or 1252.
 */
export function sniffEncoding(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  return utf16Of(bytes.subarray(0, sampled)) ?? (isUtf8(bytes) ? 'utf-8' : windowsPageOf(bytes));
}

/** Text in Latin letters has a zero in nearly every other byte. */
function utf16Of(bytes: Uint8Array): TextEncoding | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = bytes.length / 4;
  if (odd > most && odd > even) return 'utf-16le';
  return even > most ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Bytes that are letters in 1250 alone (ą ł Ł ż Ą Ż and their neighbours ľ ş); in 1252 they are signs. */
const onlyIn1250 = new Set([0xb9, 0xb3, 0xa3, 0xbf, 0xa5, 0xaf, 0xbc, 0xbe, 0xba, 0xaa]);
/** Letters in both, Polish ones in 1250: Ś ś Ź ź Ć ć Ę ę Ń ń; 1252 has Œ œ Ÿ Æ æ Ê ê Ñ ñ and an unused place. */
const polishIn1250 = new Set([0x8c, 0x9c, 0x8f, 0x9f, 0xc6, 0xe6, 0xca, 0xea, 0xd1, 0xf1]);
/** Common in the West as 1252 has them (à ã å è ì ï ò õ ø ù û, capitals too), rare as 1250 has them; the last are unused in 1250. */
const westernIn1252 = new Set([
  0xc0, 0xc3, 0xc5, 0xc8, 0xcc, 0xcf, 0xd2, 0xd5, 0xd8, 0xd9, 0xdb, 0xe0, 0xe3, 0xe5, 0xe8, 0xec, 0xef, 0xf2,
  0xf5, 0xf8, 0xf9, 0xfb, 0x81, 0x83, 0x88, 0x90, 0x98,
]);
const tilde = new Set([0xd1, 0xf1]);

/**
 * The two pages agree on German and on most punctuation; the rest tells by letters. A sign in the middle of a word
 * is a letter of 1250; `ñ` stands before a vowel, `ń` hardly ever. Where nothing tells, it is 1250.
 */
function windowsPageOf(bytes: Uint8Array): 'windows-1250' | 'windows-1252' {
  let central = 0;
  let western = 0;
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    const isInWord = isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]);
    if (onlyIn1250.has(byte)) central += isInWord ? 2 : 0;
    else if (westernIn1252.has(byte)) western += 1;
    else if (tilde.has(byte) && isVowel(bytes[at + 1])) western += 1;
    else if (polishIn1250.has(byte)) central += 1;
  }
  return western > central ? 'windows-1252' : 'windows-1250';
}

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? true : byte >= 0xc0);

/** `á é í ú` are the same bytes in both. */
const vowels = new Set(
  ['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U', 'á', 'é', 'í', 'ú'].map((one) => one.charCodeAt(0)),
);

const isVowel = (byte: number | undefined): boolean => byte !== undefined && vowels.has(byte);
