/** Which clips the hall has recorded itself, as `zh/opening`. */
import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';

const ownSchema = z.object({ clips: z.array(z.string()) });

/** Empty until the hall has answered. `add` after a clip was saved. */
export function useOwnClips() {
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const leaving = new AbortController();
    fetch('/voice/own.json', { signal: leaving.signal })
      .then(async (answer) => ownSchema.parse(await answer.json()))
      .then(({ clips }) => setOwn((before) => new Set([...before, ...clips])))
      // Then each clip counts as not recorded; the page is still of use.
      .catch(() => {});
    return () => leaving.abort();
  }, []);

  const add = useCallback((clip: string) => setOwn((before) => new Set(before).add(clip)), []);
  return { own, add };
}
