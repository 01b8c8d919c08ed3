import { useEffect, useRef, useState } from 'react';
import { holdsPrivateKey } from '../../lib/target/clean.ts';
import { type NoteDraft, type SaveTarget, saveNote } from './save-note.ts';

/** After so long without a key pressed, a person has paused. */
const PAUSE_MS = 700;

export type Saving =
  | { readonly state: 'idle' | 'saving' | 'saved' | 'private-key' }
  | { readonly state: 'failed'; readonly reason: string | null };

interface Saver {
  readonly saving: Saving;
  /** Takes a change; it is saved at the next pause. */
  readonly change: (draft: NoteDraft) => void;
  /** Saves now what is waiting; also what could not be saved before. */
  readonly flush: () => void;
}

/** Saves one change after the other, the newest last; what fails waits to be tried again. */
export function useSaving(target: SaveTarget): Saver {
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const waiting = useRef<NoteDraft | null>(null);
  const running = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  async function save(): Promise<void> {
    clearTimeout(timer.current);
    const draft = waiting.current;
    if (draft === null || running.current) return;
    if (holdsPrivateKey(draft.text ?? '')) return setSaving({ state: 'private-key' });
    waiting.current = null;
    running.current = true;
    setSaving({ state: 'saving' });
    const result = await saveNote(target, draft);
    running.current = false;
    if (result.ok) return waiting.current === null ? setSaving({ state: 'saved' }) : save();
    waiting.current = merged(draft, waiting.current);
    setSaving({ state: 'failed', reason: result.reason });
  }

  function change(draft: NoteDraft): void {
    waiting.current = merged(waiting.current, draft);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, PAUSE_MS);
  }

  // Whoever leaves in the middle of a sentence keeps it.
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const leave = () => void latest.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  return { saving, change, flush: () => void save() };
}

function merged(older: NoteDraft | null, newer: NoteDraft | null): NoteDraft {
  return { ...older, ...newer };
}
