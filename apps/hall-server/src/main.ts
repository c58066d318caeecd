/** The hall server's command line: `serve`, `import`, `backup`, `restore`, `reset-password`. */
import { parseArgs } from 'node:util';
import { backUpNow } from './cli/back-up.ts';
import { importFile } from './cli/import-file.ts';
import { resetPassword } from './cli/reset-password.ts';
import { restore } from './cli/restore.ts';
import { serve } from './cli/serve.ts';
import { type HallConfig, readConfig } from './config.ts';

const usage = `yiting-hall COMMAND [options]

  serve                     open the hall
  import hall FILE.json     take over zones, queues, windows, policy
  import catalogue FILE.csv take over the items
  import items FILE.json    take over items in depth: materials, form, result
  backup                    write a backup now
  restore [FILE.db]         last backup (or FILE) plus what the mirror adds; the damaged file is put aside
  reset-password LOGIN      a new random password, printed once

Options (or YITING_… in the environment)
  --data DIR  --mirror DIR  --host ADDRESS  --port 7300  --tls-cert FILE  --tls-key FILE
  --voice clips|system|off  --voice-languages zh,en,ja  --log-level info|warn|error|silent

All but serve need the hall to be stopped; a running hall imports under 大厅管理.`;

const commands: Readonly<Record<string, (config: HallConfig, words: readonly string[]) => Promise<number>>> =
  {
    serve,
    import: importFile,
    backup: backUpNow,
    restore,
    'reset-password': resetPassword,
  };

async function main(): Promise<number> {
  const optionNames = [
    'data',
    'mirror',
    'host',
    'port',
    'tls-cert',
    'tls-key',
    'voice',
    'voice-languages',
    'log-level',
  ];
  const { values, positionals } = parseArgs({
    options: {
      ...Object.fromEntries(optionNames.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean' as const },
    },
    allowPositionals: true,
  });
  const [name, ...words] = positionals;
  const command = name === undefined ? undefined : commands[name];
  if (!command || values.help === true) {
    console.log(usage);
    return values.help === true ? 0 : 2;
  }
  const options = Object.fromEntries(optionNames.map((option) => [option, readOption(values, option)]));
  const config = readConfig(options, process.env);
  if (!config.ok) {
    console.error(config.error);
    return 2;
  }
  return command(config.value, words);
}

function readOption(values: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

process.exitCode = await main();
