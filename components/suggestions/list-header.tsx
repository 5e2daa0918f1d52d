import type { ComponentChildren } from 'preact';
import ArrowLeft from 'lucide/dist/esm/icons/arrow-left.mjs';
import Archive from 'lucide/dist/esm/icons/archive.mjs';
import Settings2 from 'lucide/dist/esm/icons/settings-2.mjs';
import { prospectOrders, type SuggestionList, type ViewChoice } from '#core/domain/view-choice.ts';
import type { SuggestionsReadModel } from '#core/read-models/suggestions-read-model.ts';
import { useFormats } from '#components/locale/format.ts';
import { useMessages } from '#components/locale/messages.ts';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { examplesText } from './examples-text.ts';
import styles from './suggestions-view.module.css';

interface ListHeaderProps {
  readonly list: SuggestionList;
  readonly choice: ViewChoice;
  /** How many companies are dismissed or snoozed. */
  readonly setAsideCount: number;
  readonly ranking: SuggestionsReadModel['ranking'];
  readonly onChange: (change: Partial<ViewChoice>) => void;
  readonly onOpenScore: () => void;
  /** How far looking for companies has come. */
  readonly children: ComponentChildren;
}

/** What the list is made of and from, its order, and the way to what was dismissed or snoozed. */
export function ListHeader({ list, choice, ranking, ...rest }: ListHeaderProps) {
  const messages = useMessages();
  const texts = messages.suggestions;
  const formats = useFormats();
  const { onChange } = rest;
  const name = texts.lists[list];
  const isSetAside = choice.isSetAside === true;
  const about = isSetAside
    ? texts.setAside.about
    : list === 'recommendations' && ranking?.kind === 'learned'
      ? examplesText(ranking.examples, messages)
      : texts.about[list];
  return (
    <header class={styles.header}>
      <div class={styles.top}>
        <h2 class={styles.title}>{isSetAside ? texts.setAside.title : name}</h2>
        <div class={styles.tools}>
          {list === 'prospects' && !isSetAside && (
            <>
              <div class={styles.order}>
                <SelectField
                  label={texts.order.label}
                  labelHidden
                  value={choice.prospectOrder ?? prospectOrders[0]}
                  options={prospectOrders.map((order) => ({ value: order, label: texts.order[order] }))}
                  onChange={(prospectOrder) => onChange({ prospectOrder })}
                />
              </div>
              <IconButton label={texts.score.open} icon={Settings2} onClick={rest.onOpenScore} />
            </>
          )}
          {isSetAside ? (
            <Button size="sm" icon={ArrowLeft} onClick={() => onChange({ isSetAside: undefined })}>
              {texts.setAside.back(name)}
            </Button>
          ) : (
            <Button
              size="sm"
              kind="quiet"
              icon={Archive}
              label={texts.setAside.open(formats.number(rest.setAsideCount))}
              onClick={() => onChange({ isSetAside: true })}
            >
              {texts.setAside.open(formats.number(rest.setAsideCount))}
            </Button>
          )}
        </div>
      </div>
      <div class={styles.below}>
        <p class={styles.about} title={about}>
          {about}
        </p>
        {!isSetAside && rest.children}
      </div>
    </header>
  );
}
