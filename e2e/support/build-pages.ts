import { buildPages } from '../../.ci/build.ts';

/** Pages are built once before all specs, where their files are newer than the last build. */
export default function prepare(): void {
  const failed = buildPages();
  if (failed.length > 0) throw new Error(`could not build the pages of ${failed.join(', ')}`);
}
