// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { entryAt, goOn, step, wishOf } from './keys';

const pressed = (key: string, more = {}) => wishOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const focused = () => entryAt(document.activeElement ?? document.body);

beforeEach(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
  document.body.innerHTML = ['a', 'b', 'c']
    .map((id) => `<div data-entry="${id}"><button data-main></button><button></button></div>`)
    .join('');
});

it('knows its keys, and leaves those of the browser', () => {
  expect(['j', 'ArrowUp', 'V', 'Enter', 'x'].map((key) => pressed(key))).toEqual([
    'next',
    'previous',
    'validate',
    null,
    null,
  ]);
  expect(pressed('r', { ctrlKey: true })).toBeNull();
});

it('goes through the entries of all lists, and stays at their ends', () => {
  step(document.body, null, 1);
  expect(focused()).toBe('a');
  step(document.body, 'a', 1);
  step(document.body, 'b', 1);
  step(document.body, 'c', 1);
  expect(focused()).toBe('c');
  step(document.body, 'c', -1);
  expect(focused()).toBe('b');
});

it('goes on with the next once one is done, or the one before at the end', () => {
  goOn(document.body, 'a');
  expect(focused()).toBe('b');
  goOn(document.body, 'c');
  expect(focused()).toBe('b');
});
