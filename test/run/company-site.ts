import { createHash, X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A server on loopback that answers for every fictional company's website. */
export interface CompanySites {
  readonly port: number;
  /** Fingerprint of its key, by which a browser can be told to trust this one certificate. */
  readonly keyFingerprint: string;
  /** What the websites call their companies, by domain. */
  readonly names: Map<string, string>;
  close(): void;
}

/** Starts serving; each page names the company of the host that was asked for. */
export async function serveCompanySites(): Promise<CompanySites> {
  const pem = await generate([{ name: 'commonName', value: 'example' }], { keySize: 2048 });
  const names = new Map<string, string>();
  const server = createServer({ key: pem.private, cert: pem.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').replace(/^www\./, '');
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(drawSite(names.get(host) ?? titleOf(host)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const key = new X509Certificate(pem.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    port: (server.address() as AddressInfo).port,
    keyFingerprint: createHash('sha256').update(key).digest('base64'),
    names,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function titleOf(host: string): string {
  const [word = host] = host.split('.');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

function drawSite(company: string): string {
  const name = escape(company);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>
  body { margin: 0; font: 17px/1.6 Georgia, 'Liberation Serif', serif; color: #1d2b24; background: #f7f4ec; }
  header { display: flex; flex-wrap: wrap; gap: 8px 28px; align-items: baseline; padding: 22px 6vw; }
  header b { font-size: 22px; letter-spacing: .01em; margin-right: auto; }
  header span { font-size: 15px; color: #4d5f55; }
  .lead { padding: 9vh 6vw 10vh; background: #234739; color: #f7f4ec; }
  .lead h1 { max-width: 17em; margin: 0 0 18px; font-size: clamp(30px, 4.4vw, 52px); line-height: 1.15; font-weight: 500; }
  .lead p { max-width: 34em; margin: 0; color: #d4dfd6; }
  main { display: grid; grid-template-columns: repeat(auto-fit, minmax(220px, 1fr)); gap: 36px; padding: 48px 6vw; }
  h2 { margin: 0 0 6px; font-size: 19px; }
  main p { margin: 0; color: #4d5f55; }
  footer { padding: 24px 6vw; font-size: 14px; color: #6a7a71; border-top: 1px solid #ddd7c8; }
</style>
</head>
<body>
<header><b>${name}</b><span>What we do</span><span>Customers</span><span>Careers</span><span>Contact</span></header>
<section class="lead">
  <h1>Work that keeps its promises, from the first sketch to the last delivery.</h1>
  <p>${name} plans, builds and runs operations for companies that would rather not think about them. Since 1994.</p>
</section>
<main>
  <section><h2>Plan</h2><p>We sit with your people before we draw anything, and we count before we promise.</p></section>
  <section><h2>Build</h2><p>Small teams, one person who answers the phone, a date that stays where it was put.</p></section>
  <section><h2>Run</h2><p>Round the clock in eleven countries. You hear from us before you notice.</p></section>
</main>
<footer>${name} is fictional, and so is this website.</footer>
</body>
</html>`;
}
