/** A pad for finger or pen: strokes as points in thousandths of its width and height, drawn as they come. */

import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type PointerEvent, useRef } from 'react';

type Point = [x: number, y: number];
export type Stroke = readonly Point[];
type SignPadProps = {
  readonly strokes: readonly Stroke[];
  readonly draw: (change: (strokes: readonly Stroke[]) => readonly Stroke[]) => void;
};
/** Points nearer than this to the last are left out; thousandths. */
const nearest = 4;

export function SignPad({ strokes, draw }: SignPadProps) {
  const { t } = useTranslation();
  const pen = useRef<number | null>(null);
  const down = (event: PointerEvent<SVGSVGElement>) => {
    // One pen at a time: the ball of the hand does not write.
    if (pen.current !== null || event.button !== 0) return;
    pen.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event.nativeEvent, event.currentTarget);
    draw((before) => [...before, [point]]);
  };
  const moved = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId !== pen.current) return;
    const pad = event.currentTarget;
    const events = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const points = (events.length > 0 ? events : [event.nativeEvent]).map((each) => pointOf(each, pad));
    draw((before) => points.reduce(withPoint, before));
  };
  const up = (event: PointerEvent<SVGSVGElement>) => {
    if (event.pointerId === pen.current) pen.current = null;
  };
  return (
    <div className="sign-pad">
      {strokes.length === 0 && <span aria-hidden="true">{t('sign.here')}</span>}
      <svg
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('sign.pad')}
        onPointerDown={down}
        onPointerMove={moved}
        onPointerUp={up}
        onPointerCancel={up}
      >
        {strokes.map((stroke, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: strokes are only ever added at the end
          <path key={index} d={pathOf(stroke)} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
    </div>
  );
}

function withPoint(strokes: readonly Stroke[], point: Point): readonly Stroke[] {
  const last = strokes.at(-1);
  const from = last?.at(-1);
  if (!last || !from) return strokes;
  if (Math.abs(from[0] - point[0]) + Math.abs(from[1] - point[1]) < nearest) return strokes;
  // A stroke that is full goes on as the next one.
  if (last.length >= limits.signaturePointsMax) return [...strokes, [from, point]];
  return [...strokes.slice(0, -1), [...last, point]];
}

function pointOf({ clientX, clientY }: { clientX: number; clientY: number }, pad: Element): Point {
  const { left, top, width, height } = pad.getBoundingClientRect();
  const thousandths = (part: number) => Math.max(0, Math.min(1_000, Math.round(part * 1_000)));
  return [thousandths((clientX - left) / width), thousandths((clientY - top) / height)];
}

/** A dot is a line of no length, which round ends make visible. */
function pathOf([first, ...rest]: Stroke): string {
  const [x, y] = first ?? [0, 0];
  const line = rest.length === 0 ? [[x, y]] : rest;
  return `M${x} ${y}${line.map(([toX, toY]) => `L${toX} ${toY}`).join('')}`;
}
