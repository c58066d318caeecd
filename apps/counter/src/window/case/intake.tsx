/** Taking in: the form, then the materials, on one surface; what is missing is where the focus goes. */
import type { CaseDetail } from '@yiting/shared/protocol/cases.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type RefObject, useCallback } from 'react';
import { FormFields } from './form/form-fields.tsx';
import { MaterialList } from './material-list.tsx';
import type { CaseActs } from './use-case-acts.ts';
import type { Draft } from './use-draft.ts';

type IntakeProps = {
  readonly detail: CaseDetail;
  readonly draft: Draft;
  readonly acts: CaseActs;
  readonly strict: boolean;
  readonly place: RefObject<HTMLElement | null>;
};

export function Intake({ detail, draft, acts, strict, place }: IntakeProps) {
  const { t } = useTranslation();
  const left = useCallback(() => void draft.save(), [draft.save]);
  const done = useCallback(() => focusMissing(place.current), [place]);
  return (
    <>
      <FormFields
        name={detail.caseId}
        fields={draft.fields}
        values={draft.values}
        today={draft.today}
        strict={strict}
        change={draft.change}
        left={left}
        done={done}
      />
      <MaterialList detail={detail} acts={acts} done={() => focusGo(place.current)} />
      <p className="visually-hidden" aria-live="polite">
        {detail.missing === 0 ? t('intake.complete') : t('intake.missing', { count: detail.missing })}
      </p>
    </>
  );
}

/** The first material nobody has answered for, else the large button. */
export function focusMissing(place: ParentNode | null): void {
  const row = place?.querySelector<HTMLElement>('.material[data-way="missing"]');
  if (!row) focusGo(place);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

export function focusGo(place: ParentNode | null): void {
  place?.querySelector<HTMLElement>('[data-go]')?.focus();
}
