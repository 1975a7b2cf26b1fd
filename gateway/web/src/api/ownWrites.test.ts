import { beforeEach, describe, expect, it } from 'vitest';
import { atLeast, shown, wrote } from './ownWrites';

describe('What this page changed', () => {
  beforeEach(() => shown(atLeast()));

  it('is asked for at its latest version until a list has shown it', () => {
    wrote({ id: 'a', version: 1 });
    wrote({ id: 'b', version: 0 });
    wrote({ id: 'a', version: 2 });
    wrote({ id: 'a', version: 1 });
    expect(atLeast()).toEqual(['a@2', 'b@0']);
    shown(['b@0']);
    expect(atLeast()).toEqual(['a@2']);
  });

  it('and was changed again since is still waited for', () => {
    wrote({ id: 'a', version: 1 });
    const asked = atLeast();
    wrote({ id: 'a', version: 2 });
    shown(asked);
    expect(atLeast()).toEqual(['a@2']);
  });

  it('is asked for in one question: the latest twenty', () => {
    for (let number = 0; number < 30; number++) wrote({ id: String(number), version: 1 });
    expect(atLeast()).toHaveLength(20);
    expect(atLeast()[0]).toBe('29@1');
    shown(atLeast());
    expect(atLeast()).toEqual([]);
  });
});
