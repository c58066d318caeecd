/** Puts everybody into the hall who works there. */
import { Officer } from './officer.ts';
import type { Scene } from './scene.ts';
import { Terminal } from './terminal.ts';

export function peopleIn(parts: Omit<Scene, 'people' | 'officers' | 'terminals'>): Scene {
  const scene: Scene = { ...parts, people: new Map(), officers: [], terminals: [] };
  for (const window of parts.plan.windows) {
    const officer = parts.cast.officers.get(window.id);
    if (officer) scene.officers.push(new Officer(scene, window, officer));
  }
  for (const actor of parts.cast.away) scene.terminals.push(new Terminal(scene, actor));
  return scene;
}
