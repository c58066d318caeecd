/** A field answered by one digit: choices in a row, arrows walk over them, Enter goes on. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type KeyboardEvent, useRef } from 'react';
import { fieldProblem } from './field-check.ts';
import type { FormField } from './form-field.ts';
import { sayProblem } from './say-problem.ts';

type ChoiceFieldProps = {
  readonly field: FormField;
  readonly id: string;
  readonly answer: string;
  readonly strict: boolean;
  readonly today: string;
  readonly choose: (answer: string) => void;
  readonly goOn: () => void;
};
const digitsMax = 9;

export function ChoiceField({ field, id, answer, strict, today, choose, goOn }: ChoiceFieldProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  const problem = strict ? fieldProblem(field, answer, { today, typing: false }) : null;
  const chosen = field.choices.findIndex(({ code }) => code === answer);
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const choice = digit === undefined ? undefined : field.choices[Number(digit) - 1];
    if (choice) choose(choice.code);
    else if (event.key === 'Enter' && chosen >= 0) goOn();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') walk(row.current, 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') walk(row.current, -1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="form-field" data-field={field.code} data-wide="true">
      <span id={`${id}-label`} className="field-label">
        {field.label}
      </span>
      <div
        ref={row}
        role="radiogroup"
        className="choices"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-note`}
        onKeyDown={pressed}
      >
        {field.choices.map((choice, index) => (
          // biome-ignore lint/a11y/useSemanticElements: chosen by digit and left by Enter, which a native radio does not do
          <button
            key={choice.code}
            type="button"
            role="radio"
            aria-checked={index === chosen}
            tabIndex={index === Math.max(0, chosen) ? 0 : -1}
            className="choice"
            onClick={() => choose(choice.code)}
          >
            {index < digitsMax && <kbd>{index + 1}</kbd>}
            <span>{choice.words}</span>
          </button>
        ))}
      </div>
      <small id={`${id}-note`} className={problem ? 'field-problem' : 'faint'} aria-live="polite">
        {problem ? sayProblem(t, problem) : (field.hint ?? '')}
      </small>
    </div>
  );
}

/** Moves the focus over the choices, round at both ends. */
function walk(row: HTMLElement | null, by: 1 | -1): void {
  const choices = [...(row?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
  const at = choices.indexOf(document.activeElement as HTMLElement);
  choices.at((at + by) % choices.length)?.focus();
}
