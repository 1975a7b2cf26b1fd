// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { underWayBefore, useUnderWay } from './underWay';
import { putAway } from './way';

const correction = { action: 'amend', reason: 'Trois personnes de plus', form: { note: 'Bruit en soirée' } };
const show = (person: string, now: object | null) => renderHook(() => useUnderWay(person, 'x', now));

describe('What a form holds when one leaves to sign in', () => {
  beforeEach(() => sessionStorage.clear());

  it('is found again on the way back, once, by the same person', () => {
    const before = show('nadia', correction);
    putAway();
    before.unmount();
    expect(underWayBefore('karim', 'x')).toBeNull();
    expect(underWayBefore('nadia', 'y')).toBeNull();
    expect(underWayBefore('nadia', 'x')).toEqual(correction);
    show('nadia', correction).unmount();
    expect(underWayBefore('nadia', 'x')).toBeNull();
  });

  it('stays nowhere while one does not leave, nor where nothing was under way', () => {
    const form = show('nadia', correction);
    expect(sessionStorage).toHaveLength(0);
    form.unmount();
    putAway();
    show('nadia', null);
    putAway();
    expect(sessionStorage).toHaveLength(0);
  });
});
