// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { fetchFile } from './file';
import { onSessionOver } from './http';

const refused = (status: number, code: string) => new Response(JSON.stringify({ title: 'Refusé', code }), { status });

describe('A file', () => {
  it('is what the server answered', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('%PDF'));
    expect(await (await fetchFile('/api/x/pdf')).text()).toBe('%PDF');
  });

  it('that is refused is a problem, and never a file', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(refused(404, 'not-found'));
    await expect(fetchFile('/api/x/pdf')).rejects.toMatchObject({ status: 404, code: 'not-found' });
  });

  it('of a session that is over lets the page know', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(refused(401, 'not-signed-in')));
    const over = vi.fn();
    const stop = onSessionOver(over);
    await expect(fetchFile('/api/x/pdf')).rejects.toMatchObject({ status: 401 });
    expect(over).toHaveBeenCalledTimes(1);
    stop();
  });

  it('that nobody answers for is no answer', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    await expect(fetchFile('/api/x/pdf')).rejects.toMatchObject({ name: 'NoAnswer' });
  });
});
