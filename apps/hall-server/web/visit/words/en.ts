/** All words of the pages for phones in one language, fetched when it is chosen. */
export { en as bookOnline } from '@yiting/shared/text/bookOnline/en.ts';
export { en as common } from '@yiting/shared/text/common/en.ts';
export { en as errors } from '@yiting/shared/text/errors/en.ts';
export { en as rating } from '@yiting/shared/text/rating/en.ts';
export { en as visit } from '@yiting/shared/text/visit/en.ts';
