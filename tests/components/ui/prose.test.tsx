import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { CodeBlock } from '../../../components/ui/code-block.tsx';
import { Prose } from '../../../components/ui/prose.tsx';
import { Whole } from '../../../components/ui/whole.tsx';

const words = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  addedLine: 'new:',
  removedLine: 'old:',
};

describe('a text of the messages', () => {
  it('sets what stands in backticks in mono', () => {
    expect(renderToStaticMarkup(<Prose text="Run `nginx -t` first" />)).toBe(
      'Run <code>nginx -t</code> first',
    );
  });

  it('never breaks a date', () => {
    expect(renderToStaticMarkup(<Prose text="until 2026-12-31." />)).toBe(
      'until <span class="whitespace-nowrap">2026-12-31</span>.',
    );
  });

  it('shows markup that a server sent as text', () => {
    expect(renderToStaticMarkup(<Prose text="CN=<img src=x>" />)).toBe('CN=&lt;img src=x&gt;');
  });

  it('keeps a host name in one piece', () => {
    const html = renderToStaticMarkup(<Whole text="a-b.example leaves out one" word="a-b.example" />);
    expect(html).toMatch(/^<span[^>]*>a-b\.example<\/span> leaves out one$/);
  });
});

describe('a code sample', () => {
  function wanted(html: string): readonly string[] {
    return Array.from(html.matchAll(/data-wanted="">(.*?)<\/span><\/span>/g), (match) =>
      (match[1] ?? '').replace(/<[^>]*>/g, ''),
    );
  }

  it('copies commands without the prompt and without comments', () => {
    const lines = [{ text: '# first', mark: '#' as const }, { text: 'curl -vI https://a-b.example/' }];
    const html = renderToStaticMarkup(
      <CodeBlock sample={{ where: 'Terminal', kind: 'shell', lines }} words={words} />,
    );
    expect(wanted(html)).toEqual(['curl -vI https://a-b.example/']);
  });

  it('copies new lines of a file and leaves removed ones out', () => {
    const lines = [
      { text: 'server {' },
      { text: '  old;', mark: '-' as const },
      { text: '  new;', mark: '+' as const },
      { text: '}' },
    ];
    const html = renderToStaticMarkup(
      <CodeBlock sample={{ where: 'a.conf', kind: 'file', lines }} words={words} />,
    );
    expect(wanted(html)).toEqual(['server {', '  new;', '}']);
  });
});
