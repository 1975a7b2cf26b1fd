/* Made of lists.json by npm run generate: changed there, never here. */

/** What a fact is told by one code, or several, of. */
export type ListCode =
  | 'DOMAINE'
  | 'MODE'
  | 'TEMPO'
  | 'ORIGINE'
  | 'THEME'
  | 'AGE'
  | 'GENRE'
  | 'SITUATION'
  | 'QUALITE'
  | 'RESULTAT'
  | 'LIEU'
  | 'TYPE_PART'
  | 'MER_FORME'
  | 'MER_STATUT'
  | 'TENSION';
