/** Signing in with one's own account. */

import { type SignedIn, signIn } from '@yiting/shared/client/sign-in.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, useState } from 'react';

export function SignIn({ entered }: { readonly entered: (signedIn: SignedIn) => void }) {
  const { t } = useTranslation();
  const [error, setError] = useState<HallError | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await signIn(location.origin, {
      login: String(form.get('login')),
      password: String(form.get('password')),
    });
    setBusy(false);
    if (answer.ok) entered(answer.value);
    else setError(answer.error);
  };
  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <h1>{t('window.signInTitle')}</h1>
        <p>{t('window.signInHint')}</p>
        <label>
          {t('common.login')}
          <input name="login" autoComplete="username" autoCapitalize="none" required />
        </label>
        <label>
          {t('common.password')}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit" className="primary" disabled={busy}>
          {t('common.signIn')}
        </button>
        <p className="problem" role="alert">
          {error ? sayError(t, error) : ''}
        </p>
      </form>
    </main>
  );
}
