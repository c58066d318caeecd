/** Would a window more help, would one less do: the next two hours of each queue, as the hall plays them. */
import type { QueueForecast, StaffingLine } from '@yiting/shared/protocol/views/station.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import './staffing.css';

export function StaffingTable({ view }: { readonly view: Pick<ManageView, 'staffing' | 'queues'> }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="section-head">
        <h2 id="staffing-heading">{t('order.staffing')}</h2>
        <span className="quiet">{t('order.staffingHint')}</span>
      </div>
      {view.staffing.length === 0 ? (
        <p className="quiet">{t('order.staffingNone')}</p>
      ) : (
        <table className="staffing" aria-labelledby="staffing-heading">
          <thead>
            <tr>
              <th scope="col">{t('order.queue')}</th>
              <th scope="col">{t('order.windowsOpen')}</th>
              <th scope="col">{t('order.oneLess')}</th>
              <th scope="col">{t('order.asNow')}</th>
              <th scope="col">{t('order.oneMore')}</th>
            </tr>
          </thead>
          <tbody>
            {view.staffing.map((line) => (
              <Row
                key={line.queueId}
                line={line}
                queue={view.queues.find(({ queueId }) => queueId === line.queueId)}
              />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

type RowProps = { readonly line: StaffingLine; readonly queue: ManageView['queues'][number] | undefined };

function Row({ line, queue }: RowProps) {
  const { t, i18n } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <b>{queue?.prefix}</b> {queue && inLanguage(queue.name, i18n.language)}
      </th>
      <td>{line.openWindows}</td>
      <td>{sayForecast(t, line.oneLess)}</td>
      <td className="as-now">{sayForecast(t, line.asNow)}</td>
      <td>{sayForecast(t, line.oneMore)}</td>
    </tr>
  );
}

function sayForecast(t: TFunction, forecast: QueueForecast | null): string {
  if (forecast === null) return '–';
  const longest = Math.round(forecast.longestMinutes);
  return t('order.figure', { longest, mean: Math.round(forecast.meanMinutes) });
}
