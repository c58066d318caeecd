/** Words shown to people, in the three languages of the hall. */
import { z } from 'zod';

export const languages = ['zh', 'en', 'ja'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

const wording = z.string().trim().min(1).max(200);
export const wordsSchema = z.object({ zh: wording, en: wording, ja: wording });
export type Words = z.infer<typeof wordsSchema>;
