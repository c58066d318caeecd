/** The materials as one list: each line is answered by one key; what the city has already is ticked and not asked for. */
import type { CaseDetail, MaterialLine } from '@yiting/shared/protocol/cases.ts';
import type { MaterialWay } from '@yiting/shared/protocol/commands/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useRef, useState } from 'react';
import { FileInput } from './files/file-input.tsx';
import { useFileIntake } from './files/use-file-intake.ts';
import { MaterialRow } from './material-row.tsx';
import type { CaseActs } from './use-case-acts.ts';

type MaterialListProps = {
  readonly detail: CaseDetail;
  readonly acts: CaseActs;
  /** Every line is answered. */
  readonly done: () => void;
};
/** What was pressed and not heard back yet, and what stood there before. */
type Pressed = { readonly before: MaterialWay; readonly way: MaterialWay };

export function MaterialList({ detail, acts, done }: MaterialListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [pressed, setPressed] = useState<Readonly<Record<string, Pressed>>>({});
  const files = useFileIntake(detail.caseId, async (materialCode, fileId) => {
    const body = { caseId: detail.caseId, materialCode, way: 'file', fileId } as const;
    const answer = await acts.send('case.setMaterial', body);
    // A long scan comes when the officer is elsewhere already: he is not torn away.
    const at = document.activeElement;
    if (
      answer.ok &&
      (at === document.body || at?.closest('[data-material]') === rowOf(list.current, materialCode))
    )
      next(materialCode);
    return answer;
  });
  const wayOf = ({ code, way }: MaterialLine) => {
    const mine = pressed[code];
    return mine?.before === way ? mine.way : way;
  };
  const set = (line: MaterialLine, way: MaterialWay, because?: string) => {
    if (way === 'file') return files.choose(line.code);
    setPressed({ ...pressed, [line.code]: { before: line.way, way } });
    const body = { caseId: detail.caseId, materialCode: line.code, way };
    void acts.send('case.setMaterial', because === undefined ? body : { ...body, because }).then((answer) => {
      if (!answer.ok) setPressed(({ [line.code]: _, ...others }) => others);
    });
    if (way !== 'missing') next(line.code);
  };
  /** To the next line nobody answered for, or on to the large button. */
  const next = (from: string) => {
    const lines = detail.materials;
    const at = lines.findIndex(({ code }) => code === from);
    const open = [...lines.slice(at + 1), ...lines.slice(0, at)].find((line) => wayOf(line) === 'missing');
    if (open) focusRow(list.current, open.code);
    else done();
  };
  const restOnPaper = () => {
    const rest = detail.materials.filter((line) => wayOf(line) === 'missing');
    setPressed({
      ...pressed,
      ...Object.fromEntries(rest.map((line) => [line.code, { before: line.way, way: 'paper' as const }])),
    });
    for (const { code } of rest)
      void acts.send('case.setMaterial', { caseId: detail.caseId, materialCode: code, way: 'paper' });
    done();
  };
  return (
    <section className="materials" aria-label={t('intake.materials')}>
      <h3>
        {t('intake.materials')} <small>{t('intake.materialKeys')}</small>
      </h3>
      {detail.materials.length === 0 && <p className="faint">{t('intake.materialsAfter')}</p>}
      <ul ref={list}>
        {detail.materials.map((line) => (
          <MaterialRow
            key={line.code}
            line={line}
            way={wayOf(line)}
            sending={files.sending === line.code}
            set={(way, because) => set(line, way, because)}
            drop={(file) => files.send(line.code, file)}
            goOn={() => next(line.code)}
            restOnPaper={restOnPaper}
            files={files}
          />
        ))}
      </ul>
      <FileInput files={files} />
    </section>
  );
}

function rowOf(list: HTMLElement | null, code: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-material="${code}"]`) ?? null;
}

function focusRow(list: HTMLElement | null, code: string): void {
  const row = rowOf(list, code);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
