/** Offline numbers a person should look after: the number on the paper, why, and what it is called now. */
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { OfflineNote } from '@yiting/shared/protocol/views/desk.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { DeskActs } from '../window/use-desk.ts';

type OfflineNotesProps = {
  readonly client: HallClient;
  readonly notes: readonly OfflineNote[];
  readonly acts: DeskActs;
};

export function OfflineNotes({ client, notes, acts }: OfflineNotesProps) {
  const { t } = useTranslation();
  const timeZone = client.hello?.timeZone ?? 'Asia/Shanghai';
  if (notes.length === 0) return null;
  return (
    <>
      <h2>{t('offline.notes')}</h2>
      <ul className="ticket-lines">
        {notes.map((note) => (
          <li key={note.ticketId} className="offline-note">
            <p>
              <b>{note.number}</b> <span className="mark warn">{t('offline.mark')}</span>{' '}
              {t(`offline.reason.${note.reason}`)}
            </p>
            <p className="faint">
              {t('offline.noteTaken', { day: note.day, time: sayTime(note.takenAt, timeZone) })}
              {note.calledAs !== null && ` · ${t('offline.calledAs', { number: note.calledAs })}`}
            </p>
            <button
              type="button"
              className="choice"
              disabled={acts.busy}
              onClick={() => void acts.send('offline.settle', { ticketId: note.ticketId })}
            >
              {t('offline.settle')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
