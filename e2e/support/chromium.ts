/** Finds a Chromium on this machine, or says exactly what to install. */

/** The shell has no window of its own: it takes a third less of the processor. */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export function findChromium(
  exists: (path: string) => boolean,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const wished = environment.CHROMIUM_PATH;
  const found = [...(wished === undefined ? [] : [wished]), ...usualPlaces].find(exists);
  if (found !== undefined) return found;
  throw new Error(
    'No Chromium was found. On Debian or Ubuntu: apt-get install -y chromium-headless-shell fonts-noto-cjk. Elsewhere: install Chrome or Chromium and set CHROMIUM_PATH to it.',
  );
}
