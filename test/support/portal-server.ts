import { type IncomingMessage, type RequestListener, type ServerResponse, createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { generate } from 'selfsigned';
import type { SamplePortal } from '#core/sample-portal/sample-portal.ts';
import { drawCompanySite, drawPlainPage } from './drawn-pages.ts';

/** What goes wrong on the wire. HTTP-level faults are the portal's own: `portal.setFault`. */
export interface WireFault {
  readonly method?: string;
  /** Part of path and query, or a pattern over them. */
  readonly path?: string | RegExp;
  /** How many requests it hits; 1 unless told. */
  readonly times?: number;
  /**
   * `refuse` breaks the connection before the portal hears of the request, `lose` after it was carried out,
   * `cut` breaks it in the middle of the answer, `slow` sends the answer in two parts with `delayMs` between them.
   */
  readonly kind: 'refuse' | 'lose' | 'cut' | 'slow';
  readonly delayMs?: number;
}

export interface ServedRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly at: number;
}

export interface PortalServer {
  readonly port: number;
  /** Of the loopback address, with its scheme. */
  readonly origin: string;
  /** The portal that answers from now on. */
  usePortal(portal: SamplePortal): void;
  /** Answers everything later by so much. */
  setLatency(latencyMs: number): void;
  /** Returns what takes it back. */
  setFault(fault: WireFault): () => void;
  clearFaults(): void;
  /** Everything that was asked for, in order of arrival. */
  readonly requests: readonly ServedRequest[];
  close(): Promise<void>;
}

export interface PortalServerOptions {
  readonly portal: SamplePortal;
  /** 0 unless told. */
  readonly latencyMs?: number;
  /** Fictional websites, LinkedIn and HubSpot pages by host; `false` answers 404 there. */
  readonly sites?: boolean;
  /** Without TLS, for a client that cannot be told to trust the certificate. */
  readonly plain?: boolean;
}

/**
 * The portal behind a real socket on loopback, with a certificate of its own. Stands in for `api.hubapi.com` (any
 * host but the following), the websites of the portal's companies (`*.example`), `www.linkedin.com/company/*` and
 * `app.hubspot.com/contacts/*`.
 */
export async function startPortalServer(options: PortalServerOptions): Promise<PortalServer> {
  let { portal, latencyMs = 0 } = options;
  const requests: ServedRequest[] = [];
  let faults: { readonly fault: WireFault; left: number }[] = [];

  function faultFor(method: string, path: string): WireFault | undefined {
    const entry = faults.find(({ fault }) => {
      if (fault.method !== undefined && fault.method !== method) return false;
      if (fault.path === undefined) return true;
      return typeof fault.path === 'string' ? path.includes(fault.path) : fault.path.test(path);
    });
    if (entry === undefined) return undefined;
    entry.left--;
    if (entry.left <= 0) faults = faults.filter((other) => other !== entry);
    return entry.fault;
  }

  function drawSite(host: string, path: string): string | undefined {
    if (options.sites === false) return undefined;
    if (host.endsWith('.example'))
      return drawCompanySite(host.replace(/^www\./, ''), portal.records.companies);
    if (host === 'www.linkedin.com' && path.startsWith('/company/')) {
      return drawPlainPage(`${path.split('/')[2] ?? ''} | LinkedIn`);
    }
    return host === 'app.hubspot.com' && path.startsWith('/contacts/')
      ? drawPlainPage('HubSpot record')
      : undefined;
  }

  async function answerApi(message: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = message;
    const fault = faultFor(method, path);
    if (fault?.kind === 'refuse') return void message.socket.destroy();
    let answer: Response;
    try {
      answer = await portal.fetch(
        new Request(`https://api.hubapi.com${path}`, {
          method,
          headers: { authorization: message.headers.authorization ?? '' },
          ...(body === '' ? {} : { body }),
        }),
      );
    } catch {
      // A fault of the portal's own that breaks the connection.
      return void message.socket.destroy();
    }
    if (fault?.kind === 'lose') return void message.socket.destroy();
    const head = Object.fromEntries(answer.headers);
    let text: Buffer;
    let isBroken = fault?.kind === 'cut';
    try {
      text = Buffer.from(await answer.clone().arrayBuffer());
    } catch {
      text = Buffer.from('{"results":[{"id":"1');
      isBroken = true;
    }
    const length = isBroken ? text.length + 1000 : text.length;
    const hasBody = answer.status !== 204;
    response.writeHead(answer.status, hasBody ? { ...head, 'content-length': String(length) } : head);
    const half = Math.floor(text.length / 2);
    if (isBroken) {
      response.write(text.subarray(0, half), () => message.socket.destroy());
    } else if (fault?.kind === 'slow') {
      response.write(text.subarray(0, half));
      await sleep(fault.delayMs ?? 1000);
      response.end(text.subarray(half));
    } else response.end(hasBody ? text : undefined);
  }

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = message;
    const host = (message.headers.host ?? '').replace(/:\d+$/, '');
    const body = await readAll(message);
    requests.push({ host, method, path, body, at: Date.now() });
    const isSite = /\.example$|^www\.linkedin\.com$|^app\.hubspot\.com$/.test(host);
    if (!isSite) {
      if (latencyMs > 0) await sleep(latencyMs);
      return answerApi(message, body, response);
    }
    const page = drawSite(host, path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page ?? drawPlainPage('Not found'));
  }

  const listener: RequestListener = (message, response) => {
    answer(message, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  };
  const server =
    options.plain === true ? createServer(listener) : createTlsServer(await certificate(), listener);
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    port,
    origin: `${options.plain === true ? 'http' : 'https'}://127.0.0.1:${port}`,
    usePortal(next) {
      portal = next;
    },
    setLatency(next) {
      latencyMs = next;
    },
    setFault(fault) {
      const entry = { fault, left: fault.times ?? 1 };
      faults.push(entry);
      return () => {
        faults = faults.filter((other) => other !== entry);
      };
    },
    clearFaults() {
      faults = [];
    },
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function certificate(): Promise<{ key: string; cert: string }> {
  const hosts = ['api.hubapi.com', 'app.hubspot.com', 'www.linkedin.com', '*.example', 'localhost'];
  const pem = await generate([{ name: 'commonName', value: 'api.hubapi.com' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          ...hosts.map((value) => ({ type: 2 as const, value })),
          { type: 7 as const, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { key: pem.private, cert: pem.cert };
}

async function readAll(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
