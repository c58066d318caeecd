/** All words of the pages for phones in one language, fetched when it is chosen. */
export { zh as bookOnline } from '@yiting/shared/text/bookOnline/zh.ts';
export { zh as common } from '@yiting/shared/text/common/zh.ts';
export { zh as errors } from '@yiting/shared/text/errors/zh.ts';
export { zh as rating } from '@yiting/shared/text/rating/zh.ts';
export { zh as visit } from '@yiting/shared/text/visit/zh.ts';
