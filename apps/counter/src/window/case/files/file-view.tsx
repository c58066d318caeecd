/** A scan in its line: a photo as a thumbnail, a PDF by its name; opened whole in a tab of its own. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useState } from 'react';
import { readFile } from './case-files.ts';

type Shown = { readonly address: string; readonly photo: boolean };

export function FileView({ fileId }: { readonly fileId: string }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    let address: string | null = null;
    let wanted = true;
    void readFile(fileId).then((file) => {
      if (!wanted || file === null) return;
      address = URL.createObjectURL(file);
      setShown({ address, photo: file.type.startsWith('image/') });
    });
    return () => {
      wanted = false;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [fileId]);
  if (shown === null) return null;
  return (
    <a className="scan" href={shown.address} target="_blank" rel="noreferrer" tabIndex={-1}>
      {shown.photo ? <img src={shown.address} alt={t('intake.file.open')} /> : t('intake.file.pdf')}
    </a>
  );
}
