// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { flatten, MOST_MEGABYTES } from './flatten';

const file = (type: string, size = 10) => {
  const made = new File(['x'], 'page', { type });
  Object.defineProperty(made, 'size', { value: size });
  return made;
};

it('says that a photograph of twenty megabytes is too large, and reads nothing of it', async () => {
  const read = vi.fn();
  vi.stubGlobal('createImageBitmap', read);
  expect(await flatten(file('image/jpeg', 20_000_000))).toEqual({
    fault: `Cette photo pèse plus de ${MOST_MEGABYTES}\u00a0Mo. Prenez-la moins grande.`,
  });
  expect(read).not.toHaveBeenCalled();
});

it('says what is no picture, by its kind or by its content', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('broken')));
  expect(await flatten(file('application/pdf'))).toEqual({ fault: 'Choisissez une image PNG ou JPEG.' });
  expect(await flatten(file('image/png'))).toEqual({ fault: 'Cette image ne peut pas être lue.' });
});
