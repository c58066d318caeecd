/** The items people come for, and what the officers may do with each. */
export const quick = [
  'LOCAL-SCJG-004',
  'LOCAL-RSJ-003',
  'LOCAL-RSJ-004',
  'LOCAL-SWJ-005',
  'LOCAL-SCJG-010',
] as const;
export const food = 'LOCAL-SCJG-008';
export const road = 'LOCAL-JGW-005';
/** For these the officer holds no mandate but the one that lets him ask, or one under four eyes. */
export const askedFor = 'LOCAL-WJW-001';
export const fourEyed = 'LOCAL-GZJ-003';
/** Days of every mandate of the month. */
export const inForce = { validFrom: '2026-09-01', validTo: '2026-12-31' };
export const granted = [...quick, food, road];
