import { parseTarget } from '../target/parse.ts';
import type { Clue } from './define.ts';

/** Where error texts name the server: a URL, or curl's own phrases. */
const candidates = [
  /\b(?:https|http|wss|ftps|imaps|pop3s|smtps|ldaps|scp|sftp|ssh):\/\/(?:[^\s/@'"<>]*@)?([\w.-]+(?::\d{1,5})?|\[[\da-f:.]+\](?::\d{1,5})?)/gi,
  /\btarget host ?name '?([\w.-]+)/gi,
  /\b(?:connect to|connected to) '?([\w-]+(?:\.[\w-]+)+(?: port \d{1,5})?)/gi,
];

/** Pages that clients point to for help: not the server that failed. */
const helpPages: ReadonlySet<string> = new Set(['curl.se', 'curl.haxx.se', 'aka.ms', 'go.microsoft.com']);

/** The first server that the text names, if it is one that could be looked at. */
export function findPlace(text: string): Clue['place'] {
  for (const pattern of candidates) {
    for (const [, found] of text.matchAll(pattern)) {
      const parsed = parseTarget((found ?? '').replace(' port ', ':').replace(/\.$/, ''));
      if (!parsed.ok || helpPages.has(parsed.target.host)) continue;
      const { host, port, hostKind } = parsed.target;
      return { host, port, isName: hostKind === 'dns' };
    }
  }
  return null;
}
