import type { BrowserContext } from 'playwright-core';

/** Chromium reports the status of a page that is an error on purpose as an error of its own. */
const STATUS_OF_A_PAGE = /^Failed to load resource: the server responded with a status of 4\d\d /;

/** Collects what must never happen on any page: an error in the console (a breach of the Content-Security-Policy shows
 *  up there), an exception in a script, a request to another host, a part of a page that does not come.
 *  @returns the list that fills up as pages are visited */
export function watch(context: BrowserContext, address: string): readonly string[] {
  const wrong: string[] = [];
  context.on('console', message => {
    if (message.type() === 'error' && !STATUS_OF_A_PAGE.test(message.text())) wrong.push(message.text());
  });
  context.on('weberror', error => wrong.push(String(error.error())));
  context.on('request', request => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== address && protocol !== 'data:') wrong.push(`asked ${request.url()}`);
  });
  context.on('response', response => {
    const isPage = response.request().isNavigationRequest();
    if (!isPage && response.status() >= 400) wrong.push(`${response.status()} for ${response.url()}`);
    if (response.status() >= 500) wrong.push(`${response.status()} for ${response.url()}`);
  });
  return wrong;
}
