/** What a ticket is called as, where it is no ordinary one: 优先, or the time of the booking. */
import type { DeskTicket } from '@yiting/shared/protocol/views/desk.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';

export function ClassMark({ ticket, timeZone }: { readonly ticket: DeskTicket; readonly timeZone: string }) {
  const { t } = useTranslation();
  if (ticket.class === 'walkIn') return null;
  const kind = t(`common.ticketClass.${ticket.class}`);
  return (
    <span className="mark">
      {ticket.appointmentAt === null
        ? kind
        : t('order.classAt', { class: kind, time: sayTime(ticket.appointmentAt, timeZone) })}
    </span>
  );
}
