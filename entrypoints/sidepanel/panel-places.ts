import type { Places } from '#components/account-overview/account-place.tsx';
import type { CompanyId } from '#core/domain/ids.ts';
import type { PanelPlace } from '#core/domain/panel-place.ts';
import { keepPanelPlaces, readPanelPlaces } from '#core/platform/panel-places.ts';

/** How long scrolling rests before its place is kept, in milliseconds. */
const restMs = 150;

/** Where the person left off in each account: at hand at once, kept a moment after it changes. */
export async function panelPlaces(life: AbortSignal): Promise<Places> {
  const places = new Map<CompanyId, PanelPlace>(await readPanelPlaces());
  const changed = new Map<CompanyId, PanelPlace>();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const keepChanged = () => {
    clearTimeout(resting);
    resting = undefined;
    if (changed.size === 0) return;
    void keepPanelPlaces(new Map(changed));
    changed.clear();
  };
  life.addEventListener('abort', keepChanged);

  return {
    recall: (id) => places.get(id),
    keep(id, place) {
      places.set(id, place);
      changed.delete(id);
      changed.set(id, place);
      resting ??= setTimeout(keepChanged, restMs);
    },
  };
}
