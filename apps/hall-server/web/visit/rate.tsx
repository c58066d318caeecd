/** One service event on the phone: to be rated once, here or at the window, or not at all (B1-8, B1-15). */

import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import type { VisitEvent, VisitView } from '@yiting/shared/protocol/views/visit.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { RatingForm } from '../rate/rating-form.tsx';

type RateProps = { readonly client: HallClient; readonly view: VisitView; readonly event: VisitEvent };

export function Rate({ client, view, event }: RateProps) {
  const { t, i18n } = useTranslation();
  const [thanks, setThanks] = useState<'thanks' | 'thanksBad' | 'already' | 'bye' | null>(null);
  const [afterAll, setAfterAll] = useState(false);
  const [item] = event.itemNames;
  const about = [
    item ? inLanguage(item, i18n.language) : view.number,
    event.windowNumber === null ? '' : t('common.windowNumber', { number: event.windowNumber }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const declined = event.rating === 'declined' || thanks === 'bye';
  if ((event.rating === 'open' && thanks === null) || (declined && afterAll))
    return (
      <section className="rating" data-rating="open">
        <RatingForm
          client={client}
          eventId={event.eventId}
          about={about}
          done={(how) => {
            setThanks(how);
            setAfterAll(false);
          }}
        />
      </section>
    );
  const words = {
    rated: 'visit.rated',
    ratedElsewhere: 'visit.ratedElsewhere',
    tooLate: 'visit.ratingClosed',
    declined: 'visit.declined',
  } as const;
  const said = thanks === 'thanksBad' ? 'rating.thanksBad' : thanks === 'thanks' ? 'visit.rated' : null;
  const key = declined ? 'declined' : event.rating === 'open' ? 'ratedElsewhere' : event.rating;
  return (
    <section className="rating over" data-rating={key} role="status">
      <p className="about">{about}</p>
      <h2>{t(said ?? words[key])}</h2>
      {declined && (
        <button type="button" className="leave" onClick={() => setAfterAll(true)}>
          {t('visit.rateAfterAll')}
        </button>
      )}
    </section>
  );
}
