/** The accounts of the hall: who, with which roles, at which window, locked out or not. */
import type { StaffLine } from '@yiting/shared/protocol/views/desk.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import { Button, Popconfirm, Table } from 'antd';
import { useRef, useState } from 'react';
import { useConsole } from '../console-context.ts';
import { Mark } from '../parts/mark.tsx';
import { useAct } from '../use-act.ts';
import { EditRoles } from './edit-roles.tsx';
import { makePassword } from './make-password.ts';
import type { Handover } from './password-handover.tsx';

type HandOver = (handover: Handover) => void;

export function StaffTable(props: {
  readonly staff: readonly StaffLine[];
  readonly mayChange: boolean;
  readonly handOver: HandOver;
}) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<StaffLine | null>(null);
  const acts = {
    title: t('manage.acts'),
    align: 'right' as const,
    render: (_: unknown, person: StaffLine) => (
      <StaffActs person={person} editRoles={() => setEdited(person)} handOver={props.handOver} />
    ),
  };
  return (
    <>
      <Table<StaffLine>
        dataSource={[...props.staff]}
        rowKey="staffId"
        pagination={props.staff.length > 50 ? { pageSize: 50 } : false}
        locale={{ emptyText: t('manage.staff.none') }}
        columns={[
          {
            title: t('manage.staff.name'),
            render: (_, person) => (
              <span className="cell-main">
                {person.name}
                <small>{person.login}</small>
              </span>
            ),
          },
          {
            title: t('manage.staff.roles'),
            render: (_, person) => person.roles.map((role) => t(`common.role.${role}`)).join(' · '),
          },
          {
            title: t('manage.staff.window'),
            className: 'no-wrap',
            render: (_, person) =>
              person.windowNumber === null ? '–' : t('common.windowNumber', { number: person.windowNumber }),
          },
          {
            title: t('manage.staff.state'),
            className: 'no-wrap',
            render: (_, person) => <AccountState person={person} />,
          },
          ...(props.mayChange ? [acts] : []),
        ]}
      />
      <EditRoles person={edited} leave={() => setEdited(null)} />
    </>
  );
}

function AccountState({ person }: { readonly person: StaffLine }) {
  const { t } = useTranslation();
  const { client, timeZone } = useConsole();
  const now = useHallNow(client, 15_000);
  if (!person.active) return <Mark tone="quiet">{t('manage.staff.inactive')}</Mark>;
  if (person.lockedUntil !== null && person.lockedUntil > now) {
    return (
      <Mark tone="warn">
        {t('manage.staff.lockedUntil', { time: sayTime(person.lockedUntil, timeZone) })}
      </Mark>
    );
  }
  return <Mark tone="done">{t('manage.staff.active')}</Mark>;
}

function StaffActs(props: { person: StaffLine; editRoles: () => void; handOver: HandOver }) {
  const { person, handOver } = props;
  const { t } = useTranslation();
  const { staffId } = useConsole();
  const { act, busy } = useAct();
  const password = useRef<string | null>(null);
  const self = person.staffId === staffId;
  const reset = async () => {
    password.current ??= makePassword();
    const first = password.current;
    const answer = await act('staff.setPassword', { staffId: person.staffId, password: first });
    if (!answer?.ok) return;
    password.current = null;
    handOver({ login: person.login, password: first });
  };
  const setActive = () => void act('staff.setActive', { staffId: person.staffId, active: !person.active });
  return (
    <span className="cell-acts">
      <Button disabled={busy} onClick={props.editRoles}>
        {t('manage.staff.editRoles')}
      </Button>
      <Popconfirm
        title={t('manage.staff.resetMeans', { name: person.name })}
        okText={t('manage.staff.reset')}
        cancelText={t('common.back')}
        onConfirm={() => void reset()}
      >
        <Button disabled={busy || self}>{t('manage.staff.reset')}</Button>
      </Popconfirm>
      {person.active ? (
        <Popconfirm
          title={t('manage.staff.deactivateMeans', { name: person.name })}
          okText={t('manage.staff.deactivate')}
          okButtonProps={{ danger: true }}
          cancelText={t('common.back')}
          onConfirm={setActive}
        >
          <Button danger disabled={busy || self}>
            {t('manage.staff.deactivate')}
          </Button>
        </Popconfirm>
      ) : (
        <Button disabled={busy} onClick={setActive}>
          {t('manage.staff.activate')}
        </Button>
      )}
    </span>
  );
}
