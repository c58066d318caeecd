/** Finding a printer or a reader: an address where it needs one, the look for it, and what answered. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useState } from 'react';
import { AddressField } from './address-field.tsx';

type FindDeviceProps = {
  readonly device: 'printer' | 'reader';
  /** Null before anybody looked. */
  readonly found: readonly { readonly option: string; readonly name: string }[] | null;
  readonly chosen: string;
  readonly busy: boolean;
  readonly look: (address: string) => Promise<void>;
  readonly choose: (option: string) => void;
};

export function FindDevice({ device, found, chosen, busy, look, choose }: FindDeviceProps) {
  const { t } = useTranslation();
  const [address, setAddress] = useState('');
  const [finding, setFinding] = useState(false);
  const find = async () => {
    setFinding(true);
    await look(address);
    setFinding(false);
  };
  const nothing = found === null || found.length === 0;
  return (
    <>
      {nothing && (
        <>
          <AddressField label={t(`firstRun.${device}.address`)} value={address} onChange={setAddress} />
          <button type="button" className="choice tall" disabled={finding} onClick={() => void find()}>
            {t(finding ? `firstRun.${device}.finding` : `firstRun.${device}.find`)}
          </button>
        </>
      )}
      {found !== null && nothing && !finding && (
        <p className="finding" role="status" data-bad="true">
          {t(`firstRun.${device}.none`)}
        </p>
      )}
      <div className="found">
        {(found ?? []).map(({ option, name }) => (
          <button
            key={option}
            type="button"
            className="choice tall"
            aria-pressed={option === chosen}
            disabled={busy}
            onClick={() => choose(option)}
          >
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
