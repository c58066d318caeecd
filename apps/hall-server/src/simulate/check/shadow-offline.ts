/** Follows the numbers of kiosks that are cut off, by the journal alone: each bears one ticket, none is given online too, none is lost. */
import { ticketNumber } from '@yiting/shared/domain/numbers.ts';
import { splitNumber } from '@yiting/shared/domain/offline-numbers.ts';
import type { AnyEntry, Entries } from '../../journal/entries.ts';
import type { Papers } from '../people/papers.ts';

type Lease = Entries['offline.leased'] & { readonly grantedAt: number; over: boolean };
type Told = Extract<AnyEntry, { type: 'ticket.takenOffline' }>;

export class ShadowOffline {
  readonly #papers: Papers;
  readonly #leases = new Map<string, Lease>();
  /** Day and number → the ticket that bears it. */
  readonly #borne = new Map<string, string>();
  /** Ticket → why a person was asked to look at it. */
  readonly #notes = new Map<string, string>();
  /** Called by another number than the one on their paper, and nobody was asked to look yet. */
  readonly #unflagged = new Map<string, string>();

  constructor(papers: Papers) {
    this.#papers = papers;
  }

  get noted(): number {
    return this.#notes.size;
  }

  isNoted(ticketId: string): boolean {
    return this.#notes.has(ticketId);
  }

  /** Answers what was wrong about the entry. */
  follow(entry: AnyEntry): readonly string[] {
    switch (entry.type) {
      case 'offline.leased':
        return this.#leased(entry.subject, { ...entry.body, grantedAt: entry.at, over: false });
      case 'offline.leaseEnded':
        return this.#ended(entry.subject, entry.body.voided);
      case 'ticket.taken':
        return this.#bear(entry.body.day, entry.body.number, entry.subject);
      case 'ticket.takenOffline':
        return [...this.#bear(entry.body.day, entry.body.number, entry.subject), ...this.#told(entry)];
      case 'offline.noted':
        this.#notes.set(entry.subject, entry.body.reason);
        this.#unflagged.delete(entry.subject);
        return [];
      default:
        return [];
    }
  }

  /** After the entries of a step: whoever is called by another number than he holds needs a person. */
  takeUnflagged(): readonly string[] {
    const found = [...this.#unflagged.values()].map(
      (number) => `${number} is on a paper with another number, and nobody was told`,
    );
    this.#unflagged.clear();
    return found;
  }

  #leased(leaseId: string, lease: Lease): readonly string[] {
    const other = [...this.#leases.values()].find(
      ({ day, prefix, first, last }) =>
        day === lease.day && prefix === lease.prefix && first <= lease.last && last >= lease.first,
    );
    this.#leases.set(leaseId, lease);
    return other ? [`two kiosks hold ${lease.prefix}${lease.first} of ${lease.day}`] : [];
  }

  #ended(leaseId: string, voided: readonly string[]): readonly string[] {
    const lease = this.#leases.get(leaseId);
    if (!lease || lease.over) return [`lease ${leaseId} ended that was not open`];
    lease.over = true;
    const unused = Array.from({ length: lease.last - lease.first + 1 }, (_, index) =>
      ticketNumber(lease.prefix, lease.first + index),
    ).filter((number) => !this.#borne.has(`${lease.day} ${number}`));
    return unused.join() === voided.join() ? [] : [`${voided} were declared void, not ${unused}`];
  }

  #bear(day: string, number: string, ticketId: string): readonly string[] {
    const place = `${day} ${number}`;
    const other = this.#borne.get(place);
    this.#borne.set(place, ticketId);
    return other === undefined || other === ticketId ? [] : [`${number} was given to two people`];
  }

  #told({ subject, at, body }: Told): readonly string[] {
    const { number, serial, leaseId, takenAt } = body;
    const paper = this.#papers.paper(subject);
    const lease = this.#leases.get(leaseId);
    if (!paper) return [`${number} is queued, and on nobody’s paper`];
    if (!lease) return [`${number} is of no lease`];
    // Of the online series: the number on the paper was another’s already.
    if (serial !== null) this.#unflagged.set(subject, number);
    const given = Math.min(Math.max(paper.takenAt, lease.grantedAt), at);
    return [
      ...(takenAt === given ? [] : [`${number} waits from another time than it was given`]),
      ...(serial !== null || isOf(lease, body) ? [] : [`${number} is of no lease of that kiosk`]),
    ];
  }
}

function isOf(lease: Lease, { number, day, stationId }: Told['body']): boolean {
  const { prefix, serial } = splitNumber(number);
  const isInside = lease.prefix === prefix && serial >= lease.first && serial <= lease.last;
  return isInside && lease.day === day && lease.stationId === stationId;
}
