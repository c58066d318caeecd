/** Runs beside the page, sandboxed, and gives it nothing: it only takes away what a finger or a mouse could do to a page. */
import { webFrame } from 'electron';

webFrame.setVisualZoomLevelLimits(1, 1);
const prevented = ['contextmenu', 'dragover', 'drop', 'dragstart', 'auxclick'] as const;
for (const event of prevented) addEventListener(event, (happened) => happened.preventDefault(), true);
addEventListener(
  'wheel',
  (turned) => {
    if (turned.ctrlKey) turned.preventDefault();
  },
  { capture: true, passive: false },
);
