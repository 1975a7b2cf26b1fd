import { useRef } from 'react';
import { uuidv7 } from '../ui/uuid';

/** One id for one gesture: the same content sent again is the same change. */
export function useCommand() {
  const last = useRef({ content: '', id: '' });
  return (content: unknown) => {
    const text = JSON.stringify(content);
    if (last.current.content !== text) last.current = { content: text, id: uuidv7() };
    return last.current.id;
  };
}
