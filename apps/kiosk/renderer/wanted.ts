/** What a number is wanted for: an item of the catalogue, or a queue chosen directly. */
export type Wanted =
  | {
      readonly kind: 'item';
      readonly itemCode: string;
      /** An inspection on site in this area instead of a visit to the hall. */
      readonly areaId?: string;
    }
  | { readonly kind: 'queue'; readonly queueId: string };
