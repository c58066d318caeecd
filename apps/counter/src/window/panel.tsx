/** Inline choices, never a dialogue in the way: transfer, add an item, an earlier case, pause, hand over. Digits choose, Esc closes. */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { searchCatalogue } from '@yiting/shared/domain/catalogue/search.ts';
import { pauseReasonSchema } from '@yiting/shared/protocol/fields.ts';
import type { CatalogueList } from '@yiting/shared/protocol/queries.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef, useState } from 'react';
import { EarlierCases } from './case/earlier-cases.tsx';
import type { PanelProps } from './panel-props.ts';

type Choice = {
  readonly id: string;
  readonly words: string;
  readonly group?: string;
  readonly choose: () => Promise<boolean>;
};

export function Panel(props: PanelProps) {
  const { t } = useTranslation();
  const title = {
    transfer: t('window.transferTo'),
    addItem: t('window.addItem'),
    earlier: t('intake.earlier.title'),
    pause: t('window.pauseWhy'),
    handOver: t('window.handOverTo'),
  }[props.name];
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to undo an effect.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={panel} className="panel" aria-label={title}>
      <h2>
        {title} <small>{t('window.keysHint')}</small>
      </h2>
      {props.name === 'addItem' ? (
        <AddItem {...props} />
      ) : props.name === 'earlier' ? (
        <EarlierCases {...props} />
      ) : (
        <Chosen {...props} />
      )}
    </section>
  );
}

function Chosen(props: PanelProps) {
  return <Choices choices={useChoices(props)} close={props.close} />;
}

function useChoices({ name, desk, acts }: PanelProps): readonly Choice[] {
  const { t, i18n } = useTranslation();
  const { windowId } = desk;
  if (name === 'pause') {
    return pauseReasonSchema.options.map((reason) => ({
      id: reason,
      words: t(`common.pauseReason.${reason}`),
      choose: () => acts.send('window.pause', { windowId, reason }),
    }));
  }
  const colleague = (staffName: string, number: number | null) =>
    number === null ? staffName : `${staffName} · ${t('common.windowNumber', { number })}`;
  if (name === 'handOver') {
    return desk.colleagues
      .filter(({ windowNumber }) => windowNumber === null)
      .map(({ staffId, name: staffName }) => ({
        id: staffId,
        words: staffName,
        choose: () => acts.send('window.handOver', { windowId, toStaffId: staffId }),
      }));
  }
  return [
    ...desk.queues.map((queue) => ({
      id: queue.queueId,
      group: t('window.transferQueue'),
      words: `${queue.prefix} ${inLanguage(queue.name, i18n.language)}`,
      choose: () =>
        acts.send('service.transfer', { windowId, to: { kind: 'queue', queueId: queue.queueId } }),
    })),
    ...desk.windows
      .filter((window) => window.windowId !== windowId && window.state !== 'closed')
      .map((window) => ({
        id: window.windowId,
        group: t('window.transferWindow'),
        words: t('common.windowNumber', { number: window.number }),
        choose: () =>
          acts.send('service.transfer', { windowId, to: { kind: 'window', windowId: window.windowId } }),
      })),
    ...desk.colleagues
      .filter(({ windowNumber }) => windowNumber !== null)
      .map(({ staffId, name: staffName, windowNumber }) => ({
        id: staffId,
        group: t('window.transferStaff'),
        words: colleague(staffName, windowNumber),
        choose: () => acts.send('service.transfer', { windowId, to: { kind: 'staff', staffId } }),
      })),
  ];
}

function Choices({ choices, close }: { readonly choices: readonly Choice[]; readonly close: () => void }) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const choice =
        /^Digit[1-9]$/.test(event.code) && !event.repeat
          ? choices[Number(event.code.slice(5)) - 1]
          : undefined;
      if (choice) void choice.choose().then((done) => done && close());
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
  if (choices.length === 0) return <p className="faint">{t('window.nothing')}</p>;
  return (
    <div className="choices">
      {choices.map((choice, index) => (
        <button
          key={choice.id}
          ref={index === 0 ? first : null}
          type="button"
          className="choice"
          onClick={() => void choice.choose().then((done) => done && close())}
        >
          {index < 9 && <kbd>{index + 1}</kbd>}
          <span>
            {choice.group !== undefined && <small>{choice.group}</small>} {choice.words}
          </span>
        </button>
      ))}
    </div>
  );
}

const foundMax = 6;

function AddItem({ client, desk, acts, close }: PanelProps) {
  const { t, i18n } = useTranslation();
  const catalogue = useCatalogue(client);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const language = i18n.language === 'en' || i18n.language === 'ja' ? i18n.language : 'zh';
  const found = catalogue ? searchCatalogue(catalogue.items, query, language).slice(0, foundMax) : [];
  const add = (itemCode: string) =>
    void acts.send('service.addItem', { windowId: desk.windowId, itemCode }).then((done) => done && close());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (found[0]) add(found[0].code);
      }}
    >
      <input
        ref={field}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        aria-label={t('window.findItem')}
        placeholder={t('window.findItem')}
        autoComplete="off"
      />
      <div className="choices">
        {found.map((item) => (
          <button key={item.code} type="button" className="choice" onClick={() => add(item.code)}>
            <span>{item.name[language] ?? item.name.zh}</span>
          </button>
        ))}
      </div>
    </form>
  );
}

export function useCatalogue(client: HallClient): CatalogueList | null {
  const [catalogue, setCatalogue] = useState<CatalogueList | null>(null);
  useEffect(() => {
    let wanted = true;
    void client.query('catalogue.list', {}).then((answer) => {
      if (wanted && answer.ok) setCatalogue(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [client]);
  return catalogue;
}
