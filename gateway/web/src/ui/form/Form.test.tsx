// @vitest-environment jsdom
import { Button, MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChoiceButtons } from '../ChoiceButtons';
import { Abandon } from './Abandon';
import { draftsOf, keepDraft } from './drafts';
import { LongField, NumberField, TextField } from './fields';
import { Form } from './Form';
import { numberFault, textFault } from './limits';
import { useDraft } from './useDraft';

const WHICH = { person: 'nadia', form: 'trial', thing: 'x' };
const NUMBER = { minimum: 0, maximum: 10_000 };
const NOTHING = { number: null as number | null, choice: [] as string[], words: '' };
const LINES = { maxLength: 20 };
const sent = vi.fn();

function Trial() {
  const { value, change, draft } = useDraft(WHICH, NOTHING);
  const [asked, setAsked] = useState(false);
  const number = numberFault(value.number, NUMBER);
  const words = textFault(value.words, LINES);
  return (
    <Form
      label="Essai"
      draft={draft}
      about={(held) => (held as typeof NOTHING).words}
      onSubmit={() => {
        setAsked(true);
        if (!number && !words && value.choice.length > 0) sent(value);
      }}
    >
      <TextField label="Rien" value="" onChange={() => undefined} />
      <NumberField
        label="Personnes"
        limit={NUMBER}
        value={value.number}
        error={asked ? number : undefined}
        onChange={(said) => change({ ...value, number: said })}
      />
      <ChoiceButtons
        label="Mode"
        choices={[{ code: 'A', label: 'À pied' }]}
        chosen={value.choice}
        onChange={(choice) => change({ ...value, choice })}
        error={asked && value.choice.length === 0 ? 'Choisissez.' : undefined}
      />
      <LongField
        label="Note"
        limit={LINES}
        value={value.words}
        onChange={(said) => change({ ...value, words: said })}
      />
      <Button type="submit">Envoyer</Button>
      <Abandon touched={draft.touched} onAbandon={draft.abandon} />
    </Form>
  );
}

const show = () =>
  render(
    <MantineProvider env="test">
      <Trial />
    </MantineProvider>,
  );
const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('A form of the kit', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    sent.mockReset();
    Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  });
  afterEach(cleanup);

  it('goes to the first field at fault, and says what is wrong with it', () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView');
    show();
    write('Personnes', '20 000');
    press('Envoyer');
    expect(document.activeElement).toBe(screen.getByLabelText('Personnes'));
    expect(scrolled).toHaveBeenCalled();
    expect(screen.getByRole('alert').textContent).toBe('Personnes\u00a0: Écrivez un nombre de 0 à 10\u202f000.');
    write('Personnes', '1 500');
    press('Envoyer');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'À pied' }));
    expect(screen.getByRole('alert').textContent).toBe('Mode\u00a0: Choisissez.');
    expect(sent).not.toHaveBeenCalled();
  });

  it('is sent by Ctrl+Enter, from a field of many lines too', () => {
    show();
    write('Personnes', '1 500');
    press('À pied');
    fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'Enter' });
    expect(sent).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText('Note'), { key: 'Enter', ctrlKey: true });
    expect(sent).toHaveBeenCalledWith({ number: 1_500, choice: ['A'], words: '' });
  });

  it('shows what was written as it was written, and how much room is left', () => {
    show();
    write('Personnes', '1,5');
    expect(valueOf('Personnes')).toBe('1,5');
    write('Note', 'Un texte bien trop long');
    expect(valueOf('Note')).toBe('Un texte bien trop long');
    screen.getByText(/^3.caractères de trop$/);
  });

  it.each([
    ['Personnes', '3'],
    ['Note', 'Bruit'],
  ])('keeps what is written into « %s » alone when it is closed', (label, text) => {
    show();
    write(label, text);
    cleanup();
    show();
    expect(valueOf(label)).toBe(text);
    screen.getByText('Votre brouillon a été retrouvé');
    screen.getByText(/^Il est gardé sur cet appareil depuis le .* à \d+.h/);
  });

  it('loses what was written only where that is confirmed', () => {
    show();
    write('Note', 'Bruit');
    cleanup();
    show();
    press('Abandonner');
    press('Garder');
    expect(valueOf('Note')).toBe('Bruit');
    press('Abandonner ce brouillon');
    press('Effacer');
    expect(valueOf('Note')).toBe('');
    expect(draftsOf('nadia')).toEqual([]);
    screen.getByRole('button', { name: 'Ne rien changer' });
  });

  it('offers what a closed tab left, with what it is, and keeps what it held itself', async () => {
    keepDraft({ ...WHICH, thing: 'y' }, 'z', NOTHING);
    localStorage.setItem(
      'trame.draft.nadia.trial.x.left',
      JSON.stringify({ ...draftsOf('nadia')[0], thing: 'x', id: 'left', value: { ...NOTHING, words: 'Un mot' } }),
    );
    show();
    await screen.findByText('Un mot', { selector: 'strong' });
    write('Note', 'Mon mot');
    press('Reprendre ce brouillon');
    await screen.findByText('Votre brouillon a été retrouvé');
    expect(valueOf('Note')).toBe('Un mot');
    await screen.findByText('Mon mot', { selector: 'strong' });
  });

  it('shows nothing of what somebody else left', () => {
    keepDraft({ ...WHICH, person: 'karim' }, 'k', { ...NOTHING, words: 'secret' });
    show();
    expect(document.body.textContent).not.toContain('secret');
  });
});
