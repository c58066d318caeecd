/** Booking rules (B4-70): what the hall decides about places, times, limits and inspections, with the usual figures beside. */
import type { BookingRules } from '@yiting/shared/domain/slots/rules.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, App as Notices, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { PageProps } from '../page-props.ts';
import { useAct } from '../use-act.ts';
import { useQuery } from '../use-query.ts';
import { InspectionRules } from './inspection-rules.tsx';
import { ItemRules } from './item-rules.tsx';
import { LimitRules } from './limit-rules.tsx';
import { QueueRules } from './queue-rules.tsx';
import { RulesContext, type RulesEditing } from './rules-context.ts';
import { changeAt, problemsOf } from './rules-draft.ts';
import './rules.css';

export function RulesPage({ view }: PageProps) {
  const { t } = useTranslation();
  const { answer, error, again } = useQuery('settings.read', {});
  if (error) return <Alert type="error" title={sayError(t, error)} role="alert" />;
  if (!answer) return <Spin size="large" />;
  return <RulesForm key={JSON.stringify(answer.booking)} stored={answer.booking} view={view} saved={again} />;
}

function RulesForm({
  stored,
  view,
  saved,
}: PageProps & { readonly stored: BookingRules; readonly saved: () => void }) {
  const { t } = useTranslation();
  const { notification } = Notices.useApp();
  const { act, busy } = useAct();
  const [rules, setRules] = useState(stored);
  const problems = useMemo(() => problemsOf(rules), [rules]);
  const editing = useMemo<RulesEditing>(
    () => ({
      rules,
      problems,
      change: (path, value) => setRules((before) => changeAt(before, path, value)),
    }),
    [rules, problems],
  );
  const save = async () => {
    const answer = await act('booking.setRules', { rules });
    if (!answer?.ok) return;
    notification.success({ key: 'saved', title: t('calendars.saved') });
    saved();
  };
  const isChanged = rules !== stored;
  return (
    <RulesContext.Provider value={editing}>
      <p className="quiet page-lead">{t('calendars.rules.lead')}</p>
      <QueueRules queues={view.queues} />
      <ItemRules />
      <LimitRules />
      <InspectionRules />
      <div className="rules-foot">
        <Button
          type="primary"
          size="large"
          loading={busy}
          disabled={!isChanged || problems.length > 0}
          onClick={() => void save()}
        >
          {t('calendars.rules.save')}
        </Button>
        {isChanged && (
          <Button size="large" disabled={busy} onClick={() => setRules(stored)}>
            {t('manage.undo')}
          </Button>
        )}
        <p role="status" className={problems.length > 0 ? 'rules-wrong' : 'quiet'}>
          {problems.length > 0
            ? t('calendars.rules.wrongCount', { count: problems.length })
            : isChanged
              ? t('calendars.rules.unsaved')
              : ''}
        </p>
      </div>
    </RulesContext.Provider>
  );
}
