/** One take with the microphone: recorded until stopped, then measured, so that a silent take is never kept. */
import { failed, ok, type Result } from '@yiting/shared/basics/result.ts';
import { shapeOf } from '../clip-shape.ts';

export type TakeProblem = 'notHere' | 'notAllowed' | 'noMicrophone' | 'tooQuiet';
export type Take = { readonly stop: () => void; readonly sound: Promise<Result<Blob, TakeProblem>> };

/** The hall keeps own clips as webm with this coding, whatever the browser would choose. */
const soundType = 'audio/webm;codecs=opus';
/** No clip needs longer; a forgotten microphone is switched off. */
const takeMaxMs = 6_000;
const heardMinSeconds = 0.08;

/** Asks for the microphone and begins. Problems: no secure address, permission refused, none connected. */
export async function beginTake(): Promise<Result<Take, TakeProblem>> {
  if (!('mediaDevices' in navigator) || !MediaRecorder.isTypeSupported(soundType)) return failed('notHere');
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, noiseSuppression: true, autoGainControl: true, echoCancellation: false },
    });
    return ok(record(stream));
  } catch (problem) {
    const isRefused = problem instanceof DOMException && problem.name === 'NotAllowedError';
    return failed(isRefused ? 'notAllowed' : 'noMicrophone');
  }
}

function record(stream: MediaStream): Take {
  const recorder = new MediaRecorder(stream, { mimeType: soundType, audioBitsPerSecond: 64_000 });
  const pieces: Blob[] = [];
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const sound = new Promise<Result<Blob, TakeProblem>>((resolve) => {
    const longest = setTimeout(stop, takeMaxMs);
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      clearTimeout(longest);
      for (const track of stream.getTracks()) track.stop();
      resolve(checked(new Blob(pieces, { type: soundType })));
    };
  });
  recorder.start();
  return { stop, sound };
}

async function checked(sound: Blob): Promise<Result<Blob, TakeProblem>> {
  const context = new OfflineAudioContext(1, 1, 48_000);
  try {
    const decoded = await context.decodeAudioData(await sound.arrayBuffer());
    const { lengthSeconds } = shapeOf(decoded.getChannelData(0), decoded.sampleRate);
    return lengthSeconds < heardMinSeconds ? failed('tooQuiet') : ok(sound);
  } catch {
    return failed('tooQuiet');
  }
}
