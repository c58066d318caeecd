/** The newest self-test of a kiosk: a line each, green or amber, in words. */
import { isWell, type SelfTestLine, selfTestLines } from '@yiting/shared/domain/self-test.ts';
import type { SelfTestReport } from '@yiting/shared/protocol/commands/upkeep.ts';
import type { StationUpkeep } from '@yiting/shared/protocol/views/upkeep.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { type TFunction, useTranslation } from '@yiting/shared/ui/translation.ts';
import { useConsole } from '../console-context.ts';
import { Mark } from '../parts/mark.tsx';

export function SelfTest({ upkeep: { selfTest, selfTestWaiting } }: { readonly upkeep: StationUpkeep }) {
  const { t } = useTranslation();
  const { timeZone } = useConsole();
  return (
    <div className="self-test">
      <p className="quiet">
        {selfTest
          ? t('manage.upkeep.testedAt', { time: sayTime(selfTest.at, timeZone) })
          : t('manage.upkeep.neverTested')}
      </p>
      {selfTestWaiting && <small role="status">{t('manage.upkeep.testWaiting')}</small>}
      {selfTest && (
        <ul>
          {selfTestLines.map((line) => (
            <li key={line} data-line={line} data-well={isWell(selfTest, line)}>
              <Mark tone={isWell(selfTest, line) ? 'done' : 'warn'}>{sayLine(t, selfTest, line)}</Mark>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sayLine(t: TFunction, report: SelfTestReport, line: SelfTestLine): string {
  switch (line) {
    case 'paper':
      return t(`manage.upkeep.line.paper.${report.paper}`);
    case 'reader':
      return t(`manage.upkeep.line.reader.${report.reader}`);
    case 'sound':
      return t(`manage.upkeep.line.sound.${report.sound}`);
    case 'clock': {
      const seconds = Math.round(Math.abs(report.clockOffsetMs) / 1_000);
      return isWell(report, line)
        ? t('manage.upkeep.line.clock.well')
        : t('manage.upkeep.line.clock.off', { seconds });
    }
    case 'link':
      return isWell(report, line)
        ? t('manage.upkeep.line.link.well', { ms: report.roundTripMs })
        : t('manage.upkeep.line.link.off');
    case 'disk':
      return isWell(report, line)
        ? t('manage.upkeep.line.disk.well')
        : t('manage.upkeep.line.disk.off', { mb: Math.max(0, report.diskFreeMb) });
  }
}
