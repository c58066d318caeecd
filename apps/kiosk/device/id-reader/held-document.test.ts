import { limits } from '@yiting/shared/basics/limits.ts';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { HeldDocument } from './held-document.ts';
import type { IdReader, ReaderEvent } from './reader.ts';
import { people } from './simulator/people.ts';

/** The edge of a driver: what it says is said by the test. */
function start() {
  let tell: (event: ReaderEvent) => void = () => undefined;
  const asked: boolean[] = [];
  const reader: IdReader = {
    plugged: true,
    ask: () => asked.push(true),
    rest: () => asked.push(false),
    onEvent: (listener) => {
      tell = listener;
    },
    close: async () => undefined,
  };
  const held = new HeldDocument({
    kind: 'real',
    readers: [reader],
    today: () => '2026-11-23',
    changed: () => undefined,
  });
  const read = () => tell({ kind: 'read', document: { kind: 'document', ...people.adult, how: 'card' } });
  return { held, asked, tell: (event: ReaderEvent) => tell(event), read };
}
const handleOf = (held: HeldDocument) => held.state.presented?.handle ?? '';
const partyOf = (held: HeldDocument, handle: string) => held.partyOf({ kind: 'presented', handle });

afterEach(() => vi.useRealTimers());

describe('the document the host holds', () => {
  test('[N20] the page gets masked text and a handle; the hall gets the document behind it', () => {
    const { held, read } = start();
    held.read(true);
    read();
    const shown = JSON.stringify(held.state);
    expect(held.state.presented).toMatchObject({ masked: '张* 310***********0018', how: 'card' });
    expect([people.adult.number, people.adult.name].filter((secret) => shown.includes(secret))).toEqual([]);
    expect(partyOf(held, handleOf(held))).toMatchObject({ value: { number: people.adult.number } });
    const agent = { kind: 'presented', handle: handleOf(held) } as const;
    expect(held.partyOf({ kind: 'agent', creditCode: '91310199MA1DEM0H6H', agent })).toMatchObject({
      value: { agent: { number: people.adult.number } },
    });
    expect(partyOf(held, 'x'.repeat(22))).toMatchObject({ error: { code: 'documentForgotten' } });
  });

  test('[N21] it is forgotten when the session ends, the card goes, the reader goes, a new one comes, or nobody acts', () => {
    vi.useFakeTimers();
    const ends: ((made: ReturnType<typeof start>) => void)[] = [
      ({ held }) => held.forget(),
      ({ tell }) => tell({ kind: 'removed' }),
      ({ tell }) => tell({ kind: 'unplugged' }),
      ({ held }) => held.read(true),
      ({ held }) => held.present({ type: 'residentId', number: people.elder.number }),
      () => vi.advanceTimersByTime(limits.documentHeldMs),
    ];
    for (const end of ends) {
      const made = start();
      made.held.read(true);
      made.read();
      const handle = handleOf(made.held);
      expect(partyOf(made.held, handle).ok).toBe(true);
      end(made);
      expect(partyOf(made.held, handle)).toMatchObject({ error: { code: 'documentForgotten' } });
    }
  });

  test('[N22] nothing is held that was not asked for; a second reading is another handle', () => {
    const { held, read, asked } = start();
    read();
    expect(held.state.presented).toBeNull();
    held.read(true);
    read();
    expect(asked).toEqual([true, false]);
    const first = handleOf(held);
    read();
    expect(handleOf(held)).toBe(first);
    held.read(true);
    read();
    expect(handleOf(held)).not.toBe(first);
  });

  test('[N23] each mishap has its own word, and the next card takes it back', () => {
    const { held, tell } = start();
    const reading = (events: readonly ReaderEvent['kind'][]) => {
      held.read(false);
      held.read(true);
      for (const kind of events) tell({ kind } as ReaderEvent);
      return held.state.reading;
    };
    expect(reading([])).toBe('waiting');
    expect(reading(['present'])).toBe('reading');
    expect(reading(['present', 'removed'])).toBe('pulled');
    expect(reading(['present', 'misread'])).toBe('misread');
    expect(reading(['present', 'misread', 'removed'])).toBe('misread');
    expect(reading(['twoCards'])).toBe('twoCards');
    expect(reading(['twoCards', 'present'])).toBe('reading');
    expect(reading(['present', 'unplugged'])).toBe('waiting');
  });

  test('[N24] a typed number is checked before it is held, and is never taken for a card', () => {
    const { held } = start();
    expect(held.present({ type: 'residentId', number: '310199199001010017' })).toMatchObject({
      error: { code: 'documentInvalid', detail: { problem: 'check' } },
    });
    expect(held.state.presented).toBeNull();
    expect(held.present({ type: 'residentId', number: '310199199001010018' }).ok).toBe(true);
    expect(partyOf(held, handleOf(held))).toMatchObject({ value: { how: 'typed' } });
  });
});
