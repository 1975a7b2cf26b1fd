// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveFor } from './leave';
import { isOnTheWayIn, knownPlace, onPutAway, placeBefore, signIn, signInAfter } from './way';

vi.mock('./leave');

describe('The way to the sign-in page and back', () => {
  beforeEach(() => sessionStorage.clear());

  it.each(['/saisie', '/journal?equipe=TER&jour=2018-03-05&acte=x', '/vos-donnees'])('leads back to %s', (place) => {
    expect(knownPlace(place)).toBe(place);
  });

  it.each([
    'https://ailleurs.example/saisie',
    '//ailleurs.example/saisie',
    '/\\ailleurs.example/saisie',
    'javascript:alert(1)',
    '/inconnue',
    '/api/session',
    '/',
    '',
  ])('never leads to %s', (place) => {
    expect(knownPlace(place)).toBeNull();
  });

  it('believes nothing that was put into the tab from elsewhere', () => {
    sessionStorage.setItem('trame.place', '//ailleurs.example/saisie');
    expect(placeBefore()).toBeNull();
  });

  it('puts away what is under way and remembers the page, in this tab only', () => {
    window.history.replaceState(null, '', '/journal?equipe=TER');
    const putAway = vi.fn();
    const stop = onPutAway(putAway);
    signIn();
    expect(putAway).toHaveBeenCalledTimes(1);
    expect(placeBefore()).toBe('/journal?equipe=TER');
    expect(localStorage).toHaveLength(0);
    expect(leaveFor).toHaveBeenCalledWith('/oauth2/authorization/trame');
    stop();
  });

  it('has the password asked for where somebody else had the device', () => {
    for (const ended of [null, '/']) {
      vi.mocked(leaveFor).mockClear();
      signInAfter(ended);
      expect(leaveFor).toHaveBeenCalledExactlyOnceWith('/oauth2/authorization/trame?prompt=login');
      expect(isOnTheWayIn()).toBe(false);
    }
    signInAfter('https://connexion.example/fin');
    expect(leaveFor).toHaveBeenLastCalledWith('https://connexion.example/fin');
    expect(isOnTheWayIn()).toBe(true);
  });

  it('still knows the page after an attempt that failed', () => {
    sessionStorage.setItem('trame.place', '/journal');
    window.history.replaceState(null, '', '/?sign-in=failed');
    signIn();
    expect(placeBefore()).toBe('/journal');
  });
});
