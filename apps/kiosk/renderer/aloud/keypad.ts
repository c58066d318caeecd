/**
 * The keys of the keypad, the same on every screen: 1–7 choose, 8 help, 9 more choices, 0 again, `*` back, `#` the main act.
 * Where digits are typed, the arrows do the same: ↑ again, ↓ more, ← back, → help; ↓ types the X of a resident's number.
 */
import { choicesOn, type KeyAct, pagesOf, type Spoken } from './spoken.ts';

/** Sent by the keypad when ear-phones are plugged in and pulled out (set so in the keypad's own code table). */
export const earphonesIn = 'F15';
export const earphonesOut = 'F16';

const again: KeyAct = { kind: 'repeat' };
const help: KeyAct = { kind: 'help' };
const nothing: KeyAct = { kind: 'nothing' };

/** Null where the key is none of the keypad's. */
export function pressKey(spoken: Spoken, page: number, key: string): KeyAct | null {
  switch (key) {
    case '#':
    case 'Enter':
      return spoken.main?.act ?? nothing;
    case 'ArrowUp':
      return again;
    case 'ArrowRight':
      return help;
    case 'ArrowLeft':
      return spoken.back;
    case 'ArrowDown':
      if (spoken.typing?.letter)
        return { kind: 'send', events: [spoken.typing.type(spoken.typing.typed + spoken.typing.letter)] };
      return nextPage(spoken, page);
    case '*':
    case 'Backspace':
      return spoken.typing && spoken.typing.typed !== ''
        ? { kind: 'erase', events: [spoken.typing.type(spoken.typing.typed.slice(0, -1))] }
        : spoken.back;
    default:
      return /^\d$/.test(key) ? pressDigit(spoken, page, key) : null;
  }
}

function pressDigit(spoken: Spoken, page: number, digit: string): KeyAct {
  const { typing } = spoken;
  if (typing) return { kind: 'send', events: [typing.type(typing.typed + digit)] };
  if (digit === '0') return again;
  if (digit === '8') return help;
  if (digit === '9') return nextPage(spoken, page);
  return choicesOn(spoken, page)[Number(digit) - 1]?.act ?? nothing;
}

function nextPage(spoken: Spoken, page: number): KeyAct {
  const pages = pagesOf(spoken);
  return pages === 1 ? nothing : { kind: 'send', events: [{ type: 'page', page: (page + 1) % pages }] };
}
