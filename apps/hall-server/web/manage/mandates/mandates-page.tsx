/** Mandates (授权): what departments let window officers decide; given with a document, revoked at once. */
import type { GrantLine } from '@yiting/shared/protocol/cases.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import type { PageProps } from '../page-props.ts';
import { dayOf } from '../report/days.ts';
import { useQuery } from '../use-query.ts';
import { GiveMandate } from './give-mandate.tsx';
import { mandateState, mandateStates } from './mandate-state.ts';
import { MandateTable } from './mandate-table.tsx';
import { RevokeMandate } from './revoke-mandate.tsx';
import { useMandateNames } from './use-mandate-names.ts';
import './mandates.css';

type Shown = (typeof mandateStates)[number] | 'all';

export function MandatesPage({ view }: PageProps) {
  const { t } = useTranslation();
  const { client, timeZone } = useConsole();
  const today = view.day ?? dayOf(client.hallNow(), timeZone);
  const { answer, error, busy, again } = useQuery('grant.list', {});
  const names = useMandateNames();
  const [shown, setShown] = useState<Shown>('live');
  const [giving, setGiving] = useState(false);
  const [revoked, setRevoked] = useState<GrantLine | null>(null);
  const grants = answer?.grants ?? [];
  const inState = (state: Shown) =>
    state === 'all' ? grants : grants.filter((grant) => mandateState(grant, today) === state);
  return (
    <section aria-labelledby="mandates-heading">
      <div className="section-head">
        <h2 id="mandates-heading">{t('mandates.heading')}</h2>
        <Button type="primary" onClick={() => setGiving(true)}>
          {t('mandates.give')}
        </Button>
      </div>
      <p className="quiet">{t('mandates.what')}</p>
      <Segmented<Shown>
        className="mandates-filter"
        aria-label={t('mandates.filter')}
        value={shown}
        onChange={setShown}
        options={([...mandateStates, 'all'] as const).map((state) => ({
          value: state,
          label: `${t(`mandates.state.${state}`)} ${inState(state).length}`,
        }))}
      />
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      {busy && answer === null ? (
        <Spin size="large" />
      ) : (
        <MandateTable grants={inState(shown)} today={today} names={names} revoke={setRevoked} />
      )}
      <GiveMandate
        open={giving}
        today={today}
        staff={view.staff}
        names={names}
        leave={() => setGiving(false)}
        given={() => {
          setGiving(false);
          setShown('all');
          again();
        }}
      />
      <RevokeMandate
        grant={revoked}
        leave={() => setRevoked(null)}
        done={() => {
          setRevoked(null);
          again();
        }}
      />
    </section>
  );
}
