/** The take in hand: what to say while recording, then listen, save or discard. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Flex } from 'antd';
import { useEffect, useState } from 'react';
import { ListenButton } from './listen-button.tsx';
import type { Recording } from './use-recording.ts';

export function TakePanel({
  recording,
  text,
  onStop,
  onDiscard,
  onKeep,
}: {
  readonly recording: Recording;
  readonly text: string;
  readonly onStop: () => void;
  readonly onDiscard: () => void;
  readonly onKeep: (sound: Blob) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  if (recording.step === 'problem')
    return <Alert type="warning" showIcon title={t(`voice.${recording.problem}`)} />;
  if (recording.step === 'recording')
    return (
      <Alert
        type="info"
        title={<strong style={{ fontSize: 24 }}>{t('voice.recording', { text })}</strong>}
        action={
          <Button type="primary" size="large" autoFocus onClick={onStop}>
            {t('voice.stop')}
          </Button>
        }
      />
    );
  if (recording.step !== 'check') return null;
  return <CheckTake sound={recording.sound} text={text} onDiscard={onDiscard} onKeep={onKeep} />;
}

function CheckTake({
  sound,
  text,
  onDiscard,
  onKeep,
}: {
  readonly sound: Blob;
  readonly text: string;
  readonly onDiscard: () => void;
  readonly onKeep: (sound: Blob) => Promise<boolean>;
}) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  const [step, setStep] = useState<'open' | 'saving' | 'failed'>('open');

  useEffect(() => {
    const made = URL.createObjectURL(sound);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [sound]);

  const keep = async () => {
    setStep('saving');
    if (!(await onKeep(sound))) setStep('failed');
  };

  return (
    <Alert
      type={step === 'failed' ? 'warning' : 'info'}
      title={step === 'failed' ? t('voice.saveFailed') : t('voice.check', { text })}
      action={
        <Flex gap="small" wrap>
          {address !== null && <ListenButton address={address} text={text} />}
          <Button type="primary" autoFocus loading={step === 'saving'} onClick={() => void keep()}>
            {t('voice.save')}
          </Button>
          <Button disabled={step === 'saving'} onClick={onDiscard}>
            {t('voice.discard')}
          </Button>
        </Flex>
      }
    />
  );
}
