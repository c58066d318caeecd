/** The voice of the hall: clips recorded by a person, kept by the hall for its call screens. */
export function VoicePage() {
  return null;
}
