import { describe, expect, it, vi } from 'vitest';
import { Words } from './directory';
import { employees } from './requests';

const page = (items: string[], next: string | null, etag: string) =>
  new Response(JSON.stringify({ items, next }), { headers: { ETag: etag } });
const signal = new AbortController().signal;

describe('The names of the staff', () => {
  it('are read page by page', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    fetched.mockResolvedValueOnce(page(['a', 'b'], 'k2', '"1"')).mockResolvedValueOnce(page(['c'], null, '"2"'));
    const pages = await employees([], signal);
    expect(pages.flatMap(({ body }) => body.items)).toEqual(['a', 'b', 'c']);
    expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/api/staff/employees', '/api/staff/employees?after=k2']);
  });

  it('are not sent again where a page has not changed', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    fetched.mockResolvedValueOnce(page(['a', 'b'], 'k2', '"1"')).mockResolvedValueOnce(page(['c'], null, '"2"'));
    const known = await employees([], signal);
    fetched.mockResolvedValueOnce(new Response(null, { status: 304 }));
    fetched.mockResolvedValueOnce(page(['c', 'd'], null, '"3"'));
    const pages = await employees(known, signal);
    expect(pages.flatMap(({ body }) => body.items)).toEqual(['a', 'b', 'c', 'd']);
    const asked = fetched.mock.calls
      .slice(2)
      .map(([, init]) => (init?.headers as Record<string, string>)['If-None-Match']);
    expect(asked).toEqual(['"1"', '"2"']);
  });

  it('are read anew from where the pages have shifted', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    fetched.mockResolvedValueOnce(page(['a', 'c'], 'k2', '"1"')).mockResolvedValueOnce(page(['d'], null, '"2"'));
    const known = await employees([], signal);
    fetched.mockResolvedValueOnce(page(['a', 'b'], 'k1', '"4"')).mockResolvedValueOnce(page(['c', 'd'], null, '"5"'));
    expect((await employees(known, signal)).flatMap(({ body }) => body.items)).toEqual(['a', 'b', 'c', 'd']);
    expect(fetched.mock.calls[3]?.[1]?.headers).not.toHaveProperty('If-None-Match');
  });

  it('stand beside those of people from outside', () => {
    const nobody = { lists: { version: '', lists: [] }, teams: [], territories: [], places: [], employees: [] };
    const words = new Words({ ...nobody, outside: [{ id: 'aud', displayName: 'Ada Lherbier' }] });
    expect(words.person('aud')).toBe('Ada Lherbier');
  });
});
