/** Changes one's own password. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Form, Input } from 'antd';
import { useConsole } from '../console-context.ts';
import { useAct } from '../use-act.ts';

type Fields = { readonly oldPassword: string; readonly password: string; readonly again: string };

export function PasswordPage() {
  const { t } = useTranslation();
  const { login, leave } = useConsole();
  const { act, busy } = useAct();
  const change = async ({ oldPassword, password }: Fields) => {
    const answer = await act('staff.changeOwnPassword', { oldPassword, password });
    // The hall ends every session of the account with the old password, this one too.
    if (answer?.ok) leave('passwordChanged');
  };
  const rule = t('manage.password.rule', { length: limits.passwordLengthMin });
  return (
    <Form<Fields>
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
