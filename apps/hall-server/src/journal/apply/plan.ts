/** Replaces zones, queues and windows by a new plan; what is no longer in it is retired, never removed. */
import type { HallPlan } from '@yiting/shared/domain/hall-plan.ts';
import type { Database } from '../../store/database.ts';
import { setMeta } from './set-meta.ts';

export function replacePlan(database: Database, plan: HallPlan, at: number): void {
  for (const table of ['zones', 'queues', 'windows']) database.run(`UPDATE ${table} SET retired = 1`);
  for (const [position, zone] of plan.zones.entries()) {
    database.run(
      `INSERT INTO zones (zone_id, position, name, retired) VALUES (:id, :position, :name, 0)
       ON CONFLICT (zone_id) DO UPDATE SET position = :position, name = :name, retired = 0`,
      { id: zone.id, position, name: JSON.stringify(zone.name) },
    );
  }
  for (const [position, queue] of plan.queues.entries()) {
    const { id, zoneId, prefix, name, ...settings } = queue;
    database.run(
      `INSERT INTO queues (queue_id, position, zone_id, prefix, name, state, settings, retired)
       VALUES (:id, :position, :zoneId, :prefix, :name, :state, :settings, 0)
       ON CONFLICT (queue_id) DO UPDATE SET position = :position, zone_id = :zoneId, prefix = :prefix, name = :name, settings = :settings, retired = 0`,
      {
        id,
        position,
        zoneId,
        prefix,
        name: JSON.stringify(name),
        state: dayIsOpen(database) ? 'open' : 'closed',
        settings: JSON.stringify(settings),
      },
    );
  }
  for (const window of plan.windows) {
    database.run(
      `INSERT INTO windows (window_id, number, zone_id, kind, profile, state, state_since, retired)
       VALUES (:id, :number, :zoneId, :kind, :profile, 'closed', :at, 0)
       ON CONFLICT (window_id) DO UPDATE SET number = :number, zone_id = :zoneId, kind = :kind, profile = :profile, retired = 0`,
      {
        id: window.id,
        number: window.number,
        zoneId: window.zoneId,
        kind: window.kind,
        profile: JSON.stringify(window.profile),
        at,
      },
    );
  }
  setMeta(database, 'plan', JSON.stringify(plan));
}

function dayIsOpen(database: Database): boolean {
  return database.one('SELECT 1 AS open FROM days WHERE closed_at IS NULL LIMIT 1') !== undefined;
}
