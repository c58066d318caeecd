import { commandPermissions } from '@yiting/shared/protocol/authorisation.ts';
import type { CommandType } from '@yiting/shared/protocol/commands.ts';
import { windowStateSchema } from '@yiting/shared/protocol/fields.ts';
import { expect, test } from 'vitest';
import { actsFor, commandsOf } from './window-acts.ts';

test('a manager may send every command of every act that is offered', () => {
  for (const state of windowStateSchema.options) {
    const commands: CommandType[] = actsFor(state).flatMap(commandsOf);
    for (const command of commands) expect(commandPermissions[command], command).toContain('manager');
  }
});

test('a window with a visitor is closed only after its visitor is put back or finished', () => {
  for (const state of ['calling', 'serving'] as const) {
    for (const act of actsFor(state)) expect(commandsOf(act)[0]).not.toBe('window.close');
  }
  expect(commandsOf('putBackAndClose')).toEqual(['call.putBack', 'window.close']);
  expect(actsFor('calling')).not.toContain('finish');
});
