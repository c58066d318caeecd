/** A signature as it was drawn on the tablet. */
import type { DocumentModel } from '@yiting/shared/protocol/cases.ts';

type Drawn = NonNullable<DocumentModel['signature']>;

/** Points are thousandths of the pad's width and height. */
export function Strokes({ strokes }: { readonly strokes: Drawn }) {
  return (
    <svg
      className="paper-strokes"
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      role="img"
      aria-label="签名"
    >
      {strokes.map((points) => (
        <path key={points.join(' ')} d={pathOf(points)} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

/** A dot is a line of no length, which round ends make visible. */
function pathOf(points: Drawn[number]): string {
  const [first, ...rest] = points.map(([x, y]) => `${x} ${y}`);
  return `M${first ?? '0 0'}${(rest.length > 0 ? rest : [first ?? '0 0']).map((point) => `L${point}`).join('')}`;
}
