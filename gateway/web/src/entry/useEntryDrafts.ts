import { useEffect, type Dispatch, type SetStateAction } from 'react';
import { dropDraft, letGo, takeDraft, type Kept } from '../ui/form/drafts';
import { useLeftDrafts, type Draft as Kit } from '../ui/form/useDraft';
import { entryOf, type Draft } from './draft';
import { editing, queueUp, type State } from './useEntry';

/** The drafts of the entry as the form kit shows them; what a closed tab was sending goes to the queue by itself. */
export function useEntryDrafts(
  person: string,
  state: State,
  setState: Dispatch<SetStateAction<State>>,
  abandon: () => void,
): Kit {
  const which = entryOf(person);
  const left = useLeftDrafts(which);
  useEffect(() => {
    for (const { value, at } of left as Kept<Draft>[]) if (value.unanswered) queueUp(person, value, at);
  }, [left, person]);

  const takeUp = async ({ id }: Kept) => {
    const taken = await takeDraft<Draft>(which, id);
    if (taken === null) return;
    letGo(which, state.draft.id);
    setState(editing(taken.value, { touched: true, foundSince: taken.since }));
  };
  return {
    touched: state.touched && state.phase !== 'recorded',
    foundSince: state.phase === 'editing' ? state.foundSince : null,
    unkept: state.unkept,
    left: (left as Kept<Draft>[]).filter(({ value }) => !value.unanswered),
    takeUp: (one) => void takeUp(one),
    discard: ({ id }) => dropDraft(which, id),
    abandon,
  };
}
