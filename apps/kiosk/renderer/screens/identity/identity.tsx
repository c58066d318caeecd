/** Who the number is for, one question a screen. */
import type { Device } from '../../device.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { Choose } from './choose.tsx';
import { Confirm } from './confirm.tsx';
import { Kinds } from './kinds.tsx';
import { Notice } from './notice.tsx';
import { Reading } from './reading.tsx';
import { Typing } from './typing.tsx';

export function Identity({ device }: { readonly device: Device }) {
  const { session } = useKiosk();
  if (session.screen.name !== 'identity') return null;
  const { step } = session.screen;
  switch (step.at) {
    case 'choose':
      return <Choose device={device} />;
    case 'notice':
      return <Notice device={device} />;
    case 'reading':
      return <Reading device={device} lost={step.lost} />;
    case 'kinds':
      return <Kinds device={device} />;
    case 'typing':
      return <Typing key={step.field} device={device} field={step.field} text={step.text} />;
    case 'confirm':
      return <Confirm device={device} presented={step.presented} />;
  }
}
