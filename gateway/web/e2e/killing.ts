import type { BrowserContext, Page } from 'playwright-core';
import { launchOn, TRAME, WIDTHS } from './browser';
import { arriveAtProvider, loginOf, signInAs, type Employee } from './people';
import { button } from './typing';

const PATIENCE_MS = 30_000;

/** A device that was switched on: its browser opens on what the folder holds. */
export async function switchedOn(folder: string): Promise<Page> {
  const context = await launchOn(folder, WIDTHS.phone);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

export async function signedIn(folder: string, person: Employee): Promise<Page> {
  const page = await switchedOn(folder);
  await page.goto(TRAME);
  await arriveAtProvider(page);
  await signInAs(page, loginOf(person));
  await button(page, /^Vous êtes/).waitFor();
  return page;
}

/** `kill -9` of all its processes, once the page's own writes are done; what the browser meant to write later is lost. */
export async function killed(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('trame-lasting');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('changes', 'readwrite');
          transaction.oncomplete = resolve;
          transaction.objectStore('changes').count();
        };
      }),
  );
  const context: BrowserContext = page.context();
  const gone = new Promise((resolve) => context.once('close', resolve));
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  for (const { id } of processInfo.sort((one) => (one.type === 'browser' ? -1 : 1))) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // Gone with the one before.
    }
  }
  await gone;
}
