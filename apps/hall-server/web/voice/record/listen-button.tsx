/** Plays one sound, and says so when it cannot. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';

export function ListenButton({ address, text }: { readonly address: string; readonly text: string }) {
  const { t } = useTranslation();
  const [isBroken, setBroken] = useState(false);
  const sound = useRef<HTMLAudioElement | null>(null);
  useEffect(() => () => sound.current?.pause(), []);

  const listen = () => {
    sound.current?.pause();
    sound.current = new Audio(address);
    setBroken(false);
    sound.current.play().catch((problem: unknown) => {
      // Pressing again cuts the first one off: nothing is broken then.
      if (!(problem instanceof DOMException && problem.name === 'AbortError')) setBroken(true);
    });
  };

  return (
    <>
      <Button onClick={listen} aria-label={t('voice.listenNamed', { text })}>
        {t('voice.listen')}
      </Button>
      {isBroken && <span role="alert">{t('voice.cannotPlay')}</span>}
    </>
  );
}
