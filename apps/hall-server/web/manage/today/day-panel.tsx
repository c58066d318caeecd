/** Opens the day, or leads to its closing. */
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { sayDate, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import { readLanguage } from '../language.ts';
import { useAct } from '../use-act.ts';
import { CloseDay } from './close-day.tsx';

export function DayPanel({ view }: { readonly view: ManageView }) {
  const { t } = useTranslation();
  const { client, timeZone } = useConsole();
  const now = useHallNow(client, 15_000);
  const { act, busy } = useAct();
  const [closing, setClosing] = useState(false);
  return (
    <div className="day" data-open={view.dayOpen}>
      <p className="day-words">
        <strong>{sayDate(now, timeZone, readLanguage())}</strong>
        <span className="day-state">{sayState()}</span>
      </p>
      {view.dayOpen ? (
        <Button size="large" onClick={() => setClosing(true)}>
          {t('manage.day.close')}
        </Button>
      ) : (
        <Button size="large" type="primary" loading={busy} onClick={() => void act('day.open', {})}>
          {t('manage.day.open')}
        </Button>
      )}
      <CloseDay view={view} open={closing && view.dayOpen} leave={() => setClosing(false)} />
    </div>
  );

  function sayState(): string {
    if (!view.dayOpen) return t('manage.day.isClosed');
    if (view.dayOpenedAt === null) return t('manage.day.isOpen');
    return t('manage.day.isOpenSince', { time: sayTime(view.dayOpenedAt, timeZone) });
  }
}
