import type { Presented } from '@yiting/shared/protocol/device.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import type { PageParty } from '@yiting/shared/protocol/party.ts';
import type { Taken } from '@yiting/shared/protocol/taken.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from './screen.ts';
import { atHome, type SessionEvent, step } from './session.ts';

const taken: Taken = {
  ticketId: 't1',
  paper: 'printing',
  paperReason: null,
  slip: {
    ticketId: 't1',
    number: 'A001',
    hallName: 'h',
    zoneName: 'z',
    queueName: 'q',
    itemName: null,
    ahead: 0,
    wait: null,
    windowNumbers: [],
    takenAt: 0,
    takenAtText: '2026-11-23 10:43',
    groupSize: 1,
    language: 'zh',
    reprint: false,
    statusUrl: null,
  },
};
const phone = '13800000001';
const wanted = { kind: 'item', itemCode: 'LOCAL-1' } as const;
const commandId = 'command-0000000001';
const typedNumber = '310199199001010018';
const creditCode = '91310199MA1DEM0H6H';
const presented: Presented = {
  handle: 'h'.repeat(22),
  type: 'residentId',
  how: 'card',
  masked: '张* 310***********0018',
};
const presentedParty = { kind: 'presented', handle: presented.handle } as const;
const alreadyQueued = { code: 'alreadyQueued', detail: { number: 'A001' } } as const;
/** Nothing of these may be left when a session is over. */
const secrets = [phone, typedNumber, creditCode, presented.handle, presented.masked];
const secretsIn = (session: Session) => {
  const text = JSON.stringify(session);
  return secrets.filter((secret) => text.includes(secret));
};

const anyEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  fc.constantFrom<SessionEvent>(
    { type: 'language', language: 'en' },
    { type: 'elder', on: true },
    { type: 'browse', by: 'theme' },
    { type: 'group', group: '税务' },
    { type: 'search', query: 'gs' },
    { type: 'want', wanted },
    { type: 'identify' },
    { type: 'way', way: 'card' },
    { type: 'way', way: 'type' },
    { type: 'way', way: 'phone' },
    { type: 'way', way: 'organisation' },
    { type: 'agree' },
    { type: 'kind', documentType: 'residentId' },
    { type: 'typed', text: typedNumber },
    { type: 'typed', text: phone },
    { type: 'organisation', creditCode },
    { type: 'presented', presented },
    { type: 'presented', presented: null },
    { type: 'confirm', commandId, party: { kind: 'phone', phone } },
    { type: 'confirm', commandId, party: presentedParty },
    { type: 'reprint', commandId: 'command-0000000002' },
    { type: 'taken', taken },
    { type: 'refused', commandId, error: { code: 'alreadyQueued' } },
    { type: 'refused', commandId, error: alreadyQueued },
    { type: 'paper', paper: { ticketId: 't1', paper: 'printed', paperReason: null } },
    { type: 'back' },
    { type: 'home' },
    { type: 'idle' },
    { type: 'stay' },
    { type: 'lowReach', on: true },
    { type: 'aloud', stage: 'on' },
    { type: 'page', page: 1 },
    { type: 'moreTime' },
    { type: 'hold' },
  ),
);
const after = (events: readonly SessionEvent[], from: Session = atHome) => events.reduce(step, from);

