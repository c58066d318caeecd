/** The one form component: draws fields as data, says what is wrong while it is typed, and goes on by Enter or by itself. */
import { useEffect, useRef, useState } from 'react';
import { ChoiceField } from './choice-field.tsx';
import { fieldProblem } from './field-check.ts';
import type { FormField, FormValues } from './form-field.ts';
import { TextField } from './text-field.tsx';

type FormFieldsProps = {
  readonly name: string;
  readonly fields: readonly FormField[];
  readonly values: FormValues;
  readonly today: string;
  /** All fields say what is wrong, not only those that were left. */
  readonly strict: boolean;
  readonly change: (code: string, answer: string) => void;
  /** A field was left or a choice made: what is there may be kept. */
  readonly left: () => void;
  /** Nothing is left to ask. */
  readonly done: () => void;
};
/** Where the focus goes next: behind this field, to the first that asks for something. */
type Walk = { readonly after: string | null };

export function FormFields({ name, fields, values, today, strict, change, left, done }: FormFieldsProps) {
  const form = useRef<HTMLDivElement>(null);
  const [walk, setWalk] = useState<Walk | null>({ after: null });
  // A choice may bring new fields: the way on is looked up after they are drawn.
  useEffect(() => {
    if (walk === null) return;
    setWalk(null);
    const from = fields.findIndex(({ code }) => code === walk.after) + 1;
    const next = fields.slice(from).find((field) => asksFor(field, values, today));
    if (next) focusField(form.current, next.code);
    else done();
  }, [walk, fields, values, today, done]);
  const goOn = (code: string) => setWalk({ after: code });
  return (
    <div className="form-fields" ref={form}>
      {fields.map((field) => {
        const common = {
          field,
          id: `${name}-${field.code.replaceAll('.', '-')}`,
          answer: values[field.code] ?? '',
          strict,
          today,
        };
        return field.kind === 'choice' ? (
          <ChoiceField
            key={field.code}
            {...common}
            choose={(answer) => {
              change(field.code, answer);
              left();
              goOn(field.code);
            }}
            goOn={() => goOn(field.code)}
          />
        ) : (
          <TextField
            key={field.code}
            {...common}
            change={(answer) => change(field.code, answer)}
            left={left}
            goOn={() => goOn(field.code)}
          />
        );
      })}
    </div>
  );
}

function asksFor(field: FormField, values: FormValues, today: string): boolean {
  const answer = values[field.code] ?? '';
  return answer === '' || fieldProblem(field, answer, { today, typing: false }) !== null;
}

/** Puts the focus into the first field below `place` that is wrong, or returns false when none is. */
export function focusWrong(
  place: ParentNode,
  { fields, values, today }: Pick<FormFieldsProps, 'fields' | 'values' | 'today'>,
): boolean {
  const wrong = fields.find(
    (field) => fieldProblem(field, values[field.code] ?? '', { today, typing: false }) !== null,
  );
  if (wrong) focusField(place, wrong.code);
  return wrong !== undefined;
}

function focusField(place: ParentNode | null, code: string): void {
  const field = place?.querySelector(`[data-field="${code}"]`);
  const target = field?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]');
  target?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'nearest' });
}
