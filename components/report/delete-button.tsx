'use client';

import { useState } from 'react';
import { button } from '../ui/button.ts';
import { Icon } from '../ui/icon.tsx';
import { deleteTokenKey } from './delete-token.ts';
import { useToken } from './use-token.ts';

interface DeleteButtonProps {
  readonly id: string;
  /** Where to go when the report is gone. */
  readonly home: string;
  readonly words: {
    readonly delete: string;
    readonly deleteSure: string;
    readonly deleting: string;
    readonly deleteFailed: string;
  };
}

type Step = 'delete' | 'deleteSure' | 'deleting' | 'deleteFailed';

/** Shown to the browser alone that made the report: it holds the token. Asks once more before it deletes. */
export function DeleteButton({ id, home, words }: DeleteButtonProps) {
  const token = useToken(id);
  const [step, setStep] = useState<Step>('delete');
  if (token === null) return null;

  async function press() {
    if (step === 'delete' || step === 'deleteFailed') return setStep('deleteSure');
    setStep('deleting');
    if (!(await remove(id, token ?? ''))) return setStep('deleteFailed');
    localStorage.removeItem(deleteTokenKey(id));
    location.assign(home);
  }

  return (
    <button
      type="button"
      className={button.small}
      onClick={press}
      onBlur={() => setStep(calm)}
      disabled={step === 'deleting'}
    >
      <Icon name="delete" />
      <span aria-live="polite">{words[step]}</span>
    </button>
  );
}

/** Turning away from the question answers it with no. */
function calm(step: Step): Step {
  return step === 'deleteSure' ? 'delete' : step;
}

async function remove(id: string, token: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1/reports/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    // 404: it is gone already.
    return response.ok || response.status === 404;
  } catch {
    return false;
  }
}
