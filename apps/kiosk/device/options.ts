/** The command line of the device host. What `config.json` in the data folder says holds where an option is not given. */
export const kioskOptions = {
  hall: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string' },
  printer: { type: 'string' },
  width: { type: 'string' },
  reader: { type: 'string' },
  'reader-map': { type: 'string' },
  scanner: { type: 'string' },
  panel: { type: 'boolean' },
  open: { type: 'boolean' },
  hint: { type: 'string' },
  /** Certificates (PEM) that vouch for the hall, beside those the system trusts. */
  ca: { type: 'string' },
  /** Plain http to a hall that is not near: by name only. */
  'plain-http': { type: 'boolean' },
  'self-test': { type: 'string' },
  /** Asks everything of the first run again, with the hall's key kept. */
  'set-up': { type: 'boolean' },
} as const;
