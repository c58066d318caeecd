/** Giving a mandate: officer, department, mode, items, limit, days, document. What it will mean stands below while it is written. */
import type { GrantMode } from '@yiting/shared/domain/powers/grant.ts';
import type { StaffLine } from '@yiting/shared/protocol/views/desk.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Form, Modal } from 'antd';
import { useAct } from '../use-act.ts';
import { type Fields, MandateFields } from './mandate-fields.tsx';
import { sayMandate } from './say-mandate.ts';
import type { MandateNames } from './use-mandate-names.ts';

type GiveProps = {
  readonly open: boolean;
  readonly today: string;
  readonly staff: readonly StaffLine[];
  readonly names: MandateNames;
  readonly leave: () => void;
  readonly given: () => void;
};

export function GiveMandate({ open, today, staff, names, leave, given }: GiveProps) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const [form] = Form.useForm<Fields>();
  const written = Form.useWatch([], form) as Partial<Fields> | undefined;
  const give = async (fields: Fields) => {
    const { scenarios = {}, itemCodes, valueLimitYuan, fourEyes, documentNo, ...rest } = fields;
    const answer = await act('grant.give', {
      ...rest,
      documentNo: documentNo.trim(),
      items: itemCodes.map((itemCode) => ({ itemCode, scenarios: [...(scenarios[itemCode] ?? [])] })),
      ...(valueLimitYuan === null || valueLimitYuan === undefined ? {} : { valueLimitYuan }),
      ...(fourEyes === 'byItem' ? {} : { fourEyes: fourEyes === 'on' }),
    });
    if (answer?.ok) given();
  };
  return (
    <Modal
      open={open}
      title={t('mandates.give')}
      width={760}
      onCancel={leave}
      okText={t('mandates.give')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        name="give-mandate"
        requiredMark={false}
        preserve={false}
        disabled={busy}
        initialValues={{
          mode: 'delegated' satisfies GrantMode,
          fourEyes: 'byItem',
          validFrom: today,
          validTo: `${today.slice(0, 4)}-12-31`,
        }}
        onFinish={(fields) => void give(fields)}
      >
        <MandateFields form={form} written={written ?? {}} staff={staff} names={names} />
      </Form>
      <p className="mandate-means" role="status">
        {sentence()}
      </p>
    </Modal>
  );

  function sentence(): string {
    const {
      officerId,
      department,
      itemCodes = [],
      mode,
      validFrom,
      validTo,
      fourEyes,
      valueLimitYuan,
    } = written ?? {};
    const officer = staff.find(({ staffId }) => staffId === officerId);
    if (!officer || !department || !mode || !validFrom || !validTo || itemCodes.length === 0)
      return t('mandates.notYetWhole');
    return sayMandate(t, {
      officerName: officer.name,
      department: names.ofDepartment(department),
      mode,
      items: itemCodes.length,
      validFrom,
      validTo,
      fourEyes: fourEyes === 'on' ? true : fourEyes === 'off' ? false : null,
      valueLimitYuan: valueLimitYuan ?? null,
    });
  }
}
