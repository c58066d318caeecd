/** The head of every page of a phone: the hall's name, and the three languages. */

import { type Language, languages, type Words } from '@yiting/shared/basics/words.ts';
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { speak } from './phone-words.ts';

const languageNames = { zh: '中文', en: 'English', ja: '日本語' } as const;

type HeaderProps = {
  readonly hallName: Words | null;
  /** What the three languages are called together. */
  readonly label: string;
  readonly choose?: (language: Language) => void;
};

export function PhoneHeader({ hallName, label, choose }: HeaderProps) {
  const { i18n } = useTranslation();
  return (
    <header>
      <p>{hallName ? inLanguage(hallName, i18n.language) : ''}</p>
      <nav aria-label={label}>
        {languages.map((each) => (
          <button
            key={each}
            type="button"
            lang={each === 'zh' ? 'zh-CN' : each}
            aria-pressed={i18n.language === each}
            onClick={() => {
              choose?.(each);
              speak(each);
            }}
          >
            {languageNames[each]}
          </button>
        ))}
      </nav>
    </header>
  );
}
