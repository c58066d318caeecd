/** Numbers taken and served in each hour, as bars; the figures stand in a table for those who do not see them. */
import type { DayReport } from '@yiting/shared/protocol/queries.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { hoursShown } from './hours-shown.ts';

export function HourChart({ hours }: { readonly hours: DayReport['byHour'] }) {
  const { t } = useTranslation();
  const shown = hoursShown(hours);
  const most = Math.max(1, ...shown.flatMap((each) => [each.taken, each.served]));
  return (
    <>
      <p className="hours-key">
        <span data-series="taken">{t('manage.report.taken')}</span>
        <span data-series="served">{t('manage.report.served')}</span>
      </p>
      <table className="hours">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('manage.report.hour')}</th>
            <th scope="col">{t('manage.report.taken')}</th>
            <th scope="col">{t('manage.report.served')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each.hour}>
              <th scope="row">{each.hour}</th>
              {(['taken', 'served'] as const).map((series) => (
                <td key={series} data-series={series} style={{ height: `${(each[series] / most) * 100}%` }}>
                  <span>{each[series]}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
