/** What is being said, as text, for those who do not hear it (B5-86); follows the voice. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef } from 'react';
import { useKiosk } from '../kiosk-context.ts';
import type { Caption } from './reader.ts';
import { voiceFor } from './voices.ts';

export function Captions({ caption }: { readonly caption: Caption }) {
  const { t } = useTranslation();
  const { state, session } = useKiosk();
  const said = useRef<HTMLSpanElement>(null);
  const { pieces, at } = caption;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next piece is the reason to scroll
  useEffect(() => {
    // Answers a promise in newer browsers, which would be taken for a clean-up.
    said.current?.scrollIntoView({ block: 'nearest' });
  }, [at, pieces]);
  const silent = voiceFor(session.language, state.speech) === 'none';
  return (
    <aside className="captions" aria-label={t('everybody.caption')}>
      {silent && <p className="captions-note">{t('everybody.captionOnly')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it scrolls, a keyboard must be able to scroll it */}
      <p className="captions-text" data-testid="captions" tabIndex={0}>
        {pieces.map(({ text, language }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
            key={index}
            ref={index === at ? said : null}
            lang={language === 'zh' ? 'zh-CN' : language}
            data-now={index === at}
          >
            {text}{' '}
          </span>
        ))}
      </p>
    </aside>
  );
}
