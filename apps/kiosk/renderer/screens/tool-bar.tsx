/** At the foot of every screen, where everybody reaches: help, the lowered screen, reading aloud. */

import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { voiceFor } from '../aloud/voices.ts';
import { useKiosk } from '../kiosk-context.ts';

export function ToolBar() {
  const { t } = useTranslation();
  const { session, state, send, help } = useKiosk();
  const { access } = session;
  const open = state.kiosk?.help ?? null;
  const reading = t(access.aloud === 'off' ? 'everybody.aloud' : 'everybody.aloudOff');
  // Said before it is chosen: nobody shall put ear-phones in for nothing.
  const silent = voiceFor(session.language, state.speech) === 'none';
  return (
    <nav className="tools" aria-label={t('everybody.tools')}>
      <p className="tools-news" role="status" data-help={open ? (open.coming ? 'coming' : 'called') : 'none'}>
        {open
          ? t(open.coming ? 'everybody.coming' : 'everybody.called')
          : help.failed
            ? t('everybody.callFailed')
            : ''}
      </p>
      <div>
        {state.kiosk && (
          <button type="button" className="tool help" onClick={() => void help.toggle()}>
            {t(open ? 'everybody.takeBack' : 'everybody.call')}
          </button>
        )}
        <button
          type="button"
          className="tool lower"
          data-on={access.lowReach}
          onClick={() => send({ type: 'lowReach', on: !access.lowReach })}
        >
          {t(access.lowReach ? 'everybody.raise' : 'everybody.lower')}
        </button>
        <button
          type="button"
          className="tool"
          aria-label={reading}
          aria-describedby={silent ? 'no-voice' : undefined}
          data-on={access.aloud !== 'off'}
          onClick={() => send({ type: 'aloud', stage: access.aloud === 'off' ? 'on' : 'off' })}
        >
          {reading}
          {silent && <small id="no-voice">{t('terminal.noVoice')}</small>}
        </button>
      </div>
    </nav>
  );
}
