import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';

/** The worker as the browser runs it, with what it would ask of the browser. */
function worker() {
  const handlers = new Map<string, (event: unknown) => void>();
  const put = vi.fn();
  const caches = { open: () => Promise.resolve({ put, match: () => Promise.resolve(undefined) }) };
  const self = {
    addEventListener: (name: string, handler: (event: unknown) => void) => handlers.set(name, handler),
    location: { origin: 'https://trame.example' },
  };
  const fetch = () => Promise.resolve(new Response('the page'));
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function('self', 'caches', 'fetch', readFileSync('src/offline/sw.js', 'utf8'))(self, caches, fetch);
  const ask = async (path: string, mode: string, method = 'GET') => {
    const answers: unknown[] = [];
    const request = { url: `https://trame.example${path}`, mode, method };
    handlers.get('fetch')?.({ request, respondWith: (answer: unknown) => answers.push(answer) });
    await Promise.all(answers);
    return answers.length > 0;
  };
  return { ask, put };
}

describe('The service worker', () => {
  it.each([
    '/api/session',
    '/api/staff/employees',
    '/api/directory/reference-lists',
    '/api/interventions?team=TER',
    '/oauth2/authorization/trame',
    '/login/oauth2/code/trame?code=x',
  ])('leaves %s to the network, as a page too, and keeps nothing of it', async (path) => {
    const { ask, put } = worker();
    expect(await ask(path, 'cors')).toBe(false);
    expect(await ask(path, 'navigate')).toBe(false);
    expect(put).not.toHaveBeenCalled();
  });

  it('keeps the page for where there is no network', async () => {
    const { ask, put } = worker();
    expect(await ask('/journal?equipe=TER', 'navigate')).toBe(true);
    expect(put).toHaveBeenCalledTimes(1);
    expect(put.mock.calls[0]?.[0]).toBe('/');
    expect(await ask('/saisie', 'navigate', 'POST')).toBe(false);
  });
});
