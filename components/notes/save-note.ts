export interface SaveTarget {
  readonly reportId: string;
  readonly step: string;
  readonly token: string;
  /** In which the dashboard says what was wrong. */
  readonly language: string;
}

/** What is absent stays as it is. */
export interface NoteDraft {
  readonly text?: string;
  readonly ticks?: readonly string[];
}

type Saved = { readonly ok: true } | { readonly ok: false; readonly reason: string | null };

/** Never throws; `reason` is the dashboard's own sentence, null when it did not answer. */
export async function saveNote(target: SaveTarget, draft: NoteDraft): Promise<Saved> {
  try {
    const response = await fetch(`/api/v1/reports/${target.reportId}/notes/${target.step}`, {
      method: 'PUT',
      // Goes on when the page is left; browsers take up to 64 KiB so, several times what a note can hold.
      keepalive: true,
      headers: {
        authorization: `Bearer ${target.token}`,
        'content-type': 'application/json',
        'accept-language': target.language,
      },
      body: JSON.stringify(draft),
    });
    if (response.ok) return { ok: true };
    const { detail } = await response.json();
    return { ok: false, reason: typeof detail === 'string' ? detail : null };
  } catch {
    return { ok: false, reason: null };
  }
}
