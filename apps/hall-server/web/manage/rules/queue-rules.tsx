/** Which queues can be booked, how their slots are cut, and how many places each channel may fill. */
import { channels } from '@yiting/shared/domain/slots/rules.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Switch } from 'antd';
import { NumberField } from './number-field.tsx';
import { useRules } from './rules-context.ts';
import { newQueueRules, queueDefaults } from './rules-draft.ts';

export function QueueRules({ queues }: Pick<ManageView, 'queues'>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="queues-rules">
      <h2 id="queues-rules">{t('calendars.rules.queues')}</h2>
      <p className="quiet">{t('calendars.rules.queuesHint')}</p>
      {queues.map((queue) => (
        <QueueRow key={queue.queueId} queue={queue} />
      ))}
    </section>
  );
}

function QueueRow({ queue }: { readonly queue: ManageView['queues'][number] }) {
  const { t, i18n } = useTranslation();
  const { rules, change } = useRules();
  const { queueId } = queue;
  const index = rules.queues.findIndex((each) => each.queueId === queueId);
  const own = rules.queues[index];
  const name = `${queue.prefix} ${inLanguage(queue.name, i18n.language)}`;
  const setBookable = (bookable: boolean) =>
    change(
      ['queues'],
      bookable
        ? [...rules.queues, newQueueRules(queueId)]
        : rules.queues.filter((each) => each.queueId !== queueId),
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around every queue
    <div className="rule-group" role="group" aria-label={name}>
      <div className="rule-head">
        <b>{name}</b>
        <Switch
          checked={own !== undefined}
          aria-label={t('calendars.rules.bookableOf', { queue: name })}
          onChange={setBookable}
        />
        <span>{t(own ? 'calendars.rules.bookable' : 'calendars.rules.notBookable')}</span>
      </div>
      {own && (
        <>
          <div className="rule-fields">
            <NumberField
              label={t('calendars.rules.slotMinutes')}
              path={['queues', index, 'slotMinutes']}
              value={own.slotMinutes}
              unit="minutes"
              usual={queueDefaults.slotMinutes}
            />
            <NumberField
              label={t('calendars.rules.places')}
              path={['queues', index, 'places']}
              value={own.places}
              unit="people"
              usual={queueDefaults.places}
            />
            <NumberField
              label={t('calendars.rules.daysAhead')}
              path={['queues', index, 'daysAhead']}
              value={own.daysAhead}
              unit="days"
              usual={queueDefaults.daysAhead}
            />
            <NumberField
              label={t('calendars.rules.cutOffMinutes')}
              path={['queues', index, 'cutOffMinutes']}
              value={own.cutOffMinutes}
              unit="minutes"
              usual={queueDefaults.cutOffMinutes}
            />
          </div>
          <details>
            <summary>{t('calendars.rules.quota')}</summary>
            <div className="rule-fields">
              {channels.map((channel) => (
                <NumberField
                  key={channel}
                  label={t(`calendars.channel.${channel}`)}
                  path={['queues', index, 'quota', channel]}
                  value={own.quota[channel]}
                  unit="people"
                  usual={null}
                />
              ))}
            </div>
          </details>
        </>
      )}
    </div>
  );
}
