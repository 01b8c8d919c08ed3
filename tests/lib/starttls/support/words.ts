/** What servers of the tests say, and what is said to them. */
export const crlf = (...lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join('');
export const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
export const xml = (...parts: readonly string[]) => parts.join('');
export const streams = "xmlns:stream='http://etherx.jabber.org/streams'";
export const tlsNamespace = 'urn:ietf:params:xml:ns:xmpp-tls';
export const stream = `<?xml version='1.0'?><stream:stream from='mail.example.com' id='1' version='1.0' xml:lang='en' xmlns='jabber:client' ${streams}>`;
export const starttlsTag = `<starttls xmlns='${tlsNamespace}'/>`;
export const streamHeader = (content: string) =>
  `<?xml version='1.0'?><stream:stream to='mail.example.com' version='1.0' xmlns='${content}' ${streams}>`;

/** A MySQL greeting: protocol 10, version, thread, challenge, filler, flags, the rest. */
export function mysqlGreeting(flags: number, version = '8.0.36'): Buffer {
  const body = Buffer.concat([
    Buffer.from(`\x0a${version}\0`, 'latin1'),
    Buffer.alloc(4, 1),
    Buffer.from('challeng\0'),
    Buffer.from([flags & 0xff, flags >> 8, 33, 2, 0]),
    Buffer.alloc(31, 0x41),
  ]);
  return Buffer.concat([Buffer.from([body.length, 0, 0, 0]), body]);
}

/** CLIENT_SSL among a server's flags. */
export const SSL = 0x800;
export const sslRequest = `${'20000001'}${'018a0800'}${'00000001'}${'21'}${'00'.repeat(23)}`;
export const ldapRequest = '301d02010177188016312e332e362e312e342e312e313436362e3230303337';
