import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { CompanyProperty } from '#core/domain/company-property.ts';
import type { Failure } from '#core/domain/failure.ts';
import type { NamedScore, ScoreVerbs } from './suggestions-verbs.ts';

/** The score as it is being chosen. */
export interface ScoreDraft {
  readonly isOn: boolean;
  /** Undefined until one is chosen. */
  readonly property: CompanyProperty | undefined;
  /** As typed. */
  readonly atLeast: string;
  /** The number properties of the portal; undefined until they are known. */
  readonly properties: readonly CompanyProperty[] | undefined;
  /** Why the properties could not be read. */
  readonly failure: Failure | undefined;
  /** What is missing, once saving was tried. */
  readonly missing: { readonly property: boolean; readonly atLeast: boolean };
  readonly setOn: (isOn: boolean) => void;
  readonly setProperty: (property: CompanyProperty) => void;
  readonly setAtLeast: (text: string) => void;
  /** Remembers it; false where something is missing, which it says from then on. */
  readonly save: () => boolean;
}

/** The score that is chosen now, ready to be changed. The properties are asked for as soon as this is on screen. */
export function useScoreDraft(chosen: NamedScore | undefined, verbs: ScoreVerbs): ScoreDraft {
  const { properties, failure } = useNumberProperties(verbs);
  const [isOn, setOn] = useState(chosen !== undefined);
  const [name, setName] = useState(chosen?.property);
  const [atLeast, setAtLeast] = useState(chosen ? String(chosen.atLeast) : '');
  const [isTried, setTried] = useState(false);
  const property = properties?.find((one) => one.name === name);
  const figure = atLeast.trim() === '' ? Number.NaN : Number(atLeast);
  return {
    isOn,
    property,
    atLeast,
    properties,
    failure,
    missing: {
      property: isTried && name === undefined,
      atLeast: isTried && !Number.isFinite(figure),
    },
    setOn,
    setProperty: (next) => setName(next.name),
    setAtLeast,
    save() {
      setTried(true);
      if (!isOn) verbs.setProspectScore(undefined);
      else if (name === undefined || !Number.isFinite(figure)) return false;
      else verbs.setProspectScore({ property: name, atLeast: figure });
      return true;
    },
  };
}

/** The portal's number properties, its scores first. */
function useNumberProperties(verbs: ScoreVerbs) {
  const [all, setAll] = useState<ReadonlySignal<readonly CompanyProperty[] | undefined>>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    const life = new AbortController();
    setAll(verbs.watchProperties(life.signal));
    void verbs.loadProperties().then((outcome) => {
      if (!life.signal.aborted) setFailure(outcome.ok ? undefined : outcome.failure);
    });
    return () => life.abort();
  }, [verbs]);
  const properties = all?.value
    ?.filter(({ type }) => type === 'number')
    .sort((a, b) => Number(b.isScore) - Number(a.isScore));
  return { properties, failure };
}
