/** Items that need several slots in a row, or several people at once. */
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Select } from 'antd';
import { useQuery } from '../use-query.ts';
import { NumberField } from './number-field.tsx';
import { useRules } from './rules-context.ts';

export function ItemRules() {
  const { t, i18n } = useTranslation();
  const { rules, change } = useRules();
  const { answer } = useQuery('catalogue.list', {});
  const nameOf = (code: string) => {
    const item = answer?.items.find((each) => each.code === code);
    const { zh, en, ja } = item?.name ?? { zh: code };
    return inLanguage({ zh, en: en ?? zh, ja: ja ?? zh }, i18n.language);
  };
  const taken = new Set(rules.items.map(({ itemCode }) => itemCode));
  const options = (answer?.items ?? [])
    .filter(({ code }) => !taken.has(code))
    .map(({ code }) => ({ value: code, label: `${nameOf(code)} ${code}` }));
  return (
    <section aria-labelledby="items-rules">
      <h2 id="items-rules">{t('calendars.rules.items')}</h2>
      <p className="quiet">{t('calendars.rules.itemsHint')}</p>
      {rules.items.map((item, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around every item
        <div key={item.itemCode} className="rule-group" role="group" aria-label={nameOf(item.itemCode)}>
          <div className="rule-head">
            <b>{nameOf(item.itemCode)}</b>
            <small>{item.itemCode}</small>
            <Button
              onClick={() =>
                change(
                  ['items'],
                  rules.items.filter((each) => each !== item),
                )
              }
            >
              {t('calendars.rules.removeItem')}
            </Button>
          </div>
          <div className="rule-fields">
            <NumberField
              label={t('calendars.rules.itemSlots')}
              path={['items', index, 'slots']}
              value={item.slots}
              unit="slots"
              usual={1}
            />
            <NumberField
              label={t('calendars.rules.itemPlaces')}
              path={['items', index, 'places']}
              value={item.places}
              unit="people"
              usual={1}
            />
          </div>
        </div>
      ))}
      <Select<string>
        className="item-choice"
        aria-label={t('calendars.rules.addItem')}
        placeholder={t('calendars.rules.addItem')}
        value={null as never}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        onChange={(itemCode) => change(['items'], [...rules.items, { itemCode, slots: 2, places: 1 }])}
      />
    </section>
  );
}
