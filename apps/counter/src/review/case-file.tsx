/** A scan opened in its place: fetched under the session, shown from memory, forgotten when it is closed. */
import { errorCodeSchema, type HallError, hallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { readSession } from '../session.ts';

type Shown =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: HallError }
  | { readonly state: 'open'; readonly address: string; readonly isPicture: boolean };

export function CaseFile({ fileId }: { readonly fileId: string }) {
  const { t } = useTranslation();
  const shown = useFile(fileId);
  if (shown.state === 'loading') return <p className="faint">{t('review.loading')}</p>;
  if (shown.state === 'failed')
    return (
      <p className="problem" role="alert">
        {sayError(t, shown.error)}
      </p>
    );
  return (
    <figure className="review-file">
      {shown.isPicture ? (
        <img src={shown.address} alt={t('review.scan')} />
      ) : (
        <iframe src={shown.address} title={t('review.scan')} />
      )}
      <figcaption>
        <a href={shown.address} target="_blank" rel="noreferrer">
          {t('review.openAlone')}
        </a>
      </figcaption>
    </figure>
  );
}

function useFile(fileId: string): Shown {
  const [shown, setShown] = useState<Shown>({ state: 'loading' });
  useEffect(() => {
    let address: string | null = null;
    let wanted = true;
    void fetchFile(fileId).then((file) => {
      if (!wanted) return;
      if (!(file instanceof Blob)) return setShown({ state: 'failed', error: file });
      address = URL.createObjectURL(file);
      setShown({ state: 'open', address, isPicture: file.type.startsWith('image/') });
    });
    return () => {
      wanted = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [fileId]);
  return shown;
}

async function fetchFile(fileId: string): Promise<Blob | HallError> {
  try {
    const response = await fetch(`/api/case-files/${fileId}`, {
      headers: { authorization: `Bearer ${readSession()?.session ?? ''}` },
    });
    if (response.ok) return await response.blob();
    const { code } = (await response.json()) as { code?: unknown };
    const known = errorCodeSchema.safeParse(code);
    return hallError(known.success ? known.data : 'noAnswer');
  } catch {
    return hallError('notConnected');
  }
}
