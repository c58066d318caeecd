/** Limits of a person, holding, cancelling, no-shows, checking in. No-shows limit booking, never the hall (B4-70). */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { NumberField, sayProblem } from './number-field.tsx';
import { useRules } from './rules-context.ts';
import { defaults } from './rules-draft.ts';

export function LimitRules() {
  const { t } = useTranslation();
  const { rules, problems } = useRules();
  const cooling = problems.find(({ path }) => path === 'coolingMinutes');
  return (
    <>
      <section aria-labelledby="person-rules">
        <h2 id="person-rules">{t('calendars.rules.limits')}</h2>
        <div className="rule-fields">
          <NumberField
            label={t('calendars.rules.perPersonAndQueueADay')}
            path={['perPersonAndQueueADay']}
            value={rules.perPersonAndQueueADay}
            unit="times"
            usual={defaults.perPersonAndQueueADay}
          />
          <NumberField
            label={t('calendars.rules.perPhoneADay')}
            path={['perPhoneADay']}
            value={rules.perPhoneADay}
            unit="times"
            usual={defaults.perPhoneADay}
          />
          <NumberField
            label={t('calendars.rules.perAgentADay')}
            path={['perAgentADay']}
            value={rules.perAgentADay}
            unit="times"
            usual={defaults.perAgentADay}
          />
        </div>
      </section>
      <section aria-labelledby="change-rules">
        <h2 id="change-rules">{t('calendars.rules.changes')}</h2>
        <p className="quiet">{t('calendars.rules.coolingHint')}</p>
        <div className="rule-fields">
          <NumberField
            label={t('calendars.rules.holdSeconds')}
            path={['holdSeconds']}
            value={rules.holdSeconds}
            unit="seconds"
            usual={defaults.holdSeconds}
          />
          <NumberField
            label={t('calendars.rules.cancelUntilMinutes')}
            path={['cancelUntilMinutes']}
            value={rules.cancelUntilMinutes}
            unit="minutes"
            usual={defaults.cancelUntilMinutes}
          />
          <NumberField
            label={t('calendars.rules.coolingFrom')}
            path={['coolingMinutes', 'from']}
            value={rules.coolingMinutes.from}
            unit="minutes"
            usual={defaults.coolingMinutes.from}
          />
          <NumberField
            label={t('calendars.rules.coolingTo')}
            path={['coolingMinutes', 'to']}
            value={rules.coolingMinutes.to}
            unit="minutes"
            usual={defaults.coolingMinutes.to}
          />
        </div>
        {cooling && <p className="rules-wrong">{sayProblem(t, cooling)}</p>}
      </section>
      <section aria-labelledby="no-show-rules">
        <h2 id="no-show-rules">{t('calendars.rules.noShow')}</h2>
        <p className="quiet">{t('calendars.rules.noShowHint')}</p>
        <div className="rule-fields">
          <NumberField
            label={t('calendars.rules.noShowCount')}
            path={['noShow', 'count']}
            value={rules.noShow.count}
            unit="times"
            usual={defaults.noShow.count}
          />
          <NumberField
            label={t('calendars.rules.noShowWithin')}
            path={['noShow', 'withinDays']}
            value={rules.noShow.withinDays}
            unit="days"
            usual={defaults.noShow.withinDays}
          />
          <NumberField
            label={t('calendars.rules.noShowLimit')}
            path={['noShow', 'limitDays']}
            value={rules.noShow.limitDays}
            unit="days"
            usual={defaults.noShow.limitDays}
          />
          <NumberField
            label={t('calendars.rules.early')}
            path={['checkIn', 'earlyMinutes']}
            value={rules.checkIn.earlyMinutes}
            unit="minutes"
            usual={defaults.checkIn.earlyMinutes}
          />
          <NumberField
            label={t('calendars.rules.late')}
            path={['checkIn', 'lateMinutes']}
            value={rules.checkIn.lateMinutes}
            unit="minutes"
            usual={defaults.checkIn.lateMinutes}
          />
        </div>
      </section>
    </>
  );
}
