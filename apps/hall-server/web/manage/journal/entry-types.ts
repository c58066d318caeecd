/** What the journal can say, for the choice of what to read; a type unknown here is shown as it is. */
import type { journalZh } from '@yiting/shared/text/manage/journal-zh.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';

type Known = (typeof journalZh)['entry'];
type EntryType = { [Area in keyof Known & string]: `${Area}.${keyof Known[Area] & string}` }[keyof Known &
  string];

export const entryTypes: readonly EntryType[] = [
  'day.opened',
  'day.closed',
  'queue.stateSet',
  'ticket.taken',
  'ticket.takenOffline',
  'ticket.prioritised',
  'ticket.cancelled',
  'ticket.voided',
  'ticket.returned',
  'ticket.called',
  'ticket.recalled',
  'ticket.missed',
  'ticket.putBack',
  'ticket.begun',
  'ticket.held',
  'ticket.resumed',
  'ticket.transferred',
  'ticket.itemAdded',
  'ticket.itemRemoved',
  'ticket.finished',
  'ticket.paperSettled',
  'ticket.printOrdered',
  'ticket.orderSettled',
  'offline.leased',
  'offline.leaseEnded',
  'offline.noted',
  'offline.noteSettled',
  'call.voiceSettled',
  'window.opened',
  'window.closed',
  'window.paused',
  'window.resumed',
  'window.handedOver',
  'alarm.raised',
  'alarm.settled',
  'help.called',
  'help.answered',
  'help.settled',
  'rating.submitted',
  'rating.declined',
  'rating.lapsed',
  'station.approved',
  'station.revoked',
  'station.rollChanged',
  'station.serviceSet',
  'station.pageRestartOrdered',
  'station.selfTestOrdered',
  'station.selfTested',
  'pairing.rejected',
  'staff.created',
  'staff.rolesSet',
  'staff.passwordSet',
  'staff.activeSet',
  'staff.signedIn',
  'staff.signedOut',
  'staff.lockedOut',
  'hall.started',
  'hall.restored',
  'hall.planImported',
  'hall.catalogueImported',
  'hall.clockAdopted',
];

export function sayEntryType(t: TFunction, type: string): string {
  const say = t as (key: string, options: { defaultValue: string }) => string;
  return say(`manage.entry.${type}`, { defaultValue: type });
}
