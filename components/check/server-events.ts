export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/** Takes text as it comes from the network and hands out whole events (WHATWG HTML §9.2.6). */
export function createEventReader(): (chunk: string) => readonly ServerEvent[] {
  let rest = '';
  return (chunk) => {
    const blocks = (rest + chunk.replaceAll('\r', '')).split('\n\n');
    rest = blocks.pop() ?? '';
    return blocks.flatMap(readBlock);
  };
}

function readBlock(block: string): readonly ServerEvent[] {
  const lines = block.split('\n');
  const data = lines.filter((line) => line.startsWith('data:')).map((line) => line.slice(5).trimStart());
  const event = lines
    .find((line) => line.startsWith('event:'))
    ?.slice(6)
    .trim();
  return data.length === 0 ? [] : [{ event: event ?? 'message', data: data.join('\n') }];
}
