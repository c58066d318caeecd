/** What a site allows of appointments (B3-59): its items bind booking as they bind numbers; who checks in has come to the hall. */
import type { Site } from './site.ts';
import type { Channel } from './slots/rules.ts';

/** A terminal's channel is the kind of its site; of a place the plan has no more nobody books. */
export function channelAt(site: Pick<Site, 'kind'> | null): Channel {
  return site?.kind ?? 'hall';
}

/**
 * May a time be booked here? The list of queues binds numbers alone: where none are given one may still book. `queueOf` tells to
 * which queue an item leads: a queue without an item is booked where one of the site's items leads to it.
 */
export function isBookedAt(
  { items: { show, codes } }: Pick<Site, 'items'>,
  wish: { readonly queueId: string; readonly itemCode: string | null },
  queueOf: (itemCode: string) => string | undefined,
): boolean {
  if (show !== 'only') return true;
  if (wish.itemCode !== null) return codes.includes(wish.itemCode);
  return codes.some((code) => queueOf(code) === wish.queueId);
}

/** A check-in says that the person is in the hall and waits: in no bank, and at no terminal that gives no numbers. */
export function checksInAt({ kind, queues }: Pick<Site, 'kind' | 'queues'>): boolean {
  return kind === 'hall' && (queues === 'all' || queues.length > 0);
}
