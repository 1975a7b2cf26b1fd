import { afterAll, beforeAll, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { close, launch, TRAME } from './browser';
import { deviceOf, employeeWith } from './people';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await close(browser); });

const WHAT = (process.env['LOOK'] ?? '').split(',').filter(Boolean);
for (const one of WHAT) {
  const [role = 'DPO', path = '/', name = 'x', team] = one.split('@');
  for (const width of [1280, 390]) {
    it(`${one} ${width}`, async () => {
      const person = await employeeWith(browser, role, team || undefined);
      const page = await deviceOf(browser, person, width);
      await page.goto(TRAME + path);
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: `/tmp/look/${name}-${width}.png`, fullPage: true });
      await page.context().close();
    });
  }
}
