export const topics = [
  'accounts',
  'overview',
  'outbox',
  'sync',
  'connection',
  'preferences',
  'rules',
  'feed',
  'suggestions',
] as const;
/** What changed. A notice carries no data: whoever shows it reads storage again. */
export type Topic = (typeof topics)[number];

type Listener = (topic: Topic) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | undefined;

/** Tells every context of the extension, this one too, that something changed. Call it once the change is durable. */
export function publish(topic: Topic): void {
  openChannel().postMessage(topic);
  // A BroadcastChannel does not deliver to its own context.
  deliver(topic);
}

/** Calls `listener` for each notice, whichever context it comes from, until `signal` aborts. */
export function subscribe(listener: Listener, signal: AbortSignal): void {
  if (signal.aborted) return;
  openChannel();
  // A wrapper of its own, so that one function may listen twice.
  const own: Listener = (topic) => listener(topic);
  listeners.add(own);
  signal.addEventListener('abort', () => listeners.delete(own), { once: true });
}

function openChannel(): BroadcastChannel {
  if (channel) return channel;
  const opened = new BroadcastChannel('bullseye');
  opened.addEventListener('message', (event: MessageEvent<unknown>) => {
    const topic = topics.find((known) => known === event.data);
    if (topic !== undefined) deliver(topic);
  });
  // Node keeps its process alive for an open channel; browsers have no such thing.
  if ('unref' in opened && typeof opened.unref === 'function') opened.unref();
  channel = opened;
  return opened;
}

function deliver(topic: Topic): void {
  // One listener's fault is reported like any uncaught error and keeps nothing from the others.
  for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(topic));
}
