/** Who wants help at which kiosk (帮办): go there, and say afterwards what became of it (B3-55). */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { GuideView } from '@yiting/shared/protocol/views/desk.ts';
import type { HelpLine } from '@yiting/shared/protocol/views/help.ts';
import { inLanguage, sayAge } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useHallNow } from '@yiting/shared/ui/use-hall.ts';
import type { DeskActs } from '../window/use-desk.ts';

type HelpCallsProps = { readonly client: HallClient; readonly guide: GuideView; readonly acts: DeskActs };

export function HelpCalls({ client, guide, acts }: HelpCallsProps) {
  const { t } = useTranslation();
  const now = useHallNow(client);
  return (
    <section className="help-calls" role="status" aria-label={t('everybody.deskTitle')}>
      {guide.help.map((line) => (
        <HelpCall key={line.helpId} line={line} acts={acts} ageMs={now - line.at} />
      ))}
    </section>
  );
}

type HelpCallProps = { readonly line: HelpLine; readonly acts: DeskActs; readonly ageMs: number };

function HelpCall({ line, acts, ageMs }: HelpCallProps) {
  const { t, i18n } = useTranslation();
  const { helpId, stationName, zoneName, language, helperName } = line;
  const goes = line.helperId !== null;
  return (
    <article data-testid="help-call" data-goes={goes}>
      <div>
        <b>{t('everybody.deskTitle')}</b>
        <strong>{stationName}</strong>
        <span>
          {zoneName && `${inLanguage(zoneName, i18n.language)} · `}
          {t('everybody.deskSpeaks', { language: t(`window.visitorLanguage.${language}`) })}
          {' · '}
          <span aria-hidden="true">{t('everybody.deskSince', { age: sayAge(t, ageMs) })}</span>
        </span>
      </div>
      {goes ? (
        <>
          <b>{t('everybody.deskGoing', { name: helperName ?? '' })}</b>
          {(['helped', 'referred', 'nobodyThere'] as const).map((outcome) => (
            <button
              key={outcome}
              type="button"
              className={outcome === 'helped' ? 'primary' : 'choice'}
              onClick={() => void acts.send('help.settle', { helpId, outcome })}
            >
              {t(outcomeWords[outcome])}
            </button>
          ))}
        </>
      ) : (
        <button type="button" className="primary" onClick={() => void acts.send('help.answer', { helpId })}>
          {t('everybody.deskGo')}
        </button>
      )}
    </article>
  );
}

const outcomeWords = {
  helped: 'everybody.deskDone',
  referred: 'everybody.deskReferred',
  nobodyThere: 'everybody.deskNobody',
} as const;
