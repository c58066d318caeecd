/** What can be done now: one large button, the others below, each with its key. */
import type { WindowState } from '@yiting/shared/protocol/fields.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { type Act, type ActKey, actsIn } from './acts.ts';

type ActBarProps = {
  readonly state: WindowState;
  readonly busy: boolean;
  readonly act: (act: Act) => void;
  readonly alarmArmed: boolean;
  readonly alarmRaised: boolean;
};
const windowActs: readonly Act[] = ['pause', 'close', 'handOver'];

export function ActBar({ state, busy, act, alarmArmed, alarmRaised }: ActBarProps) {
  const { t } = useTranslation();
  const [primary, ...others] = actsIn(state);
  const visitorActs = others.filter((each) => each.act !== 'alarm' && !windowActs.includes(each.act));
  const ofWindow = others.filter((each) => windowActs.includes(each.act));
  const button = (each: ActKey, style: string) => (
    <button
      key={each.act}
      type="button"
      className={style}
      disabled={busy}
      onClick={() => act(each.act)}
      aria-keyshortcuts={each.label}
    >
      <span>{sayAct(t, each.act)}</span>
      <kbd>{each.label}</kbd>
    </button>
  );
  return (
    <nav className="acts" aria-label={t('window.acts')}>
      {primary && button(primary, 'act primary')}
      {visitorActs.map((each) => button(each, 'act'))}
      {ofWindow.length > 0 && <h2>{t('window.more')}</h2>}
      {ofWindow.map((each) => button(each, 'act'))}
      <h2>{t('window.help')}</h2>
      <button
        type="button"
        className="act alarm"
        aria-pressed={alarmArmed}
        onClick={() => act('alarm')}
        aria-keyshortcuts="F9"
      >
        <span>
          {alarmRaised ? t('window.alarmRaised') : alarmArmed ? t('window.alarmAgain') : t('window.alarm')}
        </span>
        <kbd>F9</kbd>
      </button>
    </nav>
  );
}

export function sayAct(t: TFunction, act: Act): string {
  if (act === 'open') return t('window.openWindow');
  if (act === 'close') return t('window.closeWindow');
  if (act === 'earlier') return t('intake.earlier.act');
  return t(`window.${act}`);
}
