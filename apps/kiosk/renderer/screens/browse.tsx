/** All items by theme or by department. */
import { inLanguage } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import type { Device } from '../device.ts';
import { useKiosk } from '../kiosk-context.ts';
import { Frame } from './frame.tsx';
import { ItemList } from './item-list.tsx';

export function Browse({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { session, send, catalogue } = useKiosk();
  const { screen } = session;
  if (screen.name !== 'browse') return null;
  const names = screen.by === 'theme' ? catalogue.themes : catalogue.departments;
  const groupOf = (item: (typeof catalogue.items)[number]) =>
    screen.by === 'theme' ? item.theme : item.department;
  const nameOf = (group: string) => (names[group] ? inLanguage(names[group], session.language) : group);
  if (screen.group !== null) {
    return (
      <Frame screen="browse" device={device}>
        <h1>{nameOf(screen.group)}</h1>
        <ItemList items={catalogue.items.filter((item) => groupOf(item) === screen.group)} />
      </Frame>
    );
  }
  const groups = [...new Set(catalogue.items.map(groupOf))].map((group) => ({
    group,
    items: catalogue.items.filter((item) => groupOf(item) === group).length,
  }));
  return (
    <Frame screen="browse" device={device}>
      <h1>{screen.by === 'theme' ? t('kiosk.chooseTheme') : t('kiosk.chooseDepartment')}</h1>
      <div className="languages">
        {(['theme', 'department'] as const).map((by) => (
          <button
            key={by}
            type="button"
            className="choice"
            aria-pressed={screen.by === by}
            onClick={() => send({ type: 'browse', by })}
          >
            {by === 'theme' ? t('kiosk.byTheme') : t('kiosk.byDepartment')}
          </button>
        ))}
      </div>
      <ul className="tiles">
        {groups.map(({ group, items }) => (
          <li key={group}>
            <button type="button" className="choice tall" onClick={() => send({ type: 'group', group })}>
              <b>{nameOf(group)}</b>
              <span>{t('kiosk.itemsFound', { items })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
