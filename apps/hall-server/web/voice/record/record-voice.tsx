/** Where a hall records the voice of its calls clip by clip; what is not recorded keeps the built-in voice. */
import { type Language, languages } from '@yiting/shared/basics/words.ts';
import { allClips, type Clip } from '@yiting/shared/domain/voice/phrase.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Alert, Button, Flex, Progress, Segmented, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { ListenButton } from './listen-button.tsx';
import { TakePanel } from './take-panel.tsx';
import { useOwnClips } from './use-own-clips.ts';
import { useRecording } from './use-recording.ts';

export type VoiceRecording = {
  readonly language: Language;
  readonly clip: string;
  /** audio/webm with opus. */
  readonly sound: Blob;
};

/** `save` sends a recording to the hall (`POST /api/voice/<language>/<clip>`) and answers whether it is kept. */
export function RecordVoice({ save }: { readonly save: (recording: VoiceRecording) => Promise<boolean> }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState<Language>('zh');
  const [savedText, setSavedText] = useState<string | null>(null);
  const { own, add } = useOwnClips();
  const { recording, begin, stop, discard } = useRecording();
  const clips = allClips(language);
  const done = clips.filter(({ clip }) => own.has(`${language}/${clip}`)).length;
  const isBusy = recording.step === 'asking' || recording.step === 'recording' || recording.step === 'check';
  const current = recording.step === 'none' ? undefined : clips.find(({ clip }) => clip === recording.clip);

  const keep = async (sound: Blob, { clip, text }: Clip) => {
    const isKept = await save({ language, clip, sound }).catch(() => false);
    if (!isKept) return false;
    add(`${language}/${clip}`);
    setSavedText(text);
    discard();
    return true;
  };

  const sayAct = (clip: string) =>
    own.has(`${language}/${clip}`) ? t('voice.recordAgain') : t('voice.record');

  const columns = [
    { title: t('voice.part'), dataIndex: 'text', render: (text: string) => <b lang={language}>{text}</b> },
    {
      title: t('voice.state'),
      render: (_: unknown, { clip }: Clip) =>
        own.has(`${language}/${clip}`) ? (
          <Tag color="green">{t('voice.own')}</Tag>
        ) : (
          <Tag>{t('voice.shipped')}</Tag>
        ),
    },
    {
      title: t('voice.act'),
      render: (_: unknown, { clip, text }: Clip) => (
        <Flex gap="small" wrap>
          <ListenButton address={addressOf(`${language}/${clip}`, own)} text={text} />
          <Button
            disabled={isBusy}
            aria-label={t('voice.recordNamed', { act: sayAct(clip), text })}
            onClick={() => {
              setSavedText(null);
              void begin(clip);
            }}
          >
            {sayAct(clip)}
          </Button>
        </Flex>
      ),
    },
  ];

  return (
    <Flex vertical gap="middle">
      <Typography.Title level={2}>{t('voice.title')}</Typography.Title>
      <Typography.Text>
        {t('voice.purpose')} {t('voice.advice')} {t('voice.afterwards')}
      </Typography.Text>
      <Flex gap="large" align="center" wrap>
        <Segmented<Language>
          aria-label={t('voice.language')}
          disabled={isBusy}
          value={language}
          onChange={(chosen) => {
            discard();
            setSavedText(null);
            setLanguage(chosen);
          }}
          options={languages.map((value) => ({ value, label: t(`voice.languageNames.${value}`) }))}
        />
        <span>{t('voice.progress', { done, all: clips.length })}</span>
        <Progress
          aria-label={t('voice.progress', { done, all: clips.length })}
          percent={Math.round((done / clips.length) * 100)}
          showInfo={false}
          style={{ flex: 1, minWidth: 160 }}
        />
      </Flex>
      <div aria-live="polite" style={{ position: 'sticky', top: 8, zIndex: 2 }}>
        {current && (
          <TakePanel
            recording={recording}
            text={current.text}
            onStop={stop}
            onDiscard={discard}
            onKeep={(sound) => keep(sound, current)}
          />
        )}
        {!current && savedText !== null && (
          <Alert type="success" showIcon title={t('voice.saved', { text: savedText })} />
        )}
      </div>
      <Table<Clip> rowKey="clip" size="middle" pagination={false} columns={columns} dataSource={[...clips]} />
    </Flex>
  );
}

function addressOf(clip: string, own: ReadonlySet<string>): string {
  return own.has(clip) ? `/voice/own/${clip}.webm` : `/voice/${clip}.mp3`;
}
