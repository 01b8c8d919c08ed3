import { lang } from 'next/root-params';
import { getMessages, isLanguage, type Messages } from '../../lib/i18n/index.ts';

/** The words of the language in the URL. The proxy lets no other language through; English is the last resort. */
export async function pageMessages(): Promise<Messages> {
  const language: string | undefined = await lang();
  return getMessages(language !== undefined && isLanguage(language) ? language : 'en');
}
