/** Something to be signed at this window: the words that are signed, a large pad, sign. Nothing else is on the tablet then. */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import { limits } from '@yiting/shared/basics/limits.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { SignView } from '@yiting/shared/protocol/cases.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useRef, useState } from 'react';
import { SignPad, type Stroke } from './sign-pad.tsx';

type SignProps = {
  readonly client: HallClient;
  readonly asked: NonNullable<SignView>;
  readonly done: () => void;
};

export function Sign({ client, asked, done }: SignProps) {
  const { t } = useTranslation();
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const commandId = useRef(makeUlid(Date.now()));
  const full = strokes.length > limits.signatureStrokesMax;
  const sign = async () => {
    if (busy || full || strokes.length === 0) return;
    setBusy(true);
    const body = { signatureId: asked.signatureId, strokes: strokes.map((stroke) => [...stroke]) };
    const answer = await client.send('signature.give', body, commandId.current);
    setBusy(false);
    if (answer.ok) done();
    else setError(answer.error);
  };
  const clear = () => {
    // What is signed after this is another act than what was sent before.
    commandId.current = makeUlid(Date.now());
    setStrokes([]);
    setError(null);
  };
  return (
    <>
      <h1>{t(`sign.title.${asked.purpose}`)}</h1>
      <p className="sign-read">{t('sign.read')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by key */}
      <article className="sign-text" lang="zh-CN" tabIndex={0} aria-label={asked.itemName}>
        {asked.text.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </article>
      <SignPad strokes={strokes} draw={setStrokes} />
      <p className="rate-problem" role="status">
        {full ? t('sign.full') : error ? sayError(t, error) : ' '}
      </p>
      <div className="rate-acts">
        <button type="button" className="decline" disabled={strokes.length === 0} onClick={clear}>
          {t('sign.clear')}
        </button>
        <button
          type="button"
          className="submit"
          disabled={strokes.length === 0 || busy || full}
          onClick={() => void sign()}
        >
          {t('sign.sign')}
        </button>
      </div>
    </>
  );
}
