/** Where a scan is chosen, what is taken, and what was wrong with the last one. */
import { limits } from '@yiting/shared/basics/limits.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { FileIntake } from './use-file-intake.ts';

const mebibyte = 1024 * 1024;

export function FileInput({ files }: { readonly files: FileIntake }) {
  const { t } = useTranslation();
  return (
    <>
      <input
        ref={files.input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('intake.file.choose')}
        accept={files.accepted}
        onChange={(event) => files.chosen(event.target)}
      />
      <p className="faint">{t('intake.file.limits', { mebibytes: limits.caseFileBytesMax / mebibyte })}</p>
      {files.problem && (
        <p className="problem" role="alert">
          {files.problem}
        </p>
      )}
    </>
  );
}
