import { describe, expect, it } from 'vitest';
import { uuidv7 } from './uuid';

describe('uuidv7', () => {
  it('has version 7 and the RFC variant', () => {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with its time, so that later ids sort later', () => {
    expect(uuidv7(0x0160_0c2b_1234).slice(0, 13)).toBe('01600c2b-1234');
    expect(uuidv7(1_000) < uuidv7(2_000)).toBe(true);
  });

  it('is never the same twice', () => {
    const made = new Set(Array.from({ length: 1_000 }, () => uuidv7(5)));
    expect(made.size).toBe(1_000);
  });

  it('sorts in the order in which they were made, also within a millisecond', () => {
    const made = Array.from({ length: 100 }, () => uuidv7());
    expect([...made].sort()).toEqual(made);
  });
});
