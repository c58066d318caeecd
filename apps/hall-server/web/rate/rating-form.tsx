/** Five grades, the national tags of the chosen one, words if one likes; a bad grade needs a tag or words (B1-6). */

import { makeUlid } from '@yiting/shared/basics/ids.ts';
import type { HallClient } from '@yiting/shared/client/hall-client.ts';
import {
  checkRating,
  type Grade,
  grades,
  ratingTextMax,
  tagsOfGrade,
} from '@yiting/shared/domain/rating/norms.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { inLanguage, sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useRef, useState } from 'react';
import { Face } from './face.tsx';

type RatingFormProps = {
  readonly client: HallClient;
  readonly eventId: string;
  readonly about: string;
  readonly done: (how: 'thanks' | 'thanksBad' | 'already' | 'bye') => void;
};

export function RatingForm({ client, eventId, about, done }: RatingFormProps) {
  const { t } = useTranslation();
  const [grade, setGrade] = useState<Grade | null>(null);
  const [tags, setTags] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HallError | null>(null);
  const commandId = useRef(makeUlid(Date.now()));
  const complete = grade !== null && checkRating({ grade, tags, text }).ok;
  const choose = (chosen: Grade) => {
    setGrade(chosen);
    setTags([]);
  };
  const submit = async () => {
    if (grade === null || busy) return;
    setBusy(true);
    const answer = await client.send(
      'rating.submit',
      { eventId, grade, tags: [...tags], text },
      commandId.current,
    );
    setBusy(false);
    if (answer.ok) return done(grade <= 2 ? 'thanksBad' : 'thanks');
    if (answer.error.code === 'alreadyRated') return done('already');
    setError(answer.error);
  };
  const decline = () => {
    void client.send('rating.decline', { eventId });
    done('bye');
  };
  return (
    <>
      <h1>{t('rating.ask')}</h1>
      <p className="about">
        {about}　<span>{t('rating.private')}</span>
      </p>
      <div className="grades" role="radiogroup" aria-label={t('rating.ask')}>
        {grades.map((each) => (
          <label key={each} className="grade" data-chosen={grade === each}>
            <input
              type="radio"
              name="grade"
              className="visually-hidden"
              checked={grade === each}
              onChange={() => choose(each)}
            />
            <Face grade={each} />
            <span>{t(`rating.grade.g${each}`)}</span>
          </label>
        ))}
      </div>
      {grade !== null && (
        <Details grade={grade} tags={tags} setTags={setTags} text={text} setText={setText} />
      )}
      <p className="rate-problem" role="status">
        {error ? sayError(t, error) : grade !== null && !complete ? t('rating.textNeeded') : ' '}
      </p>
      <div className="rate-acts">
        <button type="button" className="decline" onClick={decline}>
          {t('rating.decline')}
        </button>
        <button type="button" className="submit" disabled={!complete || busy} onClick={() => void submit()}>
          {t('rating.submit')}
        </button>
      </div>
    </>
  );
}

type DetailsProps = {
  readonly grade: Grade;
  readonly tags: readonly string[];
  readonly setTags: (tags: readonly string[]) => void;
  readonly text: string;
  readonly setText: (text: string) => void;
};

function Details({ grade, tags, setTags, text, setText }: DetailsProps) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <fieldset className="tags">
        <legend>{grade >= 3 ? t('rating.goodTags') : t('rating.badTags')}</legend>
        {tagsOfGrade(grade).map(({ code, name }) => (
          <label key={code} className="tag" data-chosen={tags.includes(code)}>
            <input
              type="checkbox"
              className="visually-hidden"
              checked={tags.includes(code)}
              onChange={(event) =>
                setTags(event.target.checked ? [...tags, code] : tags.filter((each) => each !== code))
              }
            />
            {inLanguage(name, i18n.language)}
          </label>
        ))}
      </fieldset>
      <label className="words">
        <span className="visually-hidden">{t('rating.text')}</span>
        <textarea
          value={text}
          maxLength={ratingTextMax}
          rows={1}
          placeholder={t('rating.text')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </>
  );
}
