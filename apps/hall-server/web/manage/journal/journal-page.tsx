/** The journal: who did what when (B6-99), whether its chain is whole, and the story of one ticket. */
import type { QueryAnswers } from '@yiting/shared/protocol/queries.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import type { PageProps } from '../page-props.ts';
import { useQuery } from '../use-query.ts';
import { entryTypes, sayEntryType } from './entry-types.ts';
import { JournalTable } from './journal-table.tsx';
import { TicketStory } from './ticket-story.tsx';
import { VerifyJournal } from './verify-journal.tsx';
import './journal.css';

type Lines = QueryAnswers['journal.page']['lines'];

export function JournalPage({ view }: PageProps) {
  const { t } = useTranslation();
  const [type, setType] = useState<string | null>(null);
  /** The sequence numbers each older page began before; the last is the page that is open. */
  const [trail, setTrail] = useState<readonly number[]>([]);
  const [ticketId, setTicketId] = useState<string | null>(null);
  const beforeSeq = trail.at(-1);
  const { answer, error, busy, again } = useQuery('journal.page', {
    ...(type === null ? {} : { type }),
    ...(beforeSeq === undefined ? {} : { beforeSeq }),
  });
  const lines: Lines = answer?.lines ?? [];
  const oldest = lines.at(-1)?.seq;
  return (
    <>
      <div className="journal-bar">
        <Select<string>
          aria-label={t('manage.journal.filter')}
          className="journal-filter"
          value={type ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(chosen) => {
            setType(chosen === '' ? null : chosen);
            setTrail([]);
          }}
          options={[
            { value: '', label: t('manage.journal.all') },
            ...entryTypes(t).map((each) => ({ value: each, label: sayEntryType(t, each) })),
          ]}
        />
        <Button
          disabled={busy}
          onClick={() => {
            if (trail.length === 0) again();
            setTrail([]);
          }}
        >
          {t('manage.journal.newest')}
        </Button>
        <VerifyJournal />
      </div>
      {error && <Alert type="error" title={sayError(t, error)} role="alert" />}
      <JournalTable lines={lines} busy={busy} view={view} openTicket={setTicketId} />
      <div className="journal-pages">
        <Button disabled={busy || trail.length === 0} onClick={() => setTrail(trail.slice(0, -1))}>
          {t('manage.journal.newer')}
        </Button>
        <Button
          disabled={busy || oldest === undefined || oldest <= 1}
          onClick={() => oldest !== undefined && setTrail([...trail, oldest])}
        >
          {t('manage.journal.older')}
        </Button>
      </div>
      <TicketStory ticketId={ticketId} view={view} leave={() => setTicketId(null)} />
    </>
  );
}
