/** A record, or one value of it, that HubSpot sent and that could not be read. The rest of its page went on. */
export interface SetAside {
  readonly objectType: string;
  readonly recordId: string | undefined;
  /** The property whose value was left out; undefined where the whole record was set aside. */
  readonly property: string | undefined;
  readonly reason: string;
  readonly at: number;
}
