/** A short state in its colour, with a dot so that it is not the colour alone that differs. */
import type { ReactNode } from 'react';

export function Mark({
  tone,
  children,
}: {
  readonly tone: 'done' | 'warn' | 'quiet' | 'call';
  readonly children: ReactNode;
}) {
  return (
    <span className="mark" data-tone={tone}>
      {children}
    </span>
  );
}
