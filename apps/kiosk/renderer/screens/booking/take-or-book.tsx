/** Under a guide: a number for now, or a time for later; only what can be had. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { canBook } from '../../own-bookings.ts';

export function TakeOrBook({
  refused,
  of,
}: {
  /** No number can be had now. */
  readonly refused: boolean;
  readonly of: { readonly queueId: string | null; readonly itemCode: string | null };
}) {
  const { t } = useTranslation();
  const { state, catalogue, send } = useKiosk();
  const books = canBook(state, catalogue, of);
  const book = () => send({ type: 'book' });
  if (refused && books)
    return (
      <button type="button" className="act" onClick={book}>
        {t('booking.book')}
      </button>
    );
  return (
    <>
      {books && (
        <button type="button" className="plain book" onClick={book}>
          {t('booking.book')}
        </button>
      )}
      <button type="button" className="act" disabled={refused} onClick={() => send({ type: 'identify' })}>
        {t('kiosk.takeNumber')}
      </button>
    </>
  );
}
