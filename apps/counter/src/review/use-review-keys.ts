/** The keys of the review desk: arrows choose, Enter opens the next, one key an answer, Esc leaves a form. */
import { useEffect } from 'react';
import { actOfKey, isMeant, type ReviewAct, type ReviewKey } from './acts.ts';

type KeyActs = {
  readonly keys: readonly ReviewKey[];
  readonly act: (act: ReviewAct) => void;
  readonly step: (step: 1 | -1) => void;
  readonly next: () => void;
  readonly leaveForm: () => void;
};

export function useReviewKeys({ keys, act, step, next, leaveForm }: KeyActs): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return leaveForm();
      const on = event.target instanceof HTMLElement ? event.target : document.body;
      const typing = on.matches('input, textarea, select');
      const name = actOfKey(keys, event, typing);
      if (name !== null) {
        event.preventDefault();
        return act(name);
      }
      if (typing || !isMeant(event)) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        step(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && !on.matches('button, a, summary')) next();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
