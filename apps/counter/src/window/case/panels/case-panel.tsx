/** What an outcome needs in words, inline below the case: Enter goes on, its F-key sends, Esc closes. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { useEffect, useRef } from 'react';
import { AskPanel } from './ask-panel.tsx';
import type { CasePanelProps } from './case-panel-props.ts';
import { GapPanel } from './gap-panel.tsx';
import { NoticePanel } from './notice-panel.tsx';
import { RefuseIntakePanel } from './refuse-intake-panel.tsx';
import { RefusePanel } from './refuse-panel.tsx';
import { ValuePanel } from './value-panel.tsx';
import { WithdrawPanel } from './withdraw-panel.tsx';

export type CasePanelName = 'gaps' | 'notice' | 'refuseIntake' | 'refuse' | 'ask' | 'withdraw' | 'value';

export function CasePanel({ name, ...props }: CasePanelProps & { readonly name: CasePanelName }) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to undo an effect.
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const title = t(`intake.panel.${name}`);
  return (
    <section className="panel case-panel" ref={panel} aria-label={title}>
      <h2>
        {title} <small>{t('window.keysHint')}</small>
      </h2>
      {name === 'gaps' && <GapPanel {...props} />}
      {name === 'notice' && <NoticePanel {...props} />}
      {name === 'refuseIntake' && <RefuseIntakePanel {...props} />}
      {name === 'refuse' && <RefusePanel {...props} />}
      {name === 'ask' && <AskPanel {...props} />}
      {name === 'withdraw' && <WithdrawPanel {...props} />}
      {name === 'value' && <ValuePanel {...props} />}
    </section>
  );
}
