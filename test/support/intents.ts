import { undoGroupId } from '#core/domain/change-groups.ts';

/** One click of a person: which company is to have which value. */
export interface Click {
  readonly groupId: string;
  readonly value: boolean;
  readonly companyIds: readonly string[];
  isUndone: boolean;
}

interface Step {
  readonly groupId: string;
  readonly value: boolean;
  /** The click that it takes back. */
  readonly takesBack?: Click;
}

/** What a person wants of each company, click by click. */
export interface Intents {
  readonly clicks: readonly Click[];
  wantedOf(companyId: string): boolean;
  /** Turns these companies over, all to the same value. */
  toggle(companyIds: readonly string[], value: boolean): Click;
  /** The clicks after which nothing was clicked for any of their companies; each can be undone. */
  undoable(): readonly Click[];
  undo(click: Click): void;
  /** Groups that HubSpot has to have heard of, unless they were undone. */
  readonly groupIds: ReadonlySet<string>;
  /**
   * The values that a company may have had in HubSpot one after the other, where these groups were delivered to it. A
   * click that was taken back on its way may have arrived or not; of all else there is one way only.
   */
  possibleCourses(companyId: string, delivered: ReadonlySet<string>): readonly (readonly string[])[];
}

export function createIntents(initial: ReadonlyMap<string, boolean>): Intents {
  const clicks: Click[] = [];
  const steps = new Map<string, Step[]>([...initial.keys()].map((id) => [id, []]));
  const groupIds = new Set<string>();

  const stepsOf = (id: string): Step[] => {
    const own = steps.get(id);
    if (!own) throw new RangeError(`Nobody clicks on ${id}`);
    return own;
  };
  const add = (ids: readonly string[], step: Step) => {
    groupIds.add(step.groupId);
    for (const id of ids) stepsOf(id).push(step);
  };

  return {
    clicks,
    groupIds,
    wantedOf: (id) => stepsOf(id).at(-1)?.value ?? initial.get(id) === true,
    toggle(companyIds, value) {
      const click = { groupId: `click ${clicks.length}`, value, companyIds, isUndone: false };
      clicks.push(click);
      add(companyIds, click);
      return click;
    },
    undoable: () =>
      clicks.filter(({ groupId, companyIds }) =>
        companyIds.every((id) => stepsOf(id).at(-1)?.groupId === groupId),
      ),
    undo(click) {
      click.isUndone = true;
      add(click.companyIds, { groupId: undoGroupId(click.groupId), value: !click.value, takesBack: click });
    },
    possibleCourses: (id, delivered) =>
      stepsOf(id)
        .reduce<string[][]>(
          (courses, { groupId, value }) => {
            const longer = courses.map((course) => [...course, String(value)]);
            if (delivered.has(groupId)) return longer;
            return delivered.has(undoGroupId(groupId)) ? [...courses, ...longer] : courses;
          },
          [[String(initial.get(id) === true)]],
        )
        .map((course) => course.filter((value, at) => value !== course[at - 1])),
  };
}
