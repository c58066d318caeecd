/** Contrast of every text on a page, from computed colours, as WCAG counts it. */
import type { Page } from '@playwright/test';

export type PoorText = { readonly text: string; readonly ratio: number };

/** Texts whose contrast with what is painted behind them is below `least`. */
export function textsBelow(page: Page, least: number): Promise<PoorText[]> {
  return page.evaluate((wanted) => {
    type Colour = [number, number, number, number];
    const parse = (colour: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = ([r, g, b, a]: Colour, under: Colour): Colour => [
      r * a + under[0] * (1 - a),
      g * a + under[1] * (1 - a),
      b * a + under[2] * (1 - a),
      1,
    ];
    const luminance = ([red, green, blue]: Colour) => {
      const linear = [red, green, blue].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
    };
    /** What lies under the middle of an element, from the page upwards: also where it was moved onto another part. */
    const behind = (element: Element): Colour => {
      const box = element.getBoundingClientRect();
      const stack = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const from = stack.indexOf(element);
      const layers = from < 0 ? ancestors(element) : stack.slice(from);
      return layers.reduceRight<Colour>(
        (under, layer) => over(parse(getComputedStyle(layer).backgroundColor), under),
        [255, 255, 255, 1],
      );
    };
    const ancestors = (element: Element | null): Element[] =>
      element ? [element, ...ancestors(element.parentElement)] : [];
    const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) =>
        isShown(element) &&
        !element.closest('.visually-hidden') &&
        [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
    );
    return texts.flatMap((element) => {
      const back = behind(element);
      const front = over(parse(getComputedStyle(element).color), back);
      const [light = 0, dark = 0] = [luminance(front), luminance(back)].sort((one, other) => other - one);
      const ratio = Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
      return ratio < wanted ? [{ text: (element.textContent ?? '').trim().slice(0, 30), ratio }] : [];
    });
  }, least);
}

export type SmallTarget = { readonly name: string; readonly width: number; readonly height: number };

/** Buttons that can be touched and are smaller than `least` CSS pixels in one direction. */
export function targetsBelow(page: Page, least: number): Promise<SmallTarget[]> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('button')].filter((button) => button.checkVisibility());
    return found.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      const name = button.getAttribute('aria-label') ?? button.innerText;
      return width + 0.5 < wanted || height + 0.5 < wanted ? [{ name, width, height }] : [];
    });
  }, least);
}
