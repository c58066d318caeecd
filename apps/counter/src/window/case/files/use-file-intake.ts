/** Choosing or dropping a scan for a material: sent, kept, and the material answered by it; what is wrong in words. */
import { limits } from '@yiting/shared/basics/limits.ts';
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { type RefObject, useRef, useState } from 'react';
import { fileTypes, sendFile } from './case-files.ts';

const mebibyte = 1024 * 1024;

type FileProblem = { readonly materialCode: string; readonly words: string };
export type FileIntake = {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly accepted: string;
  /** The material whose scan is on its way. */
  readonly sending: string | null;
  /** What was wrong with the last scan, and of which material. */
  readonly problem: FileProblem | null;
  readonly choose: (materialCode: string) => void;
  readonly chosen: (input: HTMLInputElement) => void;
  readonly send: (materialCode: string, file: File) => void;
};

/** `keep`: what becomes of a scan that the hall has. */
export function useFileIntake(
  caseId: string,
  keep: (materialCode: string, fileId: string) => Promise<unknown>,
): FileIntake {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const wanted = useRef<string | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const send = async (materialCode: string, file: File) => {
    setSending(materialCode);
    setProblem(null);
    const sent = await sendFile(caseId, file);
    setSending(null);
    if (sent.ok) void keep(materialCode, sent.value);
    else setProblem({ materialCode, words: `${file.name}：${sayFileError(t, sent.error)}` });
  };
  return {
    input,
    accepted: fileTypes.join(','),
    sending,
    problem,
    choose: (materialCode) => {
      wanted.current = materialCode;
      input.current?.click();
    },
    chosen: (from) => {
      const [file] = from.files ?? [];
      if (file && wanted.current !== null) void send(wanted.current, file);
      from.value = '';
    },
    send: (materialCode, file) => void send(materialCode, file),
  };
}

/** A scan that is too large has words of its own: what the limit is, and what to do. */
function sayFileError(t: TFunction, error: HallError): string {
  if (error.code !== 'tooLarge') return sayError(t, error);
  return t('intake.file.tooLarge', { mebibytes: limits.caseFileBytesMax / mebibyte });
}
