/**
 * Warns, on the device, of what a note should not hold: ways to reach or identify somebody, health, insults. It never
 * blocks: the mediator decides.
 */
export interface NoteWarning {
  code: string;
  message: string;
}

export const NOTE_LIMIT = 500;

const PHONE = /(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|\b0)[1-9](?:[\s.-]?\d{2}){4}\b/;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const NIR =
  /\b[12][\s.]?\d{2}[\s.]?(?:0[1-9]|1[0-2]|[2-9]\d)[\s.]?(?:\d{2}|2[ab])[\s.]?\d{3}[\s.]?\d{3}(?:[\s.]?\d{2})?\b/i;

/** Beginnings of words, without accents. */
const HEALTH = [
  'alcooliq', 'autis', 'bipolair', 'cancer', 'depressi', 'drogue', 'hopital psy', 'malade', 'paranoia', 'psychiatr',
  'psychot', 'schizo', 'seropositi', 'sida\\b', 'suicid', 'toxico', 'vih\\b',
]; // prettier-ignore
const INSULTS = [
  'abruti', 'batard', 'cassos', 'conne\\b', 'connard', 'cretin', 'debile', 'dealer', 'encul', 'famille a problemes',
  'feignant', 'idiot', 'imbecile', 'mauvaise foi', 'menteu', 'putes?\\b', 'racaille', 'salope', 'salaud', 'voyou',
]; // prettier-ignore

export function warningsFor(note: string): NoteWarning[] {
  const warnings: NoteWarning[] = [];
  const add = (code: string, message: string) => warnings.push({ code, message });
  if (NIR.test(note)) add('note-nir', 'On dirait un numéro de sécurité sociale. Il ne doit jamais être noté.');
  else if (PHONE.test(note))
    add('note-phone-number', 'On dirait un numéro de téléphone. Une note ne doit désigner personne.');
  if (EMAIL.test(note)) add('note-email', 'On dirait une adresse électronique. Une note ne doit désigner personne.');
  const health = wordIn(note, HEALTH);
  if (health) add('note-health', `« ${health} » parle de santé. Décrivez plutôt la situation et ce qui a été fait.`);
  const insult = wordIn(note, INSULTS);
  if (insult) add('note-insult', `« ${insult} » porte un jugement. Décrivez plutôt les faits.`);
  return warnings;
}

/** The word of the note, as written, that begins like one of these. */
function wordIn(note: string, beginnings: string[]): string | null {
  const plain = Array.from(
    note,
    (letter) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().charAt(0) || ' ',
  );
  const text = plain.join('');
  for (const beginning of beginnings) {
    const at = new RegExp(`(?<![a-z])${beginning}[a-z]*`).exec(text);
    if (at)
      return Array.from(note)
        .slice(at.index, at.index + at[0].length)
        .join('');
  }
  return null;
}
