/** People waiting through the day, as one line. Plain SVG: a chart library would be ten times the page. */
import type { WallView } from '@yiting/shared/protocol/views/screens.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';

const width = 1200;
const height = 150;
const labelsMax = 6;

export function Curve({
  points,
  timeZone,
}: {
  readonly points: WallView['curve'];
  readonly timeZone: string;
}) {
  const { t } = useTranslation();
  const most = Math.max(5, ...points.map(({ waiting }) => waiting));
  const x = (index: number) => (points.length <= 1 ? 0 : (index / (points.length - 1)) * width);
  const y = (waiting: number) => height - (waiting / most) * (height - 12);
  const line = points
    .map(({ waiting }, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(waiting).toFixed(1)}`)
    .join(' ');
  const every = Math.max(1, Math.ceil(points.length / labelsMax));
  const last = points.at(-1);
  return (
    <figure className="curve">
      <figcaption>{t('screens.curve')}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${height + 34}`}
        role="img"
        aria-label={`${t('screens.curve')}: ${last?.waiting ?? 0}`}
      >
        <line x1="0" y1={height} x2={width} y2={height} className="axis" />
        {points.length > 1 && <path d={`${line} L${width} ${height} L0 ${height} Z`} className="area" />}
        {points.length > 1 && <path d={line} className="line" />}
        {last && <circle cx={x(points.length - 1)} cy={y(last.waiting)} r="7" className="dot" />}
        {points.map(({ at }, index) =>
          index % every === 0 ? (
            <text key={at} x={x(index)} y={height + 28}>
              {sayTime(at, timeZone)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}
