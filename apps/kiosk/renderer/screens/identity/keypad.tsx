/** Keys on the screen: digits, with an X where a resident number may end, or digits and letters. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { hasWideKeys } from '../../has-wide-keys.ts';
import type { TypedField } from '../../identity-steps.ts';
import { useKiosk } from '../../kiosk-context.ts';

type KeypadProps = {
  readonly field: TypedField;
  readonly text: string;
  readonly type: (text: string) => void;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const letterRows = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];
/** Eight wider keys a row, in the order everybody knows. */
const letterRowsElder = ['12345678', '90ABCDEF', 'GHIJKLMN', 'OPQRSTUV', 'WXYZ'];
const digitFields: readonly TypedField[] = ['phone', 'residentId', 'taiwanPermit'];

export function Keypad({ field, text, type }: KeypadProps) {
  return digitFields.includes(field) ? (
    <DigitKeys withX={field === 'residentId'} text={text} type={type} />
  ) : (
    <LetterKeys text={text} type={type} />
  );
}

type KeysProps = Pick<KeypadProps, 'text' | 'type'>;

function DigitKeys({ withX, text, type }: KeysProps & { readonly withX: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="keypad">
      {digits.map((key) => (
        <Key key={key} label={key} press={() => type(text + key)} />
      ))}
      {withX ? <Key label="X" press={() => type(`${text}X`)} /> : <Clear type={type} />}
      <Key label="0" press={() => type(`${text}0`)} />
      <button type="button" className="key word" onClick={() => type(text.slice(0, -1))}>
        {t('identity.erase')}
      </button>
    </div>
  );
}

export function LetterKeys({ text, type }: KeysProps) {
  const { t } = useTranslation();
  const { session } = useKiosk();
  return (
    <div className="keyboard">
      {(hasWideKeys(session) ? letterRowsElder : letterRows).map((row) => (
        <div key={row}>
          {[...row].map((key) => (
            <Key key={key} label={key} press={() => type(text + key)} />
          ))}
        </div>
      ))}
      <div>
        <Clear type={type} />
        <button type="button" className="key wide" onClick={() => type(text.slice(0, -1))}>
          {t('identity.erase')}
        </button>
      </div>
    </div>
  );
}

function Key({ label, press }: { readonly label: string; readonly press: () => void }) {
  return (
    <button type="button" className="key" onClick={press}>
      {label}
    </button>
  );
}

function Clear({ type }: Pick<KeypadProps, 'type'>) {
  const { t } = useTranslation();
  return (
    <button type="button" className="key word wide" onClick={() => type('')}>
      {t('identity.clear')}
    </button>
  );
}
