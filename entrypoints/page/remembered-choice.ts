import { effect, signal, type Signal } from '@preact/signals';
import {
  allColumns,
  columns,
  initialViewChoice,
  type Column,
  type ViewChoice,
} from '#core/domain/view-choice.ts';
import { preferences } from '#core/platform/preferences.ts';

/**
 * The view choice of the last time; what is chosen from here on is remembered. `linked` stands in its place where
 * the address names a view: looking at it is no choice yet. `loaded` resolves once the choice is known.
 */
export function rememberedChoice(linked?: ViewChoice): {
  readonly choice: Signal<ViewChoice>;
  readonly loaded: Promise<void>;
} {
  const choice = signal<ViewChoice>(linked ?? initialViewChoice);
  const load = async () => {
    if (!linked) choice.value = await preferences.viewChoice.getValue();
    rememberFrom(choice, (value) => preferences.viewChoice.setValue(value));
  };
  return { choice, loaded: load() };
}

/** The full page's columns of the last time; what is chosen from here on is remembered. */
export function rememberedColumns(): Signal<readonly Column[]> {
  const shown = signal<readonly Column[]>(columns);
  void preferences.columns.getValue().then((remembered) => {
    // An older version may have known others.
    shown.value = allColumns.filter((column) => column === 'company' || remembered.includes(column));
    rememberFrom(shown, (value) => preferences.columns.setValue(value));
  });
  return shown;
}

/** Saves every value but the present one. */
function rememberFrom<Value>(value: Signal<Value>, save: (value: Value) => Promise<void>): void {
  const present = value.peek();
  let isChanged = false;
  effect(() => {
    isChanged ||= value.value !== present;
    if (isChanged) void save(value.value);
  });
}
