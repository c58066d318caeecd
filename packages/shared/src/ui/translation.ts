/** How a page of any app reaches its words: i18next is a dependency of this package alone. */
export type { TFunction } from 'i18next';
export { getI18n, useTranslation } from 'react-i18next';
