/** Puts everybody into the hall who works there. */
import { Officer } from './officer.ts';
import type { Scene } from './scene.ts';

export function peopleIn(parts: Omit<Scene, 'people' | 'officers'>): Scene {
  const scene: Scene = { ...parts, people: new Map(), officers: [] };
  for (const window of parts.plan.windows) {
    const officer = parts.cast.officers.get(window.id);
    if (officer) scene.officers.push(new Officer(scene, window, officer));
  }
  return scene;
}
