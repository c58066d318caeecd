/** The desk an officer sits at. */

export type Desk =
  | { readonly kind: 'window'; readonly windowId: string }
  | { readonly kind: 'guide' }
  | { readonly kind: 'review' };
