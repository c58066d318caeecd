/** What every page of the console is given. */
import type { ManageView } from '@yiting/shared/protocol/views/station.ts';

export type PageProps = { readonly view: ManageView };
