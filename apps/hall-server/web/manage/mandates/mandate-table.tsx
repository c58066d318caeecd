/** The mandates: who, what it means, by which document, for how long, and whether it holds. */
import type { GrantLine } from '@yiting/shared/protocol/cases.ts';
import { sayDate, sayList, sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Table } from 'antd';
import { useConsole } from '../console-context.ts';
import { readLanguage } from '../language.ts';
import { Mark } from '../parts/mark.tsx';
import { mandateState } from './mandate-state.ts';
import { sayMandate } from './say-mandate.ts';
import type { MandateNames } from './use-mandate-names.ts';

type MandateTableProps = {
  readonly grants: readonly GrantLine[];
  readonly today: string;
  readonly names: MandateNames;
  readonly revoke: (grant: GrantLine) => void;
};

export function MandateTable({ grants, today, names, revoke }: MandateTableProps) {
  const { t } = useTranslation();
  return (
    <Table<GrantLine>
      dataSource={[...grants]}
      rowKey="grantId"
      pagination={grants.length > 50 ? { pageSize: 50 } : false}
      locale={{ emptyText: t('mandates.none') }}
      columns={[
        {
          title: t('mandates.officer'),
          width: 150,
          render: (_, grant) => (
            <span className="cell-main">
              {grant.officerName}
              <small>{t(`mandates.mode.${grant.mode}`)}</small>
            </span>
          ),
        },
        { title: t('mandates.meaning'), render: (_, grant) => <Meaning grant={grant} names={names} /> },
        { title: t('mandates.documentNo'), width: 190, render: (_, { documentNo }) => documentNo },
        {
          title: t('mandates.stateHeading'),
          width: 150,
          render: (_, grant) => <State grant={grant} today={today} />,
        },
        {
          title: t('manage.acts'),
          align: 'right',
          width: 130,
          render: (_, grant) =>
            grant.revokedAt === null &&
            grant.validTo >= today && (
              <span className="cell-acts">
                <Button danger onClick={() => revoke(grant)}>
                  {t('mandates.revoke')}
                </Button>
              </span>
            ),
        },
      ]}
    />
  );
}

function Meaning({ grant, names }: { readonly grant: GrantLine; readonly names: MandateNames }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <p>
        {sayMandate(t, {
          ...grant,
          department: names.ofDepartment(grant.department),
          items: grant.items.length,
        })}
      </p>
      <details className="mandate-items">
        <summary>{t('mandates.showItems', { count: grant.items.length })}</summary>
        <ul>
          {grant.items.map(({ itemCode, itemName, scenarios }) => (
            <li key={itemCode}>
              {itemName}
              {scenarios.length > 0 && (
                <small>
                  {' '}
                  {t('mandates.onlyScenarios', {
                    list: sayList(
                      scenarios.map((code) => names.ofScenario(itemCode, code)),
                      i18n.language,
                    ),
                  })}
                </small>
              )}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function State({ grant, today }: { readonly grant: GrantLine; readonly today: string }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  const state = mandateState(grant, today);
  if (state === 'live') return <Mark tone="done">{t('mandates.state.live')}</Mark>;
  if (state === 'notYet') return <Mark tone="warn">{t('mandates.from', { date: grant.validFrom })}</Mark>;
  if (state === 'expired') return <Mark tone="quiet">{t('mandates.state.expired')}</Mark>;
  const at = grant.revokedAt ?? 0;
  return (
    <span className="cell-main">
      <Mark tone="quiet">{t('mandates.state.revoked')}</Mark>
      <small>
        {sayDate(at, timeZone, readLanguage())} {sayTime(at, timeZone)}
      </small>
    </span>
  );
}
