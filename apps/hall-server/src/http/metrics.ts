/** Figures for whoever watches the server: `/metrics` in the Prometheus form. No labels that name a person or a ticket. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { AnyEntry } from '../journal/entries.ts';
import type { Database } from '../store/database.ts';

export class Metrics {
  readonly #registry = new Registry();
  readonly #entries: Counter<'type'>;
  readonly #commits: Counter;
  readonly #connections: Gauge;
  #connected: () => number = () => 0;

  constructor(database: Database) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#entries = new Counter({
      name: 'yiting_journal_entries_total',
      help: 'Journal entries written, by type',
      labelNames: ['type'],
      registers,
    });
    this.#commits = new Counter({ name: 'yiting_commits_total', help: 'Durable commits', registers });
    this.#connections = new Gauge({
      name: 'yiting_connections',
      help: 'Connected screens and desks',
      registers,
      collect: () => this.#connections.set(this.#connected()),
    });
    const waiting: Gauge = new Gauge({
      name: 'yiting_waiting',
      help: 'People waiting',
      registers,
      collect: () =>
        waiting.set(
          database.one<{ count: number }>("SELECT count(*) AS count FROM tickets WHERE state = 'waiting'")
            ?.count ?? 0,
        ),
    });
  }

  committed(entries: readonly AnyEntry[]): void {
    this.#commits.inc();
    for (const { type } of entries) this.#entries.inc({ type });
  }

  watchConnections(connected: () => number): void {
    this.#connected = connected;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
