import '#components/ui/tokens.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { ImportPage } from '#components/import/import-page.tsx';
import { en } from '#components/locale/en.ts';
import { MessagesContext } from '#components/locale/messages.ts';
import { pl } from '#components/locale/pl.ts';
import type { Connection } from '#core/domain/connection.ts';
import { brandId } from '#core/domain/ids.ts';
import { buildImportVerbs } from '#test/support/import-verbs.ts';
import { importPictures } from './import-states.ts';

/** Draws the picture that the address names: `#state=found&theme=dark&lang=pl`. */
const wanted = new URLSearchParams(location.hash.slice(1));
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';
document.documentElement.lang = wanted.get('lang') ?? 'en';
const app = document.querySelector('#app');
const picture = await importPictures[wanted.get('state') ?? 'source']?.();
if (app && picture) {
  const connection: Connection | undefined =
    'connection' in picture
      ? picture.connection
      : ({ kind: 'sample', portalId: brandId('4815162'), connectedAt: 0 } as const);
  render(
    <MessagesContext.Provider value={wanted.get('lang') === 'pl' ? pl : en}>
      <ImportPage
        connection={signal(connection)}
        portal={signal({
          id: brandId('4815162'),
          uiDomain: 'app.hubspot.com',
          currency: 'USD',
          timeZone: 'US/Eastern',
        })}
        model={signal(picture.model)}
        group={signal(picture.group)}
        verbs={buildImportVerbs([])}
        now={signal(Date.UTC(2026, 10, 23, 14, 30))}
      />
    </MessagesContext.Provider>,
    app,
  );
  if (picture.press !== undefined) app.querySelectorAll<HTMLElement>('nav button')[picture.press]?.click();
}
