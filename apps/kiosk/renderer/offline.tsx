/** The kiosk while the hall is silent: said before a number is taken, on every screen, calmly. */
import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useKiosk } from './kiosk-context.ts';

/** Nothing while the hall is heard. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const { state } = useKiosk();
  if (!state.offline) return null;
  return (
    <div className="offline-banner" role="status">
      <strong>{t('offline.banner')}</strong>
      <span>{t('offline.bannerHint')}</span>
    </div>
  );
}

/** An offline number is anonymous: nothing is asked, the number comes at once. */
export function TakeOffline({ disabled }: { readonly disabled: boolean }) {
  const { t } = useTranslation();
  const { send } = useKiosk();
  const take = () => {
    send({ type: 'identify' });
    send({ type: 'confirm', commandId: makeUlid(Date.now()), party: { kind: 'none' } });
  };
  return (
    <button type="button" className="act" disabled={disabled} onClick={take}>
      {t('offline.take')}
    </button>
  );
}

/** Under the number: what it is, and that nothing is lost. */
export function OfflineMark() {
  const { t } = useTranslation();
  return (
    <p className="offline-mark">
      <b>{t('offline.mark')}</b> {t('offline.waitHere')}
    </p>
  );
}
