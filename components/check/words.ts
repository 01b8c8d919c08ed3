import { looking as en } from '../../lib/i18n/en/looking.ts';
import { looking as ja } from '../../lib/i18n/ja/looking.ts';
import type { LookingText } from '../../lib/i18n/looking.ts';
import type { Language } from '../../lib/i18n/types.ts';

/** The words of this page alone: the whole dictionary would be ten times as much for the browser to load. */
export const lookingWords: Readonly<Record<Language, LookingText>> = { en, ja };
