/** Which document's number will be typed. */
import type { DocumentType } from '@yiting/shared/protocol/party.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Frame } from '../frame.tsx';

/** Those that people come with. Citizens have the first, so the kiosk asks for no papers of theirs beside it. */
const kinds: readonly DocumentType[] = [
  'residentId',
  'permanentResidence',
  'passport',
  'hkMacaoPermit',
  'taiwanPermit',
];

export function Kinds({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { send } = useKiosk();
  return (
    <Frame screen="identity-kinds" device={device}>
      <h1>{t('identity.kindsTitle')}</h1>
      <div className="ways">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="choice way"
            onClick={() => send({ type: 'kind', documentType: kind })}
          >
            <b>{t(`identity.kind.${kind}`)}</b>
          </button>
        ))}
      </div>
    </Frame>
  );
}
