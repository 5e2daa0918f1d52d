import type { ObjectType } from './object-types.ts';

/** An accepted write. Plain data: replayed over the same generated data it gives the same records. */
export type JournalEntry =
  | {
      readonly kind: 'create';
      readonly at: number;
      readonly objectType: ObjectType;
      readonly id: string;
      readonly properties: Readonly<Record<string, string>>;
      readonly associations: readonly (readonly [toId: string, typeIds: readonly number[]])[];
    }
  | {
      readonly kind: 'update';
      readonly at: number;
      readonly id: string;
      /** `''` clears. */
      readonly properties: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'archive'; readonly at: number; readonly id: string }
  | { readonly kind: 'merge'; readonly at: number; readonly id: string; readonly loserId: string }
  | {
      readonly kind: 'associate';
      readonly at: number;
      readonly fromId: string;
      readonly toId: string;
      readonly typeIds: readonly number[];
    }
  | { readonly kind: 'dissociate'; readonly at: number; readonly fromId: string; readonly toId: string };
