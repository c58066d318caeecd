/** Pages through what is longer than the screen, by buttons: no gesture is needed (B5-87). */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type RefObject, useEffect, useState } from 'react';

/** A line of the last page stays in sight on the next. */
const keptShare = 0.12;
const roundingPx = 4;

export function Pager({ body }: { readonly body: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation();
  const [more, setMore] = useState({ before: false, after: false });
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const look = () => {
      const { scrollTop, clientHeight, scrollHeight } = element;
      const before = scrollTop > roundingPx;
      const after = scrollTop + clientHeight < scrollHeight - roundingPx;
      setMore((known) => (known.before === before && known.after === after ? known : { before, after }));
    };
    const resized = new ResizeObserver(look);
    resized.observe(element);
    const changed = new MutationObserver(look);
    changed.observe(element, { childList: true, subtree: true, characterData: true });
    element.addEventListener('scroll', look);
    look();
    return () => {
      resized.disconnect();
      changed.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [body]);
  if (!more.before && !more.after) return null;
  const turn = (direction: 1 | -1) =>
    body.current?.scrollBy({ top: direction * body.current.clientHeight * (1 - keptShare) });
  return (
    <div className="pager">
      <button
        type="button"
        className="plain"
        aria-label={t('everybody.earlier')}
        disabled={!more.before}
        onClick={() => turn(-1)}
      >
        <span aria-hidden="true">▲</span>
      </button>
      <button
        type="button"
        className="plain"
        aria-label={t('everybody.later')}
        disabled={!more.after}
        onClick={() => turn(1)}
      >
        <span aria-hidden="true">▼</span>
      </button>
    </div>
  );
}
