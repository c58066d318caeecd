/** Materials that were to come later: each with its day, taken in on paper or as a scan by its digit when it comes (B2-40). */
import type { CaseDetail, MaterialLine } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { waitsForGap } from './case-acts.ts';
import { FileInput, FileProblem } from './files/file-input.tsx';
import { type FileIntake, useFileIntake } from './files/use-file-intake.ts';
import { wayDigits } from './material-ways.ts';
import { sayDue, sayNaming } from './say-case.ts';
import type { CaseActs } from './use-case-acts.ts';

const ways = ['paper', 'file'] as const;

export function GapsOpen({ detail, acts }: { readonly detail: CaseDetail; readonly acts: CaseActs }) {
  const { t } = useTranslation();
  const { caseId, materials } = detail;
  const list = useRef<HTMLUListElement>(null);
  const files = useFileIntake(caseId, (materialCode, fileId) =>
    acts.send('case.fillGap', { caseId, materialCode, way: 'file', fileId }),
  );
  // Whoever comes back with it, comes for this.
  useEffect(() => list.current?.querySelector<HTMLElement>('[data-gap] button')?.focus(), []);
  const came = (materialCode: string, way: (typeof ways)[number]) => {
    if (way === 'file') files.choose(materialCode);
    else void acts.send('case.fillGap', { caseId, materialCode, way });
  };
  if (!waitsForGap(detail)) return null;
  return (
    <section className="gaps" aria-label={t('intake.gaps.open')}>
      <h3>{t('intake.gaps.open')}</h3>
      <ul ref={list}>
        {materials
          .filter(({ way, gapDue }) => way === 'gap' && gapDue !== null)
          .map((line) => (
            <Gap key={line.code} line={line} came={(way) => came(line.code, way)} files={files} />
          ))}
      </ul>
      <FileInput files={files} />
    </section>
  );
}

function Gap(props: {
  readonly line: MaterialLine;
  readonly files: FileIntake;
  readonly came: (way: (typeof ways)[number]) => void;
}) {
  const { line, files, came } = props;
  const sending = files.sending === line.code;
  const { t, i18n } = useTranslation();
  const pressed = (event: KeyboardEvent) => {
    const way = ways.find((each) => event.code === `Digit${wayDigits[each]}`);
    if (!way || event.repeat) return;
    event.preventDefault();
    came(way);
  };
  return (
    <li data-gap={line.code} onKeyDown={pressed}>
      <b>{sayNaming(line.name, i18n.language)}</b>
      <span>{line.gapDue && t('intake.dueBy', { date: sayDue(t, line.gapDue) })}</span>
      {ways.map((way) => (
        <button key={way} type="button" className="choice" disabled={sending} onClick={() => came(way)}>
          <kbd>{wayDigits[way]}</kbd>
          {t(`intake.gaps.came.${way}`)}
          <span className="visually-hidden">{line.name.zh}</span>
        </button>
      ))}
      <FileProblem files={files} code={line.code} />
    </li>
  );
}
