/** Silent emergencies of windows, above every page until a manager settles them. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button } from 'antd';
import { useConsole } from '../console-context.ts';
import { useAct } from '../use-act.ts';

type Alarm = ManageView['alarms'][number];

export function AlarmBar({ alarms }: { readonly alarms: readonly Alarm[] }) {
  const { t } = useTranslation();
  if (alarms.length === 0) return null;
  return (
    <section className="alarms" aria-label={t('manage.alarm.heading')} role="alert">
      {alarms.map((alarm) => (
        <AlarmLine key={alarm.alarmId} alarm={alarm} />
      ))}
    </section>
  );
}

function AlarmLine({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  const { act, busy } = useAct();
  return (
    <p className="alarm">
      <strong>{t('manage.alarm.words', { number: alarm.windowNumber })}</strong>
      <span>{sayTime(alarm.at, timeZone)}</span>
      <Button loading={busy} onClick={() => void act('alarm.settle', { alarmId: alarm.alarmId })}>
        {t('manage.alarm.settle')}
      </Button>
    </p>
  );
}
