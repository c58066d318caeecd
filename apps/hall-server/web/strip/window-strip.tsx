/** The strip above one window: its number, what it does, whom it calls. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { StripView } from '@yiting/shared/protocol/views/screens.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useView } from '@yiting/shared/ui/use-hall.ts';

export function WindowStrip({ client }: { readonly client: HallClient }) {
  const { t, i18n } = useTranslation();
  const strip = useView(client, 'strip', {})?.body;
  if (!strip) return null;
  return (
    <main className="strip" data-state={strip.state}>
      <h1>
        <b>{strip.number}</b>
        <span className="visually-hidden">{t('common.windowNumber', { number: strip.number })}</span>
      </h1>
      <div className="strip-kind">
        <strong>{t(`common.windowKind.${strip.kind}`)}</strong>
        <span>{strip.queueNames.map((name) => inLanguage(name, i18n.language)).join(' · ')}</span>
      </div>
      <p className="strip-now" data-testid="strip-now" aria-live="polite">
        {sayStrip(t, strip)}
      </p>
    </main>
  );
}

function sayStrip(t: TFunction, { state, ticketNumber }: StripView): string {
  if (state === 'calling' && ticketNumber !== null)
    return t('screens.stripCalling', { number: ticketNumber });
  if (state === 'serving') return ticketNumber ?? t('screens.stripServing');
  if (state === 'idle') return t('screens.stripIdle');
  return state === 'paused' ? t('screens.stripPaused') : t('screens.stripClosed');
}
