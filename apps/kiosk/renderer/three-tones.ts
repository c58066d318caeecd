/** Three rising tones, made here: a test of the speaker needs no file. */

const tonesHz = [523, 659, 784];
const toneSeconds = 0.22;

/** `failed` where the browser lets nothing sound without a touch, or there is no output. */
export async function playThreeTones(): Promise<'played' | 'failed'> {
  try {
    const context = new AudioContext();
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 1_000))]);
    if (context.state !== 'running') return 'failed';
    const volume = context.createGain();
    volume.gain.value = 0.3;
    volume.connect(context.destination);
    for (const [index, hertz] of tonesHz.entries()) {
      const tone = context.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(volume);
      tone.start(context.currentTime + index * toneSeconds);
      tone.stop(context.currentTime + (index + 1) * toneSeconds);
    }
    await new Promise((resolve) => setTimeout(resolve, tonesHz.length * toneSeconds * 1_000));
    await context.close();
    return 'played';
  } catch {
    return 'failed';
  }
}
