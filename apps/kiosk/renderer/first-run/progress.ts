/** How far the first run is, and what it found: a pure machine. */
import type { CardOutcome, FoundPrinter, FoundReader, HallCheck } from '@yiting/shared/protocol/first-run.ts';

export const steps = ['hall', 'pair', 'printer', 'reader', 'touch', 'sound', 'done'] as const;
export type Step = (typeof steps)[number];
export type Tested = 'well' | 'left' | 'bad';

export type Progress = {
  readonly step: Step;
  readonly hall: HallCheck | null;
  /** As `--printer` takes it. */
  readonly printer: string;
  readonly found: readonly FoundPrinter[] | null;
  readonly width: '80' | '58';
  /** As `--reader` takes it. */
  readonly reader: string;
  readonly foundReaders: readonly FoundReader[] | null;
  readonly card: Tested;
  readonly touch: Tested;
  readonly sound: Tested;
};
export type Finding =
  | { readonly type: 'hall'; readonly hall: HallCheck }
  | { readonly type: 'found'; readonly found: readonly FoundPrinter[] }
  | { readonly type: 'printer'; readonly printer: string }
  | { readonly type: 'width'; readonly width: '80' | '58' }
  | { readonly type: 'foundReaders'; readonly found: readonly FoundReader[] }
  | { readonly type: 'reader'; readonly reader: string }
  | { readonly type: 'card'; readonly outcome: CardOutcome }
  | { readonly type: 'touch'; readonly touch: Tested }
  | { readonly type: 'sound'; readonly sound: Tested }
  | { readonly type: 'next' }
  | { readonly type: 'back' };

const cardTested = { read: 'well', misread: 'bad', noReader: 'bad', noCard: 'left' } as const;

export const begun: Progress = {
  step: 'hall',
  hall: null,
  printer: 'none',
  found: null,
  width: '80',
  reader: 'none',
  foundReaders: null,
  card: 'left',
  touch: 'left',
  sound: 'left',
};

export function advance(progress: Progress, finding: Finding): Progress {
  switch (finding.type) {
    case 'next':
      return mayLeave(progress) ? { ...progress, step: neighbour(progress.step, 1) } : progress;
    case 'back':
      return { ...progress, step: neighbour(progress.step, -1) };
    case 'hall':
      return { ...progress, hall: finding.hall };
    case 'found':
      return { ...progress, found: finding.found, printer: finding.found[0]?.option ?? 'none' };
    case 'printer':
      return { ...progress, printer: finding.printer };
    case 'width':
      return { ...progress, width: finding.width };
    case 'foundReaders':
      return {
        ...progress,
        foundReaders: finding.found,
        reader: finding.found[0]?.option ?? 'none',
        card: 'left',
      };
    case 'reader':
      return { ...progress, reader: finding.reader, card: 'left' };
    case 'card':
      return { ...progress, card: cardTested[finding.outcome] };
    case 'touch':
      return { ...progress, touch: finding.touch };
    case 'sound':
      return { ...progress, sound: finding.sound };
  }
}

/** Only the hall cannot be left out. */
function mayLeave({ step, hall }: Progress): boolean {
  return step !== 'hall' || hall?.outcome === 'reached';
}

function neighbour(step: Step, by: 1 | -1): Step {
  return steps[Math.min(steps.length - 1, Math.max(0, steps.indexOf(step) + by))] ?? step;
}
