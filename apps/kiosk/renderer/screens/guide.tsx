/** The guide of an item: what to bring, how long it takes, how long the wait is; and the button for a number. */

import type { CatalogueItem } from '@yiting/shared/domain/catalogue/item.ts';
import { windowRanges } from '@yiting/shared/domain/window-ranges.ts';
import { inLanguage, sayWait } from '@yiting/shared/ui/say.ts';
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../device.ts';
import { findWanted, itemName, useKiosk } from '../kiosk-context.ts';
import { TakeOffline } from '../offline.tsx';
import { sayLimit } from '../say-limit.ts';
import { sayRefusal } from '../say-refusal.ts';
import { Inspect } from './booking/inspect.tsx';
import { TakeOrBook } from './booking/take-or-book.tsx';
import { Frame } from './frame.tsx';
import { PrintGuide } from './print-guide.tsx';

export function Guide({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const kiosk = useKiosk();
  const { session, state } = kiosk;
  if (session.screen.name !== 'guide') return null;
  const { item, queue } = findWanted(kiosk, session.screen.wanted);
  const name = item
    ? itemName(item, session.language)
    : { text: queue ? inLanguage(queue.name, session.language) : '', lang: undefined };
  const refusal = sayRefusal(t, state, queue);
  return (
    <Frame
      screen="guide"
      device={device}
      footer={
        state.offline ? (
          <TakeOffline disabled={refusal !== null} />
        ) : (
          <TakeOrBook
            refused={refusal !== null}
            of={{ queueId: queue?.queueId ?? null, itemCode: item?.code ?? null }}
          />
        )
      }
    >
      <div className="halves">
        <div>
          <h1 lang={name.lang}>{name.text}</h1>
          {queue && (
            <dl className="facts">
              <div>
                <dt>{t('kiosk.waitNow')}</dt>
                <dd>{refusal === null ? sayWait(t, queue.wait) : '—'}</dd>
                {!state.offline && refusal === null && (
                  <dd className="small">{t('kiosk.waiting', { waiting: queue.waiting })}</dd>
                )}
              </div>
              {item && (
                <div>
                  <dt>{t('kiosk.limit')}</dt>
                  <dd>{sayLimit(t, item)}</dd>
                </div>
              )}
              <div>
                <dt>{inLanguage(queue.zoneName, session.language)}</dt>
                <dd>{t('kiosk.windows', { windows: windowRanges(queue.windowNumbers) })}</dd>
              </div>
            </dl>
          )}
          {refusal !== null && (
            <p className="notice" role="alert">
              {refusal}
            </p>
          )}
          {refusal === null && state.offline && <p className="notice">{t('offline.before')}</p>}
          {state.offline && queue && (state.kiosk?.bookable ?? []).includes(queue.queueId) && (
            <p className="hint">{t('booking.needsLink')}</p>
          )}
          {refusal === null && state.printer.reason !== null && (
            <p className="notice">
              {state.kiosk?.site?.printer === false ? t('site.noSlip') : sayPaper(t, state.printer.reason)}
            </p>
          )}
          <Inspect item={item} />
          {queue?.tip && <p className="hint">{inLanguage(queue.tip, session.language)}</p>}
        </div>
        <div> {item && <Materials device={device} item={item} />}</div>
      </div>
    </Frame>
  );
}

function Materials({ device, item }: { readonly device: Device; readonly item: CatalogueItem }) {
  const { t } = useTranslation();
  const { session, catalogue } = useKiosk();
  const department = catalogue.departments[item.department];
  return (
    <>
      <h2>{t('kiosk.bring')}</h2>
      {item.materials.length === 0 && <p className="hint">{t('kiosk.bringNothing')}</p>}
      <ul className="materials">
        {item.materials.map(({ name, free }) => (
          <li key={name} data-free={free}>
            <span lang="zh-CN">{name}</span>
            {free && <span className="mark">{t('kiosk.free')}</span>}
          </li>
        ))}
      </ul>
      {item.materials.some(({ free }) => free) && (
        <p className="hint">
          {t('kiosk.free')}：{t('kiosk.freeHint')}
        </p>
      )}
      <p className="hint">
        {t('kiosk.result')}：<span lang="zh-CN">{item.result}</span>　{t('kiosk.department')}：
        {department ? inLanguage(department, session.language) : item.department}
      </p>
      <PrintGuide key={item.code} device={device} itemCode={item.code} />
    </>
  );
}

/** Said before a number is taken: no slip will come. */
function sayPaper(t: TFunction, reason: string): string {
  if (reason === 'noPaper' || reason === 'coverOpen') return t(`kiosk.noPaper.${reason}`);
  return t('kiosk.noPaper.other');
}
