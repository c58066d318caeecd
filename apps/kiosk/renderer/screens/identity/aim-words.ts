/** What a person is told about saying who he is: why, how long it is kept, and what his yes will do. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { Aim } from '../../booking-steps.ts';

export type AimWords = {
  readonly title: string;
  readonly hint: string;
  readonly why: string;
  readonly how: string;
  /** Why the document should stay where it is. */
  readonly keep: string;
  readonly typed: string;
  readonly phone: string;
  readonly confirm: string;
};

export function aimWords(t: TFunction, aim: Aim): AimWords {
  switch (aim.kind) {
    case 'take':
      return {
        title: t('identity.title'),
        hint: t('identity.hint'),
        why: t('identity.noticeWhy'),
        how: t('identity.noticeHow'),
        keep: t('identity.keepCard'),
        typed: t('identity.confirmTyped'),
        phone: t('identity.hint'),
        confirm: t('identity.take'),
      };
    case 'book':
      if (aim.held.inspection)
        return {
          title: t('booking.inspection.bookTitle'),
          hint: t('booking.aim.bookHint'),
          why: t('booking.inspection.bookWhy'),
          how: t('booking.inspection.bookHow'),
          keep: t('booking.aim.bookKeep'),
          typed: t('booking.inspection.bookTyped'),
          phone: t('booking.aim.bookPhone'),
          confirm: t('booking.aim.bookConfirm'),
        };
      return {
        title: t('booking.aim.bookTitle'),
        hint: t('booking.aim.bookHint'),
        why: t('booking.aim.bookWhy'),
        how: t('booking.aim.bookHow'),
        keep: t('booking.aim.bookKeep'),
        typed: t('booking.aim.bookTyped'),
        phone: t('booking.aim.bookPhone'),
        confirm: t('booking.aim.bookConfirm'),
      };
    case 'own':
      return {
        title: t('booking.ownTitle'),
        hint: t('booking.aim.ownWhy'),
        why: t('booking.aim.ownWhy'),
        how: t('booking.aim.ownHow'),
        keep: t('booking.aim.ownKeep'),
        typed: t('booking.aim.ownWhy'),
        phone: t('booking.aim.ownWhy'),
        confirm: t(aim.act === 'checkIn' ? 'booking.aim.checkIn' : 'booking.aim.look'),
      };
  }
}
