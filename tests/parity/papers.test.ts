import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const papers = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/decisions.md',
  'docs/glossary.md',
];

/** `{a,b}` written out; a name in angle brackets stands for any, so only its folder can be looked for. */
function spread(path: string): readonly string[] {
  const braces = /\{([^}]+)\}/.exec(path);
  if (braces?.[1] === undefined)
    return [path.includes('<') ? dirname(path.slice(0, path.indexOf('<') + 1)) : path];
  return braces[1].split(',').flatMap((choice) => spread(path.replace(braces[0], choice)));
}

/** Paths of the project in backticks, and links. */
function pathsIn(paper: string): readonly string[] {
  const text = readFileSync(paper, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const quoted = [...text.matchAll(/`((?:app|components|lib|tests|scripts|docs|public)\/[^`\s]*)`/g)].map(
    ([, path = '']) => path,
  );
  const linked = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => join(dirname(paper), path));
  return [...quoted, ...linked].flatMap(spread);
}

describe.each(papers)('%s', (paper) => {
  test('names only paths that exist', () => {
    const missing = pathsIn(paper).filter((path) => !existsSync(path) && !existsSync(`${path}.ts`));
    expect(missing).toEqual([]);
  });
});

test('the papers name paths at all', () => {
  expect(papers.flatMap(pathsIn).length).toBeGreaterThan(30);
});

test('every command of the README is a script of the project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = [
    ...readFileSync('README.md', 'utf8').matchAll(/npm (?:run (?:-s )?([a-z]+)|(start|test))/g),
  ].map(([, run, own]) => run ?? own);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([]);
});
