/** The cases of whoever sits at the window: a tab each, reached by its digit; one surface for the chosen one. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { isFinal } from '@yiting/shared/domain/case/states.ts';
import type { VisitCasesView } from '@yiting/shared/protocol/cases.ts';
import type { DeskView } from '@yiting/shared/protocol/views/desk.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef, useState } from 'react';
import type { DeskActs } from '../use-desk.ts';
import { CaseSurface } from './case-surface.tsx';
import type { CaseTab } from './case-tab.ts';
import { CaseTabs } from './case-tabs.tsx';
import { ItemToOpen } from './item-to-open.tsx';
import { useCaseActs } from './use-case-acts.ts';

type VisitCasesProps = {
  readonly client: HallClient;
  readonly desk: DeskView;
  readonly view: VisitCasesView;
  readonly acts: DeskActs;
  /** False while a panel of the desk is open: digits are its then. */
  readonly active: boolean;
};

export function VisitCases({ client, desk, view, acts, active }: VisitCasesProps) {
  const { t } = useTranslation();
  const caseActs = useCaseActs(client);
  const tabs = tabsOf(view);
  const [chosen, setChosen] = useState<string | null>(null);
  const tab = tabs.find(({ id }) => id === chosen) ?? firstOpen(tabs);
  useNewest(view, setChosen);
  const open = async (itemCode: string) => {
    const answer = await caseActs.send('case.open', { windowId: desk.windowId, itemCode });
    if (answer.ok) setChosen(answer.value.caseId);
  };
  const choose = (wanted: CaseTab) => {
    setChosen(wanted.id);
    if (wanted.kind === 'item' && wanted.item.inDepth) void open(wanted.item.itemCode);
  };
  useTabDigits(active ? tabs : [], choose);
  return (
    <div className="visit-cases">
      <CaseTabs tabs={tabs} chosen={tab?.id ?? null} choose={choose} />
      {caseActs.error && (
        <p className="problem" role="alert">
          {sayError(t, caseActs.error)}
        </p>
      )}
      {!tab && <p className="faint">{t('intake.noItem')}</p>}
      {tab?.kind === 'item' && (
        <ItemToOpen
          key={tab.id}
          item={tab.item}
          busy={caseActs.busy || acts.busy}
          open={() => void open(tab.item.itemCode)}
          remove={() =>
            void acts.send('service.removeItem', {
              windowId: desk.windowId,
              itemCode: tab.item.itemCode,
            })
          }
        />
      )}
      {tab?.kind === 'case' && (
        <CaseSurface
          key={tab.id}
          client={client}
          view={view}
          detail={tab.detail}
          acts={caseActs}
          active={active}
        />
      )}
    </div>
  );
}

/** A case that comes to this visit while it is looked at, opened or taken up again, is the one to go on with. */
function useNewest({ cases }: VisitCasesView, choose: (caseId: string) => void): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const added = cases.find(({ caseId }) => known.current?.has(caseId) === false);
    known.current = new Set(cases.map(({ caseId }) => caseId));
    if (added) choose(added.caseId);
  }, [cases, choose]);
}

function tabsOf({ cases, itemsToOpen }: VisitCasesView): readonly CaseTab[] {
  return [
    ...cases.map((detail): CaseTab => ({ id: detail.caseId, kind: 'case', detail })),
    ...itemsToOpen.map((item): CaseTab => ({ id: item.itemCode, kind: 'item', item })),
  ];
}

function firstOpen(tabs: readonly CaseTab[]): CaseTab | undefined {
  return tabs.find((tab) => tab.kind === 'item' || !isFinal(tab.detail.state)) ?? tabs[0];
}

/** Digits alone where nothing else takes them, with Alt from anywhere, also while typing. */
function useTabDigits(tabs: readonly CaseTab[], choose: (tab: CaseTab) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (digit === undefined || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      const tab = tabs[Number(digit) - 1];
      if (!tab || (typing && !event.altKey)) return;
      event.preventDefault();
      choose(tab);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
}
