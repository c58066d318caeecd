/** What people in a simulated hall do next: any act, sensible or not; the hall refuses what cannot be. */
import type { CommandType } from '@yiting/shared/protocol/commands.ts';
import type { Actor } from '../commands/actor.ts';
import type { TestHall } from '../testing/test-hall.ts';
import type { Chance } from './random.ts';

export type Act = { readonly type: CommandType; readonly body: object; readonly actor: Actor };

const queues = ['queue-a', 'queue-a', 'queue-b', 'queue-b', 'queue-c', 'queue-d'];
const windows = ['window-1', 'window-2', 'window-3'];

export function nextAct(test: TestHall, chance: Chance): Act {
  const { staff, stations, hall } = test;
  const roll = chance.below(100);
  if (roll < 26) {
    const known = chance.happens(0.4);
    const phone = `1380000${String(chance.below(60)).padStart(4, '0')}`;
    const party = known ? { kind: 'phone', phone } : { kind: 'none' };
    return { type: 'ticket.take', body: { queueId: chance.pick(queues), party }, actor: stations.kiosk };
  }
  const windowId = chance.pick(windows) ?? 'window-1';
  const officer = [staff.officer, staff.colleague, staff.issuer][windows.indexOf(windowId)] ?? staff.officer;
  const desk = (type: CommandType, body: object = {}): Act => ({
    type,
    body: { windowId, ...body },
    actor: officer,
  });
  const ticketId =
    chance.pick(
      hall.database.all<{ id: string }>(
        "SELECT ticket_id AS id FROM tickets WHERE state IN ('waiting', 'missed', 'held') ORDER BY day, number",
      ),
    )?.id ?? 'nobody';
  if (roll < 38) return desk('call.next');
  if (roll < 41) return desk('call.chosen', { ticketId });
  if (roll < 44) return desk('call.recall');
  if (roll < 49) return desk('call.miss');
  if (roll < 52) return desk('call.putBack');
  if (roll < 64) return desk('service.begin');
  if (roll < 68) return desk('service.hold');
  if (roll < 71) return desk('service.resume', { ticketId });
  if (roll < 75) return desk('service.transfer', { to: target(test, chance) });
  if (roll < 85) return desk('service.finish');
  if (roll < 86) return desk('window.pause', { reason: 'break' });
  if (roll < 88) return desk('window.close');
  if (roll < 94) return desk(chance.happens(0.7) ? 'window.open' : 'window.resume');
  if (roll < 96) return rating(test, chance);
  const atGuide =
    chance.pick(['ticket.return', 'ticket.cancel', 'ticket.grantPriority'] as const) ?? 'ticket.cancel';
  return { type: atGuide, body: { ticketId }, actor: staff.guide };
}

function target({ staff }: TestHall, chance: Chance): object {
  if (chance.happens(0.4)) return { kind: 'queue', queueId: chance.pick(queues) };
  if (chance.happens(0.5)) return { kind: 'window', windowId: chance.pick(windows) };
  return { kind: 'staff', staffId: chance.pick([staff.officer, staff.colleague, staff.issuer])?.staffId };
}

function rating({ hall, stations }: TestHall, chance: Chance): Act {
  const event = hall.database.one<{ id: string }>(
    "SELECT event_id AS id FROM events WHERE window_id = 'window-1' ORDER BY at DESC",
  );
  const grade = 1 + chance.below(6);
  const body = { eventId: event?.id ?? 'none', grade, tags: [], text: chance.happens(0.5) ? '不错' : '' };
  return { type: 'rating.submit', body, actor: stations.ratingTablet };
}
