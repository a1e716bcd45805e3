/** What goes wrong in a page, and what it asks for elsewhere: errors, messages of error, requests that are not its own. */

import type { Page } from 'playwright-core';

/** A list that grows as the page is used. `isOwn` tells the addresses that it may ask for. */
export function watchFaults(page: Page, isOwn: (url: string) => boolean, faults: string[] = []): string[] {
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`request to ${request.url()}`);
  });
  return faults;
}
