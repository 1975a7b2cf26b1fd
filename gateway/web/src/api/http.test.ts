// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask, call, onSessionOver } from './http';

const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const headersOf = (init: RequestInit | undefined) => (init?.headers ?? {}) as Record<string, string>;

describe('A request', () => {
  beforeEach(() => {
    document.cookie = 'other=1';
    document.cookie = 'XSRF-TOKEN=one%3D';
  });

  it('says who acts by nothing but its cookie', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(200, {}));
    await call('/api/interventions');
    expect(Object.keys(headersOf(fetched.mock.calls[0]?.[1]))).toEqual(['Accept']);
  });

  it.each(['POST', 'PUT'] as const)('that changes something says the token back (%s)', async (method) => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(200, {}));
    await call('/api/interventions', { method, body: {} });
    expect(headersOf(fetched.mock.calls[0]?.[1])).toMatchObject({ 'X-XSRF-TOKEN': 'one=' });
  });

  it('whose token was renewed is repeated once with the new one', async () => {
    const tokens: (string | undefined)[] = [];
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
      if (path === '/api/session') {
        document.cookie = 'XSRF-TOKEN=two';
        return Promise.resolve(answer(200, {}));
      }
      const token = headersOf(init)['X-XSRF-TOKEN'];
      tokens.push(token);
      return Promise.resolve(token === 'two' ? answer(201, { id: 'x' }) : answer(403, { code: 'csrf-refused' }));
    });
    expect(await call('/api/interventions', { method: 'POST', body: {} })).toEqual({ id: 'x' });
    expect(tokens).toEqual(['one=', 'two']);
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('is not repeated for ever, nor for another refusal', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation((path) =>
        Promise.resolve(path === '/api/session' ? answer(200, {}) : answer(403, { code: 'csrf-refused' })),
      );
    await expect(call('/api/interventions', { method: 'POST' })).rejects.toMatchObject({ code: 'csrf-refused' });
    expect(fetched).toHaveBeenCalledTimes(3);
    fetched.mockReset().mockResolvedValue(answer(403, { code: 'forbidden' }));
    await expect(call('/api/interventions', { method: 'POST' })).rejects.toMatchObject({ code: 'forbidden' });
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it.each(['not-signed-in', 'caller-unknown', 'token-refused'])('tells that the session is over (%s)', async (code) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(answer(401, { code })));
    const over = vi.fn();
    const stop = onSessionOver(over);
    await expect(call('/api/interventions')).rejects.toMatchObject({ status: 401 });
    expect(over).toHaveBeenCalledTimes(1);
    await expect(call('/api/session', { quiet: true })).rejects.toMatchObject({ status: 401 });
    expect(over).toHaveBeenCalledTimes(1);
    stop();
  });

  it('asked quietly prefers to hear without a refusal that nobody is signed in', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 204 }));
    await expect(call('/api/session', { quiet: true })).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(headersOf(fetched.mock.calls[0]?.[1])).toMatchObject({ Prefer: 'return=minimal' });
  });

  it('names the gesture of whoever acts, and the version it was decided on', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(200, {}));
    await call('/api/interventions/a/validate', { method: 'POST', body: {}, version: 3, command: 'one' });
    expect(headersOf(fetched.mock.calls[0]?.[1])).toMatchObject({ 'If-Match': '"3"', 'Command-Id': 'one' });
  });

  it('is not answered twice where nothing has changed', async () => {
    const first = new Response('{"items":[1]}', { status: 200, headers: { ETag: '"7"' } });
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(first);
    const known = await ask('/api/staff/employees');
    fetched.mockResolvedValueOnce(new Response(null, { status: 304 }));
    expect(await ask('/api/staff/employees', { known })).toEqual({ body: { items: [1] }, etag: '"7"', behind: false });
    expect(headersOf(fetched.mock.calls[1]?.[1])).toMatchObject({ 'If-None-Match': '"7"' });
  });

  it('tells of an answer that does not hold yet what was asked for', async () => {
    const behind = new Response('{"items":[]}', { headers: { 'Trame-Behind': 'true' } });
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(behind);
    expect(await ask('/api/interventions')).toMatchObject({ behind: true });
  });
});
