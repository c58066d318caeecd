/** Changes one's own password. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Form, Input, App as Notices } from 'antd';
import { useConsole } from '../console-context.ts';
import { useAct } from '../use-act.ts';

type Fields = { readonly oldPassword: string; readonly password: string; readonly again: string };

export function PasswordPage() {
  const { t } = useTranslation();
  const { login } = useConsole();
  const { notification } = Notices.useApp();
  const { act, busy } = useAct();
  const [form] = Form.useForm<Fields>();
  const change = async ({ oldPassword, password }: Fields) => {
    const answer = await act('staff.changeOwnPassword', { oldPassword, password });
    if (!answer?.ok) return;
    form.resetFields();
    notification.success({ title: t('manage.password.changed') });
  };
  const rule = t('manage.password.rule', { length: limits.passwordLengthMin });
  return (
    <Form<Fields>
      form={form}
      name="own-password"
      className="narrow"
      layout="vertical"
      requiredMark={false}
      disabled={busy}
      onFinish={(fields) => void change(fields)}
    >
      <input type="text" autoComplete="username" value={login} readOnly hidden />
      <Form.Item
        name="oldPassword"
        label={t('manage.password.old')}
        rules={[{ required: true, message: t('manage.needed') }]}
      >
        <Input.Password autoComplete="current-password" maxLength={limits.passwordLengthMax} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('manage.password.new')}
        extra={rule}
        rules={[{ required: true, min: limits.passwordLengthMin, message: t('manage.notAsAsked') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={limits.passwordLengthMax} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('manage.password.again')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              value === getFieldValue('password')
                ? Promise.resolve()
                : Promise.reject(new Error(t('manage.password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={limits.passwordLengthMax} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('manage.password.change')}
      </Button>
    </Form>
  );
}
