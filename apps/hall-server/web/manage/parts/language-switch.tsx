/** Chooses the language of the console; each language is named in itself. */
import { type Language, languages } from '@yiting/shared/basics/words.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { chooseLanguage } from '../language.ts';

const names: Readonly<Record<Language, string>> = { zh: '中文', en: 'English', ja: '日本語' };
const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en', ja: 'ja' };

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className="language-switch">
      <legend className="visually-hidden">{t('manage.language')}</legend>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={tags[language]}
          aria-pressed={i18n.language === language}
          onClick={() => chooseLanguage(language)}
        >
          {names[language]}
        </button>
      ))}
    </fieldset>
  );
}
