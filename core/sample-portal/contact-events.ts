/** A page of our site viewed by a contact. */
export interface PortalPageView {
  readonly id: string;
  readonly contactId: string;
  readonly url: string;
  readonly title: string;
  readonly at: number;
  readonly sessionId: string;
}

/** Something a contact did, as `hs_last_sales_activity_type` names it. */
export interface Interaction {
  readonly contactId: string;
  readonly type: string;
  readonly at: number;
}

/** What contacts did, which no CRM object holds: raw material of the engagement and analytics properties. */
export interface ContactEvents {
  viewsOf(contactId: string): readonly PortalPageView[];
  interactionsOf(contactId: string): readonly Interaction[];
  allViews(): readonly PortalPageView[];
  allInteractions(): readonly Interaction[];
  addView(view: PortalPageView): void;
  addInteraction(interaction: Interaction): void;
  /** Hands everything of one contact to another. */
  move(fromId: string, toId: string): void;
}

export function createContactEvents(): ContactEvents {
  const views = new Map<string, PortalPageView[]>();
  const interactions = new Map<string, Interaction[]>();

  function add<Item extends { readonly contactId: string }>(to: Map<string, Item[]>, item: Item): void {
    const own = to.get(item.contactId);
    if (own === undefined) to.set(item.contactId, [item]);
    else own.push(item);
  }
  function moveIn<Item extends { readonly contactId: string }>(
    within: Map<string, Item[]>,
    fromId: string,
    contactId: string,
  ): void {
    for (const item of within.get(fromId) ?? []) add(within, { ...item, contactId });
    within.delete(fromId);
  }

  return {
    viewsOf: (contactId) => views.get(contactId) ?? [],
    interactionsOf: (contactId) => interactions.get(contactId) ?? [],
    allViews: () => [...views.values()].flat(),
    allInteractions: () => [...interactions.values()].flat(),
    addView: (view) => add(views, view),
    addInteraction: (interaction) => add(interactions, interaction),
    move(fromId, toId) {
      moveIn(views, fromId, toId);
      moveIn(interactions, fromId, toId);
    },
  };
}
