/** Shows a new password one single time, to be handed to its owner. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';

export type Handover = { readonly login: string; readonly password: string };

export function PasswordHandover({
  handover,
  leave,
}: {
  readonly handover: Handover | null;
  readonly leave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open={handover !== null}
      title={t('manage.staff.handoverTitle')}
      onCancel={leave}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="primary" size="large" onClick={leave}>
          {t('manage.staff.handedOver')}
        </Button>
      }
    >
      {handover && <Slip handover={handover} />}
    </Modal>
  );
}

function Slip({ handover }: { readonly handover: Handover }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(handover.password);
      setCopied(true);
    } catch {
      // Over plain HTTP there is no clipboard: the password stands there to be read.
      setCopied(false);
    }
  };
  return (
    <>
      <dl className="handover">
        <dt>{t('common.login')}</dt>
        <dd>{handover.login}</dd>
        <dt>{t('common.password')}</dt>
        <dd className="handover-password" data-testid="new-password">
          {handover.password}
        </dd>
      </dl>
      {window.isSecureContext && (
        <Button onClick={() => void copy()}>
          {copied ? t('manage.staff.copied') : t('manage.staff.copy')}
        </Button>
      )}
      <Alert type="warning" title={t('manage.staff.handoverOnce')} className="handover-once" />
    </>
  );
}
