import type { CertificateDefect } from '../../x509/facts.ts';
import { certificateIn, type PemBlock, pemBlocks } from '../../x509/pem.ts';
import { readCertificate } from '../../x509/read.ts';

/** A certificate that was given, or why it is none. */
export type Given =
  | { readonly ok: true; readonly der: Uint8Array }
  | { readonly ok: false; readonly defect: CertificateDefect };

/**
 * Every certificate of a PEM text in its order, readable or not; what has another label is passed over. A
 * text without one, and a block without an end, count as certificates that can't be read. Never throws.
 */
export function certificatesOfPem(text: string): readonly Given[] {
  const blocks = pemBlocks(text);
  const certificates = blocks.flatMap((block) => {
    const der = certificateIn(block);
    return der === null ? [] : [givenBlock(block, der)];
  });
  const cut = (text.match(/-----BEGIN /g)?.length ?? 0) > blocks.length;
  // It leads: the first certificate of a peer's text is the one that is judged.
  if (cut) return [unreadable('bad-pem'), ...certificates];
  return certificates.length > 0 ? certificates : [unreadable('no-certificate')];
}

/** Clients' readers of PEM stop at what is no base64; a reader that skips it would see another certificate. */
function givenBlock(block: PemBlock, der: Uint8Array): Given {
  return block.clean ? givenDer(der) : unreadable('bad-pem');
}

function unreadable(code: string): Given {
  return { ok: false, defect: { code, where: '' } };
}

export function givenDer(der: Uint8Array): Given {
  const read = readCertificate(der);
  return read.ok ? { ok: true, der } : { ok: false, defect: read.unreadable.defect };
}
