import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

export interface Downloads {
  /** Does what starts one download; resolves with its name and its content as soon as it is whole. */
  during(start: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }>;
  /** Takes the files away. */
  clear(): Promise<void>;
}

/** What the browser downloads from now on, in a folder of its own. */
export async function watchDownloads(browser: Browser): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return {
    async during(start) {
      let name: string | undefined;
      const whole = new Promise<string>((resolve, reject) => {
        session.once('Browser.downloadWillBegin', (event) => (name = event.suggestedFilename));
        session.on('Browser.downloadProgress', ({ guid, state }) => {
          if (state === 'completed') resolve(guid);
          if (state === 'canceled') reject(new Error('The browser cancelled the download.'));
        });
      });
      try {
        await start();
        const text = await readFile(join(folder, await whole), 'utf8');
        return { name: name ?? '', text };
      } finally {
        session.removeAllListeners();
      }
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  };
}
