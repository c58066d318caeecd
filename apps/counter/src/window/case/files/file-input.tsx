/** Where a scan is chosen, and what is taken. */
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
    </>
  );
}

/** Beside the material it is about, where the eyes are. */
export function FileProblem({ files, code }: { readonly files: FileIntake; readonly code: string }) {
  const { problem } = files;
  return problem?.materialCode === code ? (
    <p className="problem file-problem" role="alert">
      {problem.words}
    </p>
  ) : null;
}
