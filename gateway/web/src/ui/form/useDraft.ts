import { useCallback, useEffect, useMemo, useState } from 'react';
import { uuidv7 } from '../uuid';
import {
  dropDraft,
  keepDraft,
  leftDrafts,
  letGo,
  onDraftsChange,
  ownDraft,
  takeDraft,
  type Kept,
  type Which,
} from './drafts';

/** What a form has to show of its drafts, whatever is in them. */
export interface Draft {
  /** There is something that would be lost without being kept. */
  touched: boolean;
  /** Since when what the form shows was kept, where it was found again. */
  foundSince: string | null;
  /** The device has no room: it is only on this page. */
  unkept: boolean;
  /** Left by tabs that are closed. */
  left: Kept[];
  takeUp: (left: Kept) => void;
  /** Deliberately, of one that was left, or of what the form holds. */
  discard: (left: Kept) => void;
  abandon: () => void;
}

/** The drafts of a form that no tab writes any more, as they come and go. */
export function useLeftDrafts(which: Which) {
  const { person, form, thing } = which;
  const [left, setLeft] = useState<Kept[]>([]);
  useEffect(() => {
    let shown = true;
    const look = () => {
      const mine = { person, form, thing };
      void leftDrafts(mine).then((found) => {
        if (shown) setLeft((before) => (before.length + found.length === 0 ? before : found));
      });
    };
    look();
    const unheard = onDraftsChange(look);
    return () => {
      shown = false;
      unheard();
    };
  }, [person, form, thing]);
  return left;
}

interface State<T> {
  id: string;
  value: T;
  touched: boolean;
  foundSince: string | null;
  unkept: boolean;
}

const untouched = <T>(value: T): State<T> => ({ id: uuidv7(), value, touched: false, foundSince: null, unkept: false });
const found = <T>({ id, value, since }: Kept<T>): State<T> => ({
  id,
  value,
  touched: true,
  foundSince: since,
  unkept: false,
});

/**
 * What a form holds, kept at every touch until it is sent or abandoned: through pages, reload, the end of the session and of the browser.
 *
 * @param initial what it holds before anybody has touched it
 */
export function useDraft<T>({ person, form, thing }: Which, initial: T) {
  const which = useMemo(() => ({ person, form, thing }), [person, form, thing]);
  const [state, setState] = useState(() => {
    const own = ownDraft<T>(which);
    return own ? found(own) : untouched(initial);
  });
  const left = useLeftDrafts(which);

  /** Somebody said something: kept from here on. */
  const change = (value: T) => {
    const unkept = !keepDraft(which, state.id, value);
    setState((before) => ({ ...before, value, touched: true, unkept }));
  };
  /** It was sent, or is not wanted: nothing is kept, and the form holds this. */
  const begin = useCallback(
    (value: T) => {
      setState((before) => {
        dropDraft(which, before.id);
        return untouched(value);
      });
    },
    [which],
  );
  const takeUp = async ({ id }: Kept) => {
    const taken = await takeDraft<T>(which, id);
    if (taken === null) return;
    // What the form holds now stays kept, and is offered in its turn.
    letGo(which, state.id);
    setState(found(taken));
  };
  const draft: Draft = {
    touched: state.touched,
    foundSince: state.foundSince,
    unkept: state.unkept,
    left,
    takeUp: (one) => void takeUp(one),
    discard: ({ id }) => dropDraft(which, id),
    abandon: () => begin(initial),
  };
  return { value: state.value, change, begin, draft };
}
