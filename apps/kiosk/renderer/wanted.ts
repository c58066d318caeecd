/** What a visitor came for. */

/** What a number is wanted for: an item of the catalogue, or a queue chosen directly. */
export type Wanted =
  | { readonly kind: 'item'; readonly itemCode: string }
  | { readonly kind: 'queue'; readonly queueId: string };
