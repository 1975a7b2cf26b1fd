import { beforeEach, describe, expect, it, vi } from 'vitest';
import { askAgain, forgetAnswers } from './remembered';

const signal = new AbortController().signal;
const server = () => vi.spyOn(globalThis, 'fetch');
const answer = (body: unknown, etag?: string) =>
  new Response(JSON.stringify(body), { headers: etag === undefined ? {} : { ETag: etag } });
const toldOf = (fetched: ReturnType<typeof server>, call: number) =>
  (fetched.mock.calls[call]?.[1]?.headers as Record<string, string>)['If-None-Match'];

describe('A figure asked again', () => {
  beforeEach(forgetAnswers);

  it('is the one of before where nothing has changed', async () => {
    const fetched = server().mockResolvedValueOnce(answer({ count: 1 }, '"a"'));
    await askAgain('/api/activity/figures', signal);
    fetched.mockResolvedValueOnce(new Response(null, { status: 304 }));
    expect(await askAgain('/api/activity/figures', signal)).toEqual({ count: 1 });
    fetched.mockResolvedValueOnce(answer({ count: 2 }, '"b"'));
    expect(await askAgain('/api/activity/figures', signal)).toEqual({ count: 2 });
    expect([toldOf(fetched, 0), toldOf(fetched, 1), toldOf(fetched, 2)]).toEqual([undefined, '"a"', '"a"']);
  });

  it('is nobody else’s', async () => {
    const fetched = server().mockResolvedValueOnce(answer({ count: 1 }, '"a"'));
    await askAgain('/api/activity/figures', signal);
    forgetAnswers();
    fetched.mockResolvedValueOnce(answer({ count: 3 }, '"c"'));
    await askAgain('/api/activity/figures', signal);
    expect(toldOf(fetched, 1)).toBeUndefined();
  });
});
