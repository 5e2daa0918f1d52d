import AlarmClock from 'lucide/dist/esm/icons/alarm-clock.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import ExternalLink from 'lucide/dist/esm/icons/external-link.mjs';
import PanelRight from 'lucide/dist/esm/icons/panel-right.mjs';
import X from 'lucide/dist/esm/icons/x.mjs';
import type { Company } from '#core/domain/company.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import type { SuggestionActions } from './create-suggestion-actions.ts';
import { snoozePresets, snoozeUntil } from './snooze-until.ts';

interface RowToolsProps {
  readonly company: Company;
  readonly name: string;
  readonly layout: 'popup' | 'page';
  readonly tabIndex: number;
  /** The present, epoch milliseconds. */
  readonly now: () => number;
  readonly actions: SuggestionActions;
  /** Asks for the day until which it is snoozed. */
  readonly onPickDate: () => void;
}

/** *Select as target account*, *Snooze*, *Dismiss* and the ways to a company that is offered. */
export function RowTools({ company, name, layout, tabIndex, now, actions, onPickDate }: RowToolsProps) {
  const texts = useMessages().suggestions;
  return (
    <>
      <Button
        size="sm"
        label={texts.actions.selectWhat(name)}
        tabIndex={tabIndex}
        onClick={() => void actions.select(company)}
      >
        {layout === 'popup' ? texts.actions.selectShort : texts.actions.select}
      </Button>
      <Menu
        label={texts.actions.snooze(name)}
        icon={AlarmClock}
        tabIndex={tabIndex}
        items={[
          ...snoozePresets.map((preset) => ({
            label: texts.snooze.presets[preset],
            onSelect: () =>
              void actions.decide(company, { state: 'snoozed', until: snoozeUntil(preset, now()) }),
          })),
          { label: texts.snooze.pick, onSelect: onPickDate },
        ]}
      />
      <IconButton
        label={texts.actions.dismiss(name)}
        icon={X}
        size="sm"
        tabIndex={tabIndex}
        onClick={() => void actions.decide(company, { state: 'dismissed' })}
      />
      <Menu
        label={texts.actions.more(name)}
        icon={Ellipsis}
        tabIndex={tabIndex}
        items={[
          {
            label: texts.actions.overview,
            icon: PanelRight,
            onSelect: () => actions.openOverview(company),
          },
          { label: texts.actions.record, icon: ExternalLink, onSelect: () => actions.viewRecord(company) },
        ]}
      />
    </>
  );
}
