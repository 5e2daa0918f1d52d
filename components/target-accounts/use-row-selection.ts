import { useRef } from 'preact/hooks';
import type { Company } from '#core/domain/company.ts';
import type { CompanyId } from '#core/domain/ids.ts';
import type { RowWindow } from '#components/ui/row-window.ts';

/** Which accounts are ticked, and whoever wants to know. */
export interface ChosenAccounts {
  readonly ids: ReadonlySet<CompanyId>;
  readonly onChange: (ids: ReadonlySet<CompanyId>) => void;
}

/** Ticking rows of a table. */
export interface RowSelection {
  readonly state: 'none' | 'some' | 'all';
  readonly isChosen: (company: Company) => boolean;
  /** Ticks a row or takes its tick away; `extend` does the same to all rows from the one before. */
  readonly toggle: (index: number, extend: boolean) => void;
  /** Ticks the rows that are wholly in view. */
  readonly chooseVisible: () => void;
  /** Ticks every row on offer. */
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

/** The ticks of a table's rows; only those on offer count. `visible` tells which rows are in view at the moment. */
export function useRowSelection(
  rows: readonly Company[],
  chosen: ChosenAccounts | undefined,
  visible: () => RowWindow,
): RowSelection | undefined {
  const anchor = useRef<CompanyId | undefined>(undefined);
  if (!chosen) return undefined;
  const { ids, onChange } = chosen;
  const ticked = rows.reduce((count, { id }) => count + Number(ids.has(id)), 0);
  const choose = (more: readonly Company[]) => onChange(new Set([...ids, ...more.map(({ id }) => id)]));

  return {
    state: ticked === 0 ? 'none' : ticked === rows.length ? 'all' : 'some',
    isChosen: ({ id }) => ids.has(id),
    toggle(index, extend) {
      const company = rows[index];
      if (!company) return;
      const from = extend ? rows.findIndex(({ id }) => id === anchor.current) : -1;
      const [start, end] = from < 0 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
      const isOn = !ids.has(company.id);
      const next = new Set(ids);
      for (const { id } of rows.slice(start, end + 1)) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      anchor.current = company.id;
      onChange(next);
    },
    chooseVisible() {
      const { first, end } = visible();
      choose(rows.slice(first, end));
    },
    chooseAll: () => choose(rows),
    clear: () => onChange(new Set()),
  };
}
