/** By what rule people are called here, beside what follows from it: how far anybody can be overtaken. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';

export function OrderRule({ order }: { readonly order: ManageView['order'] }) {
  const { t } = useTranslation();
  const headStarts = [
    { kind: t('common.ticketClass.appointment'), minutes: order.appointmentHeadStart },
    { kind: t('common.ticketClass.priority'), minutes: order.priorityHeadStart },
  ];
  return (
    <section aria-labelledby="rule-heading">
      <h2 id="rule-heading">{t('order.rule')}</h2>
      <p className="quiet">{t('order.ruleHint')}</p>
      <dl className="facts">
        {headStarts.map(({ kind, minutes }) => (
          <div key={kind} className="fact">
            <dt>{t('order.startOf', { class: kind })}</dt>
            <dd>{t('order.minutes', { minutes })}</dd>
          </div>
        ))}
        <div className="fact">
          <dt>{t('order.late')}</dt>
          <dd>{t('order.lateThen', { minutes: order.lateAfter })}</dd>
        </div>
        <div className="fact">
          <dt>{t('order.returnCounts')}</dt>
          <dd>{t('order.returnCountsThen', { minutes: order.returnSince })}</dd>
        </div>
      </dl>
      <p className="bound">
        <strong>
          {order.boundInQueue > 0
            ? t('order.boundInQueue', { minutes: order.boundInQueue })
            : t('order.boundNone')}
        </strong>{' '}
        {order.boundAtWindow > order.boundInQueue &&
          t('order.boundAtWindow', { minutes: order.boundAtWindow })}
      </p>
    </section>
  );
}
