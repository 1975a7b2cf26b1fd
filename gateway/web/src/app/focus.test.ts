import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const colour = (name: string) =>
  new RegExp(`'--${name}': '(#[0-9a-f]{6})'`).exec(readFileSync('src/app/theme.ts', 'utf8'))?.[1] ?? '';

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

it.each(['#ffffff', colour('paper'), '#17525a', '#edf6f6', '#fdf5e8'])(
  'shows where one is by a ring that stands out on %s',
  (background) => {
    const ring = [colour('focus'), colour('focus-halo')];
    expect(Math.max(...ring.map((one) => contrast(one, background)))).toBeGreaterThan(4.5);
    expect(contrast(ring[0] ?? '', ring[1] ?? '')).toBeGreaterThan(4.5);
  },
);

it('draws every ring the same way', () => {
  const stray = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) =>
      [...readFileSync(join('src', path), 'utf8').matchAll(/[^{}]*:focus-visible[^{]*\{([^}]*)\}/g)].map(
        ([, rules = '']) => ({ path, outline: /outline: ([^;]*);/.exec(rules)?.[1] ?? '' }),
      ),
    )
    .filter(({ outline }) => !['', 'none', '3px solid var(--focus)'].includes(outline));
  expect(stray).toEqual([]);
});
