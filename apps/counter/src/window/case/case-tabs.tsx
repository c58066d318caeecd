/** The tabs of a visit: number, item, how far it is. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { CaseTab } from './case-tab.ts';

type CaseTabsProps = {
  readonly tabs: readonly CaseTab[];
  readonly chosen: string | null;
  readonly choose: (tab: CaseTab) => void;
};
const digitsMax = 9;

export function CaseTabs({ tabs, chosen, choose }: CaseTabsProps) {
  const { t } = useTranslation();
  return (
    <nav className="case-tabs items" aria-label={t('intake.cases')}>
      {tabs.map((tab, index) => {
        const { id } = tab;
        const name = tab.kind === 'case' ? tab.detail.itemName : tab.item.itemName;
        const state = tab.kind === 'case' ? t(`intake.state.${tab.detail.state}`) : t('intake.notOpened');
        return (
          <button
            key={id}
            type="button"
            className="case-tab"
            aria-current={id === chosen}
            data-state={tab.kind === 'case' ? tab.detail.state : 'item'}
            onClick={() => choose(tab)}
          >
            {index < digitsMax && <kbd>{index + 1}</kbd>}
            <span className="case-tab-name">{name}</span>
            <small>{state}</small>
          </button>
        );
      })}
    </nav>
  );
}
