/** On-site inspections (现场核查, B3-57): the areas, and how many inspectors go out in each half-day. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Input } from 'antd';
import { NumberField, sayProblem } from './number-field.tsx';
import { useRules } from './rules-context.ts';
import { defaults } from './rules-draft.ts';

const nameCharactersMax = 40;
const languages = ['zh', 'en', 'ja'] as const;

export function InspectionRules() {
  const { t } = useTranslation();
  const { rules, change } = useRules();
  const { areas, daysAhead } = rules.inspections;
  const add = () =>
    change(
      ['inspections', 'areas'],
      [...areas, { id: freshId(areas), name: { zh: '', en: '', ja: '' }, inspectors: 1 }],
    );
  return (
    <section aria-labelledby="inspection-rules">
      <div className="section-head">
        <h2 id="inspection-rules">{t('calendars.rules.inspections')}</h2>
        <Button onClick={add}>{t('calendars.rules.addArea')}</Button>
      </div>
      <p className="quiet">{t('calendars.rules.inspectionsHint')}</p>
      <div className="rule-fields">
        <NumberField
          label={t('calendars.rules.daysAhead')}
          path={['inspections', 'daysAhead']}
          value={daysAhead}
          unit="days"
          usual={defaults.inspections.daysAhead}
        />
      </div>
      {areas.map((area, index) => (
        <AreaRow
          key={area.id}
          area={area}
          index={index}
          remove={() =>
            change(
              ['inspections', 'areas'],
              areas.filter(({ id }) => id !== area.id),
            )
          }
        />
      ))}
    </section>
  );
}

type Area = ReturnType<typeof useRules>['rules']['inspections']['areas'][number];

function AreaRow(props: { readonly area: Area; readonly index: number; readonly remove: () => void }) {
  const { area, index } = props;
  const { t } = useTranslation();
  const { change, problems } = useRules();
  const label = area.name.zh === '' ? t('calendars.rules.newArea') : area.name.zh;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame around every area
    <div className="rule-group" role="group" aria-label={label}>
      <div className="rule-head">
        <b>{label}</b>
        <Button onClick={props.remove}>{t('calendars.rules.removeArea')}</Button>
      </div>
      <div className="rule-fields">
        {languages.map((language) => {
          const path = ['inspections', 'areas', index, 'name', language] as const;
          const problem = problems.find((each) => each.path === path.join('.'));
          return (
            <div key={language} className="rule-field">
              <label htmlFor={`${area.id}-${language}`}>{t(`calendars.rules.areaName.${language}`)}</label>
              <Input
                id={`${area.id}-${language}`}
                value={area.name[language]}
                maxLength={nameCharactersMax}
                status={problem ? 'error' : ''}
                onChange={(event) => change(path, event.target.value)}
              />
              <small data-wrong={problem !== undefined}>{problem ? sayProblem(t, problem) : ''}</small>
            </div>
          );
        })}
        <NumberField
          label={t('calendars.rules.inspectors')}
          path={['inspections', 'areas', index, 'inspectors']}
          value={area.inspectors}
          unit="people"
          usual={1}
        />
      </div>
    </div>
  );
}

/** Kept by appointments for ever, so it is never made from a name that may change. */
function freshId(areas: readonly { readonly id: string }[]): string {
  const taken = new Set(areas.map(({ id }) => id));
  let number = areas.length + 1;
  while (taken.has(`area-${number}`)) number += 1;
  return `area-${number}`;
}
