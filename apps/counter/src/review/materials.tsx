/** The materials of a case; a digit opens a scan in its place, the same digit closes it. */
import type { MaterialLine } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { isMeant } from './acts.ts';
import { CaseFile } from './case-file.tsx';
import { sayNaming } from './say-case.ts';

export function Materials({ materials }: { readonly materials: readonly MaterialLine[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const withFile = materials.filter(({ fileId }) => fileId !== null);
  const toggle = (fileId: string | null) => setOpen((before) => (before === fileId ? null : fileId));
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') return setOpen(null);
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
      const line = digit && isMeant(event) ? withFile[Number(digit) - 1] : undefined;
      if (line) toggle(line.fileId);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
  return (
    <ul className="review-materials">
      {materials.map((line) => (
        <li key={line.code} data-way={line.way}>
          <Row
            line={line}
            digit={withFile.indexOf(line) + 1}
            open={open !== null && open === line.fileId}
            toggle={() => toggle(line.fileId)}
          />
          {open !== null && open === line.fileId && <CaseFile fileId={line.fileId} />}
        </li>
      ))}
    </ul>
  );
}

type RowProps = {
  readonly line: MaterialLine;
  readonly digit: number;
  readonly open: boolean;
  readonly toggle: () => void;
};

function Row({ line, digit, open, toggle }: RowProps) {
  const { t, i18n } = useTranslation();
  const name = sayNaming(line.name, i18n.language);
  return (
    <div className="review-material">
      <span>
        {name} {line.key && <span className="mark">{t('review.keyMaterial')}</span>}
      </span>
      <span className="review-way">
        {t(`review.way.${line.way}`)}
        {line.gapDue && ` · ${t('review.gapDue', { date: line.gapDue.date })}`}
      </span>
      {line.fileId !== null && (
        <button
          type="button"
          className="choice"
          aria-expanded={open}
          aria-keyshortcuts={digit <= 9 ? String(digit) : undefined}
          onClick={toggle}
        >
          {open ? t('review.closeFile') : t('review.openFile')}
          <span className="visually-hidden"> {name}</span>
          {digit <= 9 && <kbd>{digit}</kbd>}
        </button>
      )}
    </div>
  );
}
