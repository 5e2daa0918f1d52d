import { truncated } from '#core/sample-portal/faults.ts';
import type { Random } from '#core/sample-portal/random.ts';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';

const json = (status: number, message: string, headers: Record<string, string> = {}): Response =>
  new Response(
    JSON.stringify({ status: 'error', message, errorType: status === 429 ? 'RATE_LIMIT' : 'ERROR' }),
    {
      status,
      headers: { 'content-type': 'application/json;charset=utf-8', ...headers },
    },
  );
const broken = (): never => {
  throw new TypeError('The connection broke.');
};

/** What goes wrong with a request; `carryOut` lets the portal do what it was asked. */
const troubles = {
  refused: async () => broken(),
  lost: async (carryOut: () => Promise<Response>) => {
    await carryOut();
    return broken();
  },
  cut: async (carryOut: () => Promise<Response>) => {
    const answer = await carryOut();
    return truncated(answer, await answer.text());
  },
  slow: async (carryOut: () => Promise<Response>) => {
    const answer = await carryOut();
    await new Promise((resolve) => setTimeout(resolve, 400));
    return answer;
  },
  limited: async () => json(429, 'You have reached your secondly limit.', { 'retry-after': '1' }),
  failed: async () => json(500, 'Internal error'),
  'failed after': async (carryOut: () => Promise<Response>) => {
    await carryOut();
    return json(503, 'Service unavailable');
  },
  'web page': async () =>
    new Response('<!doctype html><title>Sign in to this network</title>', {
      headers: { 'content-type': 'text/html' },
    }),
} satisfies Record<string, (carryOut: () => Promise<Response>) => Promise<Response>>;

type Trouble = keyof typeof troubles;
const kinds = Object.keys(troubles) as Trouble[];

export interface TroubledPortal {
  /** To be given to the server in place of the untroubled one. */
  readonly portal: SamplePortal;
  /** How many requests each kind of trouble has hit. */
  readonly counts: Readonly<Record<Trouble, number>>;
  /** From now on nothing goes wrong any more. */
  calm(): void;
}

/**
 * A portal of which requests fail at random, one or several in a row. `onTrouble` is told of each request that did
 * not get its true answer, once the portal did what it does of it.
 */
export function troublePortal(
  portal: SamplePortal,
  random: Random,
  onTrouble: () => void,
  chance = 0.18,
): TroubledPortal {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Trouble, number>;
  let spell: { readonly kind: Trouble; left: number } | undefined;
  let isCalm = false;

  function nextTrouble(): Trouble | undefined {
    if (isCalm) return undefined;
    if (!spell && random.chance(chance))
      spell = { kind: random.pick(kinds), left: random.pick([1, 1, 2, 5, 5]) };
    if (!spell) return undefined;
    const { kind } = spell;
    spell.left--;
    if (spell.left === 0) spell = undefined;
    return kind;
  }

  async function fetch(request: Request): Promise<Response> {
    const kind = nextTrouble();
    if (!kind) {
      const answer = await portal.fetch(request);
      if (!answer.ok) onTrouble();
      return answer;
    }
    counts[kind]++;
    try {
      return await troubles[kind](() => portal.fetch(request));
    } finally {
      onTrouble();
    }
  }

  return { portal: { ...portal, fetch }, counts, calm: () => void (isCalm = true) };
}
