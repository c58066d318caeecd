/** The stretches of one day: from, to, and whether one comes by appointment only. Lunch is the gap between two. */
import type { Span } from '@yiting/shared/domain/calendar/opening.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Checkbox } from 'antd';

const spansMax = 12;

export function SpanEditor({
  spans,
  change,
}: {
  readonly spans: readonly Span[];
  readonly change: (spans: readonly Span[]) => void;
}) {
  const { t } = useTranslation();
  const set = (index: number, part: Partial<Span>) =>
    change(spans.map((span, at) => (at === index ? { ...span, ...part } : span)));
  return (
    <div className="spans">
      {spans.length === 0 && <span className="quiet">{t('calendars.opening.closed')}</span>}
      {spans.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place alone while it is typed
        <span className="span" key={index}>
          <input
            type="time"
            aria-label={t('calendars.opening.from', { number: index + 1 })}
            value={span.from}
            onChange={(event) => set(index, { from: event.target.value })}
          />
          –
          <input
            type="time"
            aria-label={t('calendars.opening.to', { number: index + 1 })}
            value={span.to}
            onChange={(event) => set(index, { to: event.target.value })}
          />
          <Checkbox
            checked={span.byAppointment}
            onChange={(event) => set(index, { byAppointment: event.target.checked })}
          >
            {t('calendars.opening.byAppointment')}
          </Checkbox>
          <Button
            type="text"
            aria-label={t('calendars.opening.removeSpan', { number: index + 1 })}
            onClick={() => change(spans.filter((_, at) => at !== index))}
          >
            ×
          </Button>
        </span>
      ))}
      {spans.length < spansMax && (
        <Button type="dashed" onClick={() => change([...spans, nextSpan(spans)])}>
          {t('calendars.opening.addSpan')}
        </Button>
      )}
    </div>
  );
}

/** A morning, then an afternoon, then whatever is typed. */
function nextSpan(spans: readonly Span[]): Span {
  const [morning, afternoon] = [
    { from: '09:00', to: '12:00', byAppointment: false },
    { from: '13:00', to: '17:00', byAppointment: false },
  ];
  if (spans.length === 0) return morning;
  return spans.length === 1 && (spans[0]?.to ?? '') <= afternoon.from
    ? afternoon
    : { from: '', to: '', byAppointment: false };
}
