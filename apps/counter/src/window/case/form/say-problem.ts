/** The words for what is wrong with an answer, its figures filled in. */
import type { TFunction } from '@yiting/shared/ui/translation.ts';
import type { FieldProblem } from './field-check.ts';

export function sayProblem(t: TFunction, { code, detail }: FieldProblem): string {
  // Which figures a problem carries depends on its code; the typed `t` would ask for those of all codes at once.
  const say = t as (key: string, figures: Readonly<Record<string, string | number>>) => string;
  return say(`intake.problem.${code}`, detail ?? {});
}
