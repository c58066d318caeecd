/** A case of an earlier visit taken up again: what was missing is brought, a gap filled, a result fetched. Found by the visitor's card, a case number or a document number. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import { isFinal } from '@yiting/shared/domain/case/states.ts';
import type { CaseLine } from '@yiting/shared/protocol/cases.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PanelProps } from '../panel-props.ts';
import { sayDue } from './say-case.ts';

type Found = { readonly cases: readonly CaseLine[]; readonly error: HallError | null };
type Wish = Parameters<typeof HallClient.prototype.query<'case.find'>>[1];
const shownMax = 9;
/** `CN` and digits; the city's number has letters and a dash; whatever else is a document. */
const caseNumber = /^CN\d|-/i;

export function EarlierCases({ client, desk, acts, here, close }: Omit<PanelProps, 'name'>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  const { windowId } = desk;
  useEffect(() => {
    field.current?.focus();
    // Whoever showed a document at the kiosk need not say it again.
    void findCases(client, { windowId }).then((answer) => answer.cases.length > 0 && setFound(answer));
  }, [client, windowId]);
  const find = async (event: FormEvent) => {
    event.preventDefault();
    const asked = text.trim();
    if (asked === '') return list.current?.querySelector('button')?.focus();
    wasAsked.current = true;
    setFound(await findCases(client, caseNumber.test(asked) ? { caseNo: asked } : { documentNumber: asked }));
  };
  // What was asked for is reached by the keyboard at once, and stands in sight.
  useEffect(() => {
    if (found === null) return;
    const first = list.current?.querySelector('button');
    if (wasAsked.current) first?.focus();
    (first ?? field.current)?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  const takeUp = (caseId: string) =>
    void acts.send('case.attach', { caseId, windowId }).then((done) => done && close());
  const shown = (found?.cases ?? []).filter(({ caseId }) => !here.includes(caseId)).slice(0, shownMax);
  const pressed = (event: KeyboardEvent) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const line = digit === undefined ? undefined : shown[Number(digit) - 1];
    if (line && !event.repeat) takeUp(line.caseId);
  };
  return (
    <form onSubmit={(event) => void find(event)}>
      <input
        ref={field}
        value={text}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        aria-label={t('intake.earlier.find')}
        placeholder={t('intake.earlier.find')}
        onChange={(event) => setText(event.target.value)}
      />
      {found?.error && (
        <p className="problem" role="alert">
          {sayError(t, found.error)}
        </p>
      )}
      {found && !found.error && shown.length === 0 && (
        <p className="faint" role="status">
          {t('intake.earlier.none')}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the digits of the buttons inside */}
      <div className="choices earlier-cases" ref={list} onKeyDown={pressed}>
        {shown.map((line, index) => (
          <EarlierCase key={line.caseId} line={line} digit={index + 1} takeUp={() => takeUp(line.caseId)} />
        ))}
      </div>
    </form>
  );
}

function EarlierCase(props: {
  readonly line: CaseLine;
  readonly digit: number;
  readonly takeUp: () => void;
}) {
  const { line, digit, takeUp } = props;
  const { t } = useTranslation();
  return (
    <button type="button" className="choice" data-earlier={line.state} onClick={takeUp}>
      <kbd>{digit}</kbd>
      <span>
        {line.itemName} <small>{line.caseNo}</small>
      </span>
      <span className="earlier-state">
        {line.applicantMasked} <b>{t(`intake.state.${line.state}`)}</b>{' '}
        {line.due && <small>{t('intake.dueBy', { date: sayDue(t, line.due) })}</small>}
      </span>
    </button>
  );
}

/** What can still be worked on first, the newest of it first. */
async function findCases(client: HallClient, wish: Wish): Promise<Found> {
  const answer = await client.query('case.find', wish);
  if (!answer.ok) return { cases: [], error: answer.error };
  const { cases } = answer.value;
  const open = cases.filter(({ state }) => !isFinal(state));
  return { cases: [...open, ...cases.filter(({ state }) => isFinal(state))], error: null };
}
