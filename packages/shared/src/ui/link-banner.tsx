/** Says plainly that the link is gone and how old the picture is; nothing when all is well. */
import { useTranslation } from 'react-i18next';
import type { HallClient } from '../client/hall-client.ts';
import { sayAge, sayError } from './say.ts';
import { useLink } from './use-hall.ts';
import './link-banner.css';

export function LinkBanner({ client }: { readonly client: HallClient }) {
  const { t } = useTranslation();
  const link = useLink(client);
  if (link.state === 'live') return null;
  const words =
    link.state === 'refused' && link.refusal
      ? t('common.linkRefused', { reason: sayError(t, link.refusal) })
      : link.state === 'connecting'
        ? t('common.linkConnecting')
        : t('common.linkLost', { age: sayAge(t, link.silentMs) });
  return (
    <div className="link-banner" role="status" data-link={link.state}>
      {words}
    </div>
  );
}
