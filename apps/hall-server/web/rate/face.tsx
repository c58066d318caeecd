/** A face for a grade, drawn: from a broad smile to a frown. */
import type { Grade } from '@yiting/shared/domain/rating/norms.ts';

const mouths: Readonly<Record<Grade, string>> = {
  5: 'M18 37 Q32 58 46 37 Z',
  4: 'M20 38 Q32 50 44 38',
  3: 'M21 42 L43 42',
  2: 'M20 46 Q32 34 44 46',
  1: 'M19 48 Q32 32 45 48',
};

export function Face({ grade }: { readonly grade: Grade }) {
  return (
    <svg viewBox="0 0 64 64" className="face" aria-hidden="true">
      <circle cx="32" cy="32" r="28" />
      <path d={mouths[grade]} className={grade === 5 ? 'filled' : ''} />
      {grade === 1 ? <path d="M18 20 L27 25 M46 20 L37 25" /> : <path d="M23 22 L23 26 M41 22 L41 26" />}
    </svg>
  );
}
