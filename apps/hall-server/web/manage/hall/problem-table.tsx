/** What is wrong in a file, by line, column and reason, in words for the one who mends it. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Table } from 'antd';
import { type Gathered, sayLines } from './gather-warnings.ts';

type Numbered = Gathered & { readonly no: number };

export function ProblemTable({ problems }: { readonly problems: readonly Gathered[] }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <Table<Numbered>
      size="small"
      dataSource={problems.map((problem, no) => ({ ...problem, no }))}
      rowKey="no"
      pagination={problems.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
      columns={[
        { title: t('manage.import.line'), width: 110, render: (_, { lines }) => sayLines(lines) || '–' },
        { title: t('manage.import.column'), width: 150, render: (_, { column }) => column ?? '–' },
        {
          title: t('manage.import.reason'),
          render: (_, { reason, words }) => (
            <span className="problem">
              {sayReason(reason)}
              {words && <small>{words}</small>}
            </span>
          ),
        },
      ]}
    />
  );

  function sayReason(reason: string): string {
    const say = t as (key: string, options: { defaultValue: string }) => string;
    return say(`manage.import.reasons.${reason}`, { defaultValue: reason });
  }
}
