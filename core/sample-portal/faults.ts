/** Something that goes wrong with requests that match. Without `status` the portal answers as usual, only late or cut. */
export interface Fault {
  readonly method?: string;
  /** Part of the path, or a pattern over path and query. */
  readonly path?: string | RegExp;
  /** How many requests it hits; 1 unless told. */
  readonly times?: number;
  /** `after`: the request is carried out, and only its answer is lost or replaced. Usually `before`. */
  readonly when?: 'before' | 'after';
  readonly delayMs?: number;
  /** The connection breaks: `fetch` rejects. */
  readonly reset?: boolean;
  readonly status?: number;
  /** Text goes out as HTML, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer stops half way. */
  readonly truncate?: boolean;
}

export interface Faults {
  /** Returns what takes it back. */
  add(fault: Fault): () => void;
  /** The fault for this request, counted. */
  next(method: string, path: string): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  let pending: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? 1 };
      pending.push(entry);
      return () => {
        pending = pending.filter((other) => other !== entry);
      };
    },
    next(method, path) {
      const entry = pending.find(({ fault }) => {
        if (fault.method !== undefined && fault.method !== method) return false;
        if (fault.path === undefined) return true;
        return typeof fault.path === 'string' ? path.includes(fault.path) : fault.path.test(path);
      });
      if (entry === undefined) return undefined;
      entry.left--;
      if (entry.left <= 0) pending = pending.filter((other) => other !== entry);
      return entry.fault;
    },
    clear() {
      pending = [];
    },
  };
}

/** A body that breaks off in the middle, as when the connection is lost while reading. */
export function truncated(response: Response, text: string): Response {
  const half = new TextEncoder().encode(text.slice(0, Math.floor(text.length / 2)));
  let isSent = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (isSent) controller.error(new TypeError('terminated'));
      else controller.enqueue(half);
      isSent = true;
    },
  });
  return new Response(body, { status: response.status, headers: response.headers });
}