describe('a session at the kiosk', () => {
  test('[K10] from every state, every event is defined, and leaving ends at home with nothing remembered', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const session = after(events);
        expect(after([{ type: 'home' }], session)).toEqual(atHome);
        expect(secretsIn(after([{ type: 'home' }], session))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('[K11] idle warns, idle again forgets; only a number under way is waited for', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const session = after(events);
        const idled = after([{ type: 'idle' }, { type: 'idle' }], session);
        if (session.screen.name === 'taking') expect(idled).toBe(session);
        else expect(idled).toEqual(atHome);
      }),
      { numRuns: 500 },
    );
  });

  test('[K12] from the first page to a number in four touches', () => {
    const session = after([
      { type: 'want', wanted },
      { type: 'identify' },
      { type: 'confirm', commandId, party: { kind: 'none' } },
    ]);
    expect(session.screen).toMatchObject({
      name: 'taking',
      wish: { commandId, itemCode: 'LOCAL-1', party: { kind: 'none' } },
    });
    expect(step(session, { type: 'taken', taken }).screen.name).toBe('number');
  });

  test('[K13] a second confirmation is not a second number: the wish and its id stay', () => {
    const once = after([
      { type: 'want', wanted },
      { type: 'identify' },
      { type: 'confirm', commandId, party: { kind: 'none' } },
    ]);
    expect(step(once, { type: 'confirm', commandId: 'another-command-0001', party: { kind: 'none' } })).toBe(
      once,
    );
    expect(step(once, { type: 'back' })).toBe(once);
  });

  test('[K14] a late refusal of another wish changes nothing', () => {
    const once = after([
      { type: 'want', wanted },
      { type: 'identify' },
      { type: 'confirm', commandId, party: { kind: 'none' } },
    ]);
    expect(
      step(once, { type: 'refused', commandId: 'some-other-command', error: { code: 'queueClosed' } }),
    ).toBe(once);
    expect(step(once, { type: 'refused', commandId, error: { code: 'queueClosed' } }).screen.name).toBe(
      'refused',
    );
  });

  const reading: readonly SessionEvent[] = [
    { type: 'want', wanted },
    { type: 'identify' },
    { type: 'way', way: 'card' },
    { type: 'agree' },
  ];
  const typing: readonly SessionEvent[] = [
    { type: 'want', wanted },
    { type: 'identify' },
    { type: 'way', way: 'type' },
    { type: 'kind', documentType: 'residentId' },
    { type: 'typed', text: typedNumber },
  ];

  test('[K70] nothing is read before the person has agreed to it', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        let session = atHome;
        let agreed = false;
        for (const event of events) {
          session = step(session, event);
          if (event.type === 'agree') agreed = true;
          if (session.screen.name === 'home') agreed = false;
          const reads = session.screen.name === 'identity' && session.screen.step.at === 'reading';
          if (reads) expect(agreed).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
    expect(after(reading.slice(0, 3)).screen).toMatchObject({ step: { at: 'notice' } });
  });

  test('[K71] a typed number is in its own step and nowhere else, not on the way back either', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        const session = after(events);
        expect(JSON.stringify(session.trail)).not.toContain(typedNumber);
        const { screen } = session;
        if (screen.name !== 'identity' || screen.step.at !== 'typing')
          expect(JSON.stringify(screen)).not.toContain(typedNumber);
      }),
      { numRuns: 500 },
    );
    const confirmed = after([...typing, { type: 'presented', presented }]);
    expect(confirmed.screen).toMatchObject({ step: { at: 'confirm', presented } });
    expect(after([{ type: 'back' }], confirmed).screen).toMatchObject({ step: { at: 'typing', text: '' } });
  });

  test('[K72] a card taken away before the number is asked for again; one the host forgot is not confirmed', () => {
    const confirmed = after([...reading, { type: 'presented', presented }]);
    expect(confirmed.screen).toMatchObject({ step: { at: 'confirm' } });
    const lost = step(confirmed, { type: 'presented', presented: null });
    expect(lost.screen).toMatchObject({ step: { at: 'reading', lost: true } });
    expect(secretsIn(lost)).toEqual([]);
  });

  test('[K73] who proved to hold a number is offered its slip again, nobody else (B4-65)', () => {
    const ask = (party: PageParty, error: HallError) =>
      after([...reading, { type: 'confirm', commandId, party }, { type: 'refused', commandId, error }]);
    const offered = ask(presentedParty, alreadyQueued);
    const again = step(offered, { type: 'reprint', commandId: 'command-0000000002' });
    expect(again.screen).toMatchObject({
      name: 'taking',
      act: 'reprint',
      wish: { commandId: 'command-0000000002', party: presentedParty },
    });
    const agent = { kind: 'agent', creditCode, agent: presentedParty } as const;
    expect(ask(agent, alreadyQueued).screen).toMatchObject({ again: { party: agent } });
    for (const refused of [
      ask(presentedParty, { code: 'alreadyQueued' }),
      ask(presentedParty, { code: 'queueFull', detail: { number: 'A001' } }),
      ask({ kind: 'phone', phone }, alreadyQueued),
      step(offered, { type: 'presented', presented: null }),
    ]) {
      expect(refused.screen).toMatchObject({ name: 'refused', again: null });
      expect(step(refused, { type: 'reprint', commandId: 'command-0000000002' })).toBe(refused);
    }
  });

  test('[K74] an organisation comes first, then its agent; the agent alone is confirmed', () => {
    const agent = after([
      { type: 'want', wanted },
      { type: 'identify' },
      { type: 'way', way: 'organisation' },
      { type: 'typed', text: '91310199ma1dem0h6h extra' },
    ]);
    expect(agent.screen).toMatchObject({ step: { field: 'creditCode', text: creditCode } });
    const chosen = step(agent, { type: 'organisation', creditCode });
    expect(chosen.screen).toMatchObject({ creditCode, step: { at: 'choose' } });
    expect(after([{ type: 'way', way: 'phone' }], chosen).screen).toMatchObject({ creditCode });
    expect(after([{ type: 'back' }], chosen).screen).toMatchObject({ creditCode: null });
  });

  test('[K15] back goes the way it came, a warning is taken back by any touch', () => {
    const session = after([
      { type: 'browse', by: 'theme' },
      { type: 'group', group: '税务' },
      { type: 'want', wanted },
    ]);
    expect(after([{ type: 'back' }], session).screen).toEqual({ name: 'browse', by: 'theme', group: '税务' });
    expect(
      after([{ type: 'back' }, { type: 'back' }, { type: 'back' }, { type: 'back' }], session).screen.name,
    ).toBe('home');
    expect(after([{ type: 'idle' }], session).warned).toBe(true);
    expect(after([{ type: 'idle' }, { type: 'stay' }], session)).toEqual(session);
  });
});
