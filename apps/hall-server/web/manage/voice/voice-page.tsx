/** The voice of the hall: clips recorded by a person, kept by the hall for its call screens. */
import { RecordVoice, type VoiceRecording } from '../../voice/record/record-voice.tsx';
import { useConsole } from '../console-context.ts';
import { useFailureNotice } from '../use-failure-notice.ts';
import { saveRecording } from './save-recording.ts';

export function VoicePage() {
  const { session } = useConsole();
  const sayFailure = useFailureNotice();
  const save = async (recording: VoiceRecording) => {
    const answer = await saveRecording(session, recording);
    if (!answer.ok) sayFailure(answer.error);
    return answer.ok;
  };
  return <RecordVoice save={save} />;
}
