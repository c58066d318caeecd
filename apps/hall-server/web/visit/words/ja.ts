/** All words of the pages for phones in one language, fetched when it is chosen. */
export { ja as bookOnline } from '@yiting/shared/text/bookOnline/ja.ts';
export { ja as common } from '@yiting/shared/text/common/ja.ts';
export { ja as errors } from '@yiting/shared/text/errors/ja.ts';
export { ja as rating } from '@yiting/shared/text/rating/ja.ts';
export { ja as visit } from '@yiting/shared/text/visit/ja.ts';
