/** Asks the hall to walk the whole chain of the journal. */
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import { Mark } from '../parts/mark.tsx';
import { useFailureNotice } from '../use-failure-notice.ts';

type Verdict = QueryAnswers['journal.verify'];

export function VerifyJournal() {
  const { t } = useTranslation();
  const { client } = useConsole();
  const sayFailure = useFailureNotice();
  const [busy, setBusy] = useState(false);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const verify = async () => {
    setBusy(true);
    setVerdict(null);
    const answer = await client.query('journal.verify', {});
    setBusy(false);
    if (answer.ok) setVerdict(answer.value);
    else sayFailure(answer.error);
  };
  return (
    <div className="journal-verify">
      <Button loading={busy} onClick={() => void verify()}>
        {t('manage.journal.verify')}
      </Button>
      <span role="status">
        {verdict?.whole && <Mark tone="done">{t('manage.journal.whole', { count: verdict.entries })}</Mark>}
        {verdict && !verdict.whole && (
          <Mark tone="warn">{t('manage.journal.broken', { seq: verdict.brokenAt ?? 0 })}</Mark>
        )}
      </span>
    </div>
  );
}
