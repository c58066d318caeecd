/** One file to bring in: chosen, sent, and either taken or refused with every problem by line, column and reason. */
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { useConsole } from '../console-context.ts';
import { gatherWarnings } from './gather-warnings.ts';
import { type ImportFailure, type ImportKind, importFile, type Taken } from './import-file.ts';
import { ProblemTable } from './problem-table.tsx';

type Outcome =
  | { readonly name: string; readonly taken: Taken }
  | { readonly name: string; readonly failure: ImportFailure };

export function ImportSheet(props: {
  readonly kind: ImportKind;
  readonly accept: string;
  /** What the hall has now. */
  readonly children: ReactNode;
}) {
  const { kind, accept, children } = props;
  const { t } = useTranslation();
  const { session, leave } = useConsole();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const send = async (file: File) => {
    setBusy(true);
    setOutcome(null);
    const answer = await importFile(session, kind, file);
    setBusy(false);
    if (input.current) input.current.value = '';
    if (answer.ok) return setOutcome({ name: file.name, taken: answer.value });
    if (answer.error.error.code === 'notSignedIn') return leave(answer.error.error);
    setOutcome({ name: file.name, failure: answer.error });
  };
  const heading = `import-${kind}`;
  return (
    <section className="import" aria-labelledby={heading}>
      <h2 id={heading}>{t(`manage.import.${kind}.heading`)}</h2>
      <p>{t(`manage.import.${kind}.what`)}</p>
      <p className="quiet">{children}</p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t(`manage.import.${kind}.choose`)}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void send(file);
        }}
      />
      <Button size="large" loading={busy} onClick={() => input.current?.click()}>
        {t(`manage.import.${kind}.choose`)}
      </Button>
      <div role="status">{outcome && <OutcomeWords outcome={outcome} kind={kind} />}</div>
    </section>
  );
}

function OutcomeWords({ outcome, kind }: { readonly outcome: Outcome; readonly kind: ImportKind }) {
  const { t } = useTranslation();
  if ('failure' in outcome) {
    const { error, problems } = outcome.failure;
    return (
      <>
        <Alert type="error" title={outcome.name} description={sayError(t, error)} />
        <ProblemTable
          problems={problems.map(({ line, ...problem }) => ({
            ...problem,
            lines: typeof line === 'number' ? [line] : [],
          }))}
        />
      </>
    );
  }
  const { items, warnings } = outcome.taken;
  return (
    <>
      <Alert
        type="success"
        title={outcome.name}
        description={
          kind !== 'hall' && items !== undefined
            ? t('manage.import.takenItems', { count: items })
            : t('manage.import.taken')
        }
      />
      {warnings.length > 0 && <h3>{t('manage.import.warnings')}</h3>}
      <ProblemTable problems={gatherWarnings(warnings)} />
    </>
  );
}
