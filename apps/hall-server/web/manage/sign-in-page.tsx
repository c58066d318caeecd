/** Signing in: managers and administrators only; anybody else is told so and signed out again. */
import { type SignedIn, signIn, signOut } from '@yiting/shared/client/sign-in.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Farewell } from './console-context.ts';
import { LanguageSwitch } from './parts/language-switch.tsx';

type Fields = { readonly login: string; readonly password: string };

export function SignInPage({
  farewell,
  enter,
}: {
  readonly farewell: Farewell;
  readonly enter: (signedIn: SignedIn) => void;
}) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<Farewell>(farewell);
  const title = t('manage.title');
  useEffect(() => {
    document.title = title;
  }, [title]);

  const submit = async (fields: Fields) => {
    setBusy(true);
    setSaid(null);
    const answer = await signIn(location.origin, { login: fields.login.trim(), password: fields.password });
    setBusy(false);
    if (!answer.ok) return setSaid(answer.error);
    if (mayManage(answer.value)) return enter(answer.value);
    void signOut(location.origin, answer.value.session);
    setSaid(hallError('notAllowed'));
  };

  return (
    <main className="sign-in">
      <div className="sign-in-sheet">
        <h1>{title}</h1>
        <p>{t('manage.signIn.who')}</p>
        {said === 'passwordChanged' && (
          <Alert type="success" role="status" title={t('manage.password.changed')} />
        )}
        {said && said !== 'passwordChanged' && <Alert type="error" role="alert" title={sayError(t, said)} />}
        <Form<Fields> layout="vertical" requiredMark={false} onFinish={submit} disabled={busy}>
          <Form.Item
            name="login"
            label={t('common.login')}
            rules={[{ required: true, message: t('manage.needed') }]}
          >
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('common.password')}
            rules={[{ required: true, message: t('manage.needed') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('common.signIn')}
          </Button>
        </Form>
        <LanguageSwitch />
      </div>
    </main>
  );
}

function mayManage(signedIn: SignedIn): boolean {
  return signedIn.staff.roles.some((role) => role === 'manager' || role === 'admin');
}
