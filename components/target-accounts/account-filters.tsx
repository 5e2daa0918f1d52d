import type { TeamId } from '#core/domain/ids.ts';
import type { Owner, Team } from '#core/domain/owner.ts';
import type { ViewChoice } from '#core/domain/view-choice.ts';
import { useFormats } from '#components/locale/format.ts';
import type { Messages } from '#components/locale/en.ts';
import { useMessages } from '#components/locale/messages.ts';
import { MultiSelect } from '#components/ui/multi-select.tsx';
import { SearchField } from '#components/ui/search-field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import styles from './account-filters.module.css';

interface AccountFiltersProps {
  readonly choice: ViewChoice;
  readonly owners: readonly Owner[];
  /** Rows on offer, and how many target accounts there are. */
  readonly shown: number;
  readonly total: number;
  readonly onChange: (change: Partial<ViewChoice>) => void;
}

/** Owner, team and search, with how many accounts they leave. */
export function AccountFilters({ choice, owners, shown, total, onChange }: AccountFiltersProps) {
  const messages = useMessages();
  const formats = useFormats();
  const texts = messages.targetAccounts.filters;
  const teams = teamsOf(owners, messages.locale);
  return (
    <search class={styles.filters} aria-label={texts.label}>
      <div class={styles.search}>
        <SearchField
          label={texts.search}
          clearLabel={texts.clearSearch}
          value={choice.search}
          onInput={(search) => onChange({ search })}
        />
      </div>
      <div class={styles.select}>
        <SelectField
          label={texts.owner}
          labelHidden
          value={choice.owner}
          options={ownerOptions(choice, owners, messages)}
          onChange={(owner) => onChange({ owner })}
        />
      </div>
      <div class={styles.select}>
        <MultiSelect
          label={texts.team}
          summary={summaryOf(choice.teams, teams, texts)}
          options={teams.map((team) => ({ value: team.id, label: team.name }))}
          chosen={choice.teams}
          disabled={teams.length === 0}
          onChange={(chosen) => onChange({ teams: chosen })}
        />
      </div>
      <p class={styles.shown} aria-live="polite">
        {shown === total ? '' : texts.shownOf(formats.number(shown), formats.number(total))}
      </p>
    </search>
  );
}

/** Deactivated owners stay choosable, last: accounts may still be theirs. A remembered owner who is gone does too. */
function ownerOptions(choice: ViewChoice, owners: readonly Owner[], messages: Messages) {
  const texts = messages.targetAccounts.filters;
  const collator = new Intl.Collator(messages.locale);
  const sorted = owners.toSorted(
    (a, b) => Number(b.isActive) - Number(a.isActive) || collator.compare(a.name, b.name),
  );
  const { owner } = choice;
  const isKnown = owner === 'all' || owner === 'unassigned' || owners.some(({ id }) => id === owner);
  return [
    { value: 'all' as const, label: texts.allOwners },
    { value: 'unassigned' as const, label: texts.unassigned },
    ...sorted.map(({ id, name, isActive }) => ({
      value: id,
      label: isActive ? name : texts.deactivated(name),
    })),
    ...(isKnown ? [] : [{ value: owner, label: messages.targetAccounts.table.unknownOwner }]),
  ];
}

function teamsOf(owners: readonly Owner[], locale: string): readonly Team[] {
  const teams = new Map<TeamId, Team>();
  for (const owner of owners) for (const team of owner.teams) teams.set(team.id, team);
  const collator = new Intl.Collator(locale);
  return [...teams.values()].sort((a, b) => collator.compare(a.name, b.name));
}

function summaryOf(
  chosen: readonly TeamId[],
  teams: readonly Team[],
  texts: Messages['targetAccounts']['filters'],
): string {
  const [only] = chosen;
  if (only === undefined) return texts.allTeams;
  if (chosen.length > 1) return texts.severalTeams(chosen.length);
  return teams.find((team) => team.id === only)?.name ?? texts.severalTeams(1);
}
