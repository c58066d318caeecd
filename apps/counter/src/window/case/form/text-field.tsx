/** A field one types into: judged as it is typed, covered when it is left, left by Enter or by itself when nothing can follow. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type ChangeEvent, type KeyboardEvent, useState } from 'react';
import { fieldProblem, isWhole } from './field-check.ts';
import { type FormField, isMasked, maskAnswer } from './form-field.ts';
import { sayProblem } from './say-problem.ts';

type TextFieldProps = {
  readonly field: FormField;
  readonly id: string;
  readonly answer: string;
  readonly strict: boolean;
  readonly today: string;
  readonly change: (answer: string) => void;
  readonly left: () => void;
  readonly goOn: () => void;
};

export function TextField({ field, id, answer, strict, today, change, left, goOn }: TextFieldProps) {
  const { t } = useTranslation();
  const [here, setHere] = useState(false);
  const [wasLeft, setWasLeft] = useState(false);
  const typing = !(wasLeft || strict);
  const problem = fieldProblem(field, answer, { today, typing });
  const covered = !here && isMasked(field) && answer !== '' && problem === null;
  const typed = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const { value } = event.target;
    const text = shaped(field, value, answer);
    change(text);
    const grew = text.length > answer.length && event.target.selectionStart === value.length;
    if (grew && isWhole(field, text, today)) goOn();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const wrong = answer.trim() !== '' && fieldProblem(field, answer, { today, typing: false }) !== null;
    setWasLeft(true);
    if (!wrong) goOn();
  };
  const common = {
    id,
    value: covered ? maskAnswer(field, answer) : answer,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-note`,
    'aria-required': field.required,
    onChange: typed,
    onKeyDown: pressed,
    onFocus: () => setHere(true),
    onBlur: () => {
      setHere(false);
      setWasLeft(true);
      left();
    },
  };
  const numeric = ['number', 'money', 'date', 'phone'].includes(field.kind);
  return (
    <div
      className="form-field"
      data-field={field.code}
      data-wide={field.kind === 'longText' || field.kind === 'address'}
    >
      <label htmlFor={id}>
        {field.label}
        {!field.required && <small> {t('intake.optional')}</small>}
      </label>
      {field.kind === 'longText' ? (
        <textarea {...common} rows={2} />
      ) : (
        <input {...common} inputMode={numeric ? 'decimal' : 'text'} placeholder={placeholderOf(field)} />
      )}
      <small id={`${id}-note`} className={problem ? 'field-problem' : 'faint'} aria-live="polite">
        {problem ? sayProblem(t, problem) : (field.hint ?? '')}
      </small>
    </div>
  );
}

function placeholderOf({ kind }: FormField): string | undefined {
  return kind === 'date' ? '20261123' : undefined;
}

/** A date may be typed as eight digits; letters of a number are written large. */
function shaped({ kind }: FormField, text: string, before: string): string {
  if (kind === 'residentId' || kind === 'creditCode' || kind === 'document')
    return text.replaceAll(/\s/g, '').toUpperCase();
  if (kind === 'phone') return text.replaceAll(/[\s-]/g, '');
  if (kind !== 'date' || text.length < before.length) return text;
  const digits = text.replaceAll(/\D/g, '').slice(0, 8);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('-');
}
