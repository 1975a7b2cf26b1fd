import { keepDraft, letGo } from '../ui/form/drafts';
import { uuidv7 } from '../ui/uuid';
import { drop, type HeldRequest } from './outbox';

/** What waits is a draft of its form again, and waits no more; false, and nothing changes, where the device has no room for it. */
export function asDraft(held: HeldRequest): boolean {
  const { person, draft } = held;
  if (draft) {
    const which = { person, form: draft.form, thing: draft.thing };
    const id = uuidv7();
    // What was asked stays until its form has it again.
    if (!keepDraft(which, id, draft.value)) return false;
    letGo(which, id);
  }
  drop(held);
  return true;
}
