/** An address typed with a finger: a field and the few keys an address needs. A keyboard works as well. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';

const keyRows = ['1234567890', 'qwertyuiop', 'asdfghjkl-', 'zxcvbnm.:/'];

type AddressFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function AddressField({ label, value, onChange }: AddressFieldProps) {
  const { t } = useTranslation();
  return (
    <>
      <label className="address">
        <span>{label}</span>
        <input
          value={value}
          onChange={(event) => onChange(event.target.value)}
          inputMode="none"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
        />
      </label>
      <div className="keyboard">
        {keyRows.map((row) => (
          <div key={row}>
            {[...row].map((key) => (
              <button key={key} type="button" className="key" onClick={() => onChange(value + key)}>
                {key}
              </button>
            ))}
          </div>
        ))}
        <div>
          <button type="button" className="key wide" onClick={() => onChange(value.slice(0, -1))}>
            {t('firstRun.key.erase')}
          </button>
        </div>
      </div>
    </>
  );
}
