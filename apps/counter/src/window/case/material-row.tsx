/** One material: a tick, its name, how it came in; the digits of its ways stand at the end of the line. */
import type { MaterialLine } from '@yiting/shared/protocol/cases.ts';
import type { MaterialWay } from '@yiting/shared/protocol/commands/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { FileProblem } from './files/file-input.tsx';
import { FileView } from './files/file-view.tsx';
import type { FileIntake } from './files/use-file-intake.ts';
import { isFree, wayDigits, wayOfDigit, waysOf } from './material-ways.ts';
import { sayNaming } from './say-case.ts';

type MaterialRowProps = {
  readonly line: MaterialLine;
  readonly way: MaterialWay;
  readonly sending: boolean;
  readonly set: (way: MaterialWay, because?: string) => void;
  readonly drop: (file: File) => void;
  readonly goOn: () => void;
  readonly restOnPaper: () => void;
  readonly files: FileIntake;
};

export function MaterialRow(props: MaterialRowProps) {
  const { line, way, sending, set, drop, goOn, restOnPaper, files } = props;
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState(false);
  const free = isFree({ source: line.source, way });
  const choose = (chosen: MaterialWay) => {
    // What the city issued is asked for on paper only with a reason (B2-43).
    if (chosen === 'paper' && line.source !== 'applicant') setAsking(true);
    else set(chosen);
  };
  const pressed = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
    const chosen = digit === undefined ? undefined : wayOfDigit(line, digit);
    if (chosen) choose(chosen);
    else if (event.code === 'KeyA') restOnPaper();
    else if (event.key === 'ArrowDown') neighbour(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') neighbour(event.currentTarget, -1);
    // A digit this line has no way for must not change the tab under the officer's hand.
    else if (digit === undefined) return;
    event.preventDefault();
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file && line.source === 'applicant') drop(file);
  };
  return (
    <li onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
      <button
        type="button"
        className="material"
        data-material={line.code}
        data-way={way}
        onKeyDown={pressed}
        onClick={() => (way === 'missing' ? choose('paper') : goOn())}
      >
        <span className="tick" aria-hidden="true" />
        <span className="material-name">{sayNaming(line.name, i18n.language)}</span>
        {line.key && <span className="mark">{t('intake.key')}</span>}
        <span className="material-way">
          {sending ? t('intake.file.sending') : t(`intake.way.${way}`)}
          {free && ` · ${t('intake.free')}`}
        </span>
      </button>
      {way === 'file' && line.fileId !== null && <FileView fileId={line.fileId} />}
      <span className="ways">
        {waysOf(line)
          .filter((each) => each !== way)
          .map((each) => (
            <button key={each} type="button" tabIndex={-1} onClick={() => choose(each)}>
              <kbd>{wayDigits[each]}</kbd> {t(`intake.way.${each}`)}
            </button>
          ))}
      </span>
      <FileProblem files={files} code={line.code} />
      {asking && (
        <Because
          give={(because) => {
            setAsking(false);
            set('paper', because);
          }}
          cancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function Because({
  give,
  cancel,
}: {
  readonly give: (because: string) => void;
  readonly cancel: () => void;
}) {
  const { t } = useTranslation();
  const [because, setBecause] = useState('');
  return (
    <label className="because">
      <span>{t('intake.because')}</span>
      <input
        // biome-ignore lint/a11y/noAutofocus: the officer has just asked for this line by a key
        autoFocus
        value={because}
        maxLength={200}
        onChange={(event) => setBecause(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && because.trim() !== '') give(because.trim());
          if (event.key === 'Escape') cancel();
        }}
      />
    </label>
  );
}

function neighbour(row: HTMLElement, by: 1 | -1): void {
  const rows = [...(row.closest('ul')?.querySelectorAll<HTMLElement>('.material') ?? [])];
  rows[rows.indexOf(row) + by]?.focus();
}
