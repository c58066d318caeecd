/** What a screen does to its words and keys: cut off at a side, broken in the middle, out of sight. */
import type { Page } from '@playwright/test';

export type BadPlace = { readonly what: 'cut' | 'broken' | 'hiddenKey'; readonly text: string };

/** Words beyond the side of the screen or of what clips them; Latin words over two lines; keys that nobody can see all at once. */
export function badPlaces(page: Page): Promise<BadPlace[]> {
  return page.evaluate(() => {
    const slackPx = 2;
    const isShown = (element: Element) =>
      element.checkVisibility() &&
      !element.closest('.visually-hidden') &&
      element.getClientRects().length > 0;
    /** What clips an element: not what a fixed or an absolute one stands outside of. */
    const clipping = (element: Element | null): Element[] => {
      if (!(element instanceof HTMLElement)) return [];
      const { position, overflowX } = getComputedStyle(element);
      const around =
        position === 'fixed' ? null : position === 'absolute' ? element.offsetParent : element.parentElement;
      return [...(overflowX === 'visible' ? [] : [element]), ...clipping(around)];
    };
    const isOutside = (box: DOMRect, element: Element) => {
      const frames = [
        { left: 0, right: innerWidth },
        ...clipping(element).map((each) => each.getBoundingClientRect()),
      ];
      return frames.some(({ left, right }) => box.left < left - slackPx || box.right > right + slackPx);
    };
    const found: BadPlace[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      const text = node.textContent ?? '';
      if (!element || text.trim() === '' || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some((box) => isOutside(box, element)))
        found.push({ what: 'cut', text: text.trim().slice(0, 30) });
      for (const { index, 0: word } of text.matchAll(/[A-Za-z]{2,}/g)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) found.push({ what: 'broken', text: word });
      }
    }
    for (const key of document.querySelectorAll('.keypad .key')) {
      const box = key.getBoundingClientRect();
      const body = key.closest('.body')?.getBoundingClientRect();
      if (body && (box.top < body.top - slackPx || box.bottom > body.bottom + slackPx))
        found.push({ what: 'hiddenKey', text: key.textContent ?? '' });
    }
    return found;
  });
}
