/** Revoking a mandate: one reason, and it ends at this moment, also for a case that lies open at a window (B3-50). */
import type { GrantLine } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Form, Input, Modal } from 'antd';
import { useAct } from '../use-act.ts';

type RevokeProps = {
  readonly grant: GrantLine | null;
  readonly leave: () => void;
  readonly done: () => void;
};

export function RevokeMandate({ grant, leave, done }: RevokeProps) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const [form] = Form.useForm<{ readonly reason: string }>();
  const revoke = async (reason: string) => {
    if (!grant) return;
    const answer = await act('grant.revoke', { grantId: grant.grantId, reason: reason.trim() });
    if (answer?.ok) done();
  };
  return (
    <Modal
      open={grant !== null}
      title={t('mandates.revokeTitle', { officer: grant?.officerName ?? '', no: grant?.documentNo ?? '' })}
      onCancel={leave}
      okText={t('mandates.revokeNow')}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{t('mandates.revokeMeans')}</p>
      <Form
        form={form}
        layout="vertical"
        name="revoke-mandate"
        requiredMark={false}
        preserve={false}
        disabled={busy}
        onFinish={({ reason }) => void revoke(reason)}
      >
        <Form.Item
          name="reason"
          label={t('mandates.reason')}
          rules={[{ required: true, whitespace: true, message: t('manage.needed') }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
}
