/** Carries out the acts of a case by key or click: the form checked first, then its commands step by step; panels for what needs words. */

import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { hallError } from '@yiting/shared/protocol/errors.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CaseDo, caseKeys, keysOf, type Step, signing, stepsTo } from './case-acts.ts';
import { focusWrong } from './form/form-fields.tsx';
import { focusGo } from './intake.tsx';
import type { CasePanelName } from './panels/case-panel.tsx';
import type { CaseActs } from './use-case-acts.ts';
import type { Draft } from './use-draft.ts';

export type CaseWork = {
  readonly run: (act: CaseDo) => void;
  readonly panel: CasePanelName | null;
  readonly closePanel: () => void;
  readonly discard: () => void;
  /** Takes the case up to this step first; false when a step was refused. */
  readonly upTo: (step: Step) => Promise<boolean>;
  /** After a try to go on with a form that is not right, every field says what is wrong. */
  readonly strict: boolean;
};
type CaseWorkParts = {
  readonly detail: CaseDetail;
  readonly draft: Draft;
  readonly acts: CaseActs;
  readonly place: RefObject<HTMLElement | null>;
  readonly active: boolean;
};
/** Acts that need words. */
const panels: readonly CasePanelName[] = ['gaps', 'notice', 'refuseIntake', 'refuse', 'ask', 'withdraw'];
/** The key that sends an open panel. */
const panelKeys: Readonly<Record<CasePanelName, string>> = {
  gaps: caseKeys.go,
  notice: caseKeys.notice,
  refuseIntake: caseKeys.no,
  refuse: caseKeys.no,
  ask: caseKeys.ask,
  withdraw: caseKeys.withdraw,
  value: caseKeys.go,
};
/** Before these the form must be right; what is refused or noticed may be half filled in. */
const needForm: readonly CaseDo[] = ['decide', 'accept', 'gaps', 'signCommitment', 'ask', 'refuse'];

export function useCaseWork({ detail, draft, acts, place, active }: CaseWorkParts): CaseWork {
  const { caseId, state } = detail;
  const [opened, setOpened] = useState<CasePanelName | null>(null);
  const [strict, setStrict] = useState(false);
  // A panel is there as long as its act is possible: once it was done, it closes by itself.
  const needsValue = detail.power.refusal === 'valueMissing';
  const opens = opened === 'value' ? (needsValue ? 'decide' : null) : opened;
  const panel = keysOf(detail).some(({ act }) => act === opens) ? opened : null;
  const steps = async (names: readonly Step[], assign: 'officer' | 'backOffice') => {
    for (const name of names) {
      const answer =
        name === 'case.assign'
          ? await acts.send(name, { caseId, to: assign })
          : await acts.send(name, { caseId });
      if (!answer.ok) return false;
    }
    return true;
  };
  const ready = async (act: CaseDo) => {
    if (!['draft', 'received', 'correctionPending'].includes(state)) return true;
    if (needForm.includes(act) && place.current && focusWrong(place.current, draft)) {
      setStrict(true);
      acts.fail(hallError('answersWrong', { label: wrongLabel(place.current) }));
      return false;
    }
    return draft.save();
  };
  const underWay = useRef(false);
  const run = async (act: CaseDo) => {
    // A doubled press is one act.
    if (underWay.current) return;
    underWay.current = true;
    if (await ready(act)) await carryOut(act);
    underWay.current = false;
  };
  const carryOut = async (act: CaseDo) => {
    const shown = panels.find((name) => name === act);
    if (shown !== undefined) setOpened(shown);
    else if (act === 'decide' && needsValue) setOpened('value');
    else if (act === 'decide') await steps(stepsTo(state, 'case.close'), 'officer');
    else if (act === 'accept' || act === 'toBackOffice')
      await steps(stepsTo(state, 'case.assign'), 'backOffice');
    else if (act === 'correct') await acts.send('case.correct', { caseId });
    else if (act === 'signCommitment') await askCommitment();
    else place.current?.querySelector<HTMLElement>(`[data-press="${act}"]`)?.click();
  };
  const upTo = (step: Step) => steps(stepsTo(state, step), 'officer');
  const askCommitment = async () => {
    if (signing(detail, 'commitment') !== null) return;
    // The words that are signed name the case's materials: it is received first.
    if (await upTo('case.receive')) await acts.send('signature.ask', { caseId, purpose: 'commitment' });
  };
  useEffect(() => {
    if (!active) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.repeat || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key === 'Escape' && panel !== null) {
        setOpened(null);
        return;
      }
      if (panel !== null && event.code === panelKeys[panel]) {
        event.preventDefault();
        place.current?.querySelector<HTMLFormElement>('.case-panel form')?.requestSubmit();
        return;
      }
      // The key of another act than that of an open panel opens that one instead.
      const key = keysOf(detail).find(({ code }) => code === event.code);
      if (!key) return;
      event.preventDefault();
      void run(key.act);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
  const closePanel = () => {
    setOpened(null);
    setTimeout(() => focusGo(place.current));
  };
  const discard = () => void acts.send('case.discard', { caseId });
  return { run: (act) => void run(act), panel, closePanel, discard, upTo, strict };
}

function wrongLabel(place: ParentNode): string {
  const field = place.querySelector('[data-field]:focus-within');
  return field?.querySelector('label, .field-label')?.textContent?.trim() ?? '';
}
