import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What may differ between light and dark, and between wide and narrow. */
const LOOK = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];

/** What axe finds on a page, as short texts: the rule and where. Empty when nothing.
 *  @param what `all`: every rule; `look`: only the rules whose answer can change with colours and width */
export async function barriers(page: Page, what: 'all' | 'look' = 'all'): Promise<readonly string[]> {
  // What passes is not asked for: to say where each of it stands takes most of the time on a long page. There are no
  // frames, so that axe need not open a page of its own to put what it finds in them together.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (what === 'all' ? axe.withTags(TAGS) : axe.withRules(LOOK)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`));
}
