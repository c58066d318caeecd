/** Whole seconds left of a time that began when the component appeared; it stands still while paused. */
import { useEffect, useRef, useState } from 'react';

const tickMs = 250;

export function useCountdown(lengthMs: number, paused: boolean): number {
  const [left, setLeft] = useState(lengthMs);
  const lookedAt = useRef(0);
  useEffect(() => {
    if (paused) return;
    lookedAt.current = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = now - lookedAt.current;
      lookedAt.current = now;
      setLeft((before) => Math.max(0, before - passed));
    }, tickMs);
    return () => clearInterval(timer);
  }, [paused]);
  return Math.ceil(left / 1000);
}
