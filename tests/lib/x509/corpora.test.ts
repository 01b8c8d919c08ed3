import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { certificatesFromBytes } from '../../../lib/x509/bundle.ts';
import { readResultSchema } from '../../../lib/x509/facts.ts';
import { readOcspResponse } from '../../../lib/x509/ocsp.ts';
import { pemToDer } from '../../../lib/x509/pem.ts';
import { readCertificate } from '../../../lib/x509/read.ts';
import { product } from '../../fuzz/judge.ts';
import { type Scenario, signedParts } from '../../fuzz/scenario.ts';
import { trialOf } from '../../fuzz/trial.ts';
import { corporaFolder, filesOf, withoutCorpora } from './corpora.ts';
import { authority, noon, server } from './forge.ts';

describe.skipIf(corporaFolder === null)(
  `strange files (${corporaFolder === null ? withoutCorpora : 'all of them'})`,
  () => {
    const files = corporaFolder === null ? [] : filesOf(join(corporaFolder, 'odd'));
    const root = readCertificate(authority('Corpora Root').der);

    test('every one is read as bytes, as text, as a bundle and as a response, with facts or a place', () => {
      for (const [file, bytes] of files) {
        const found = [
          ...certificatesFromBytes(bytes),
          ...pemToDer(Buffer.from(bytes).toString('latin1')),
          bytes,
        ];
        for (const der of found) {
          const read = readCertificate(der);
          expect(readResultSchema.parse(read), file).toEqual(read);
          if (!read.ok) expect(read.unreadable.defect.where, file).toMatch(/offset \d+$/);
        }
        if (root.ok)
          expect(readOcspResponse(bytes, { leafFacts: root.facts, issuerDer: null, now: noon })).toBeTypeOf(
            'object',
          );
      }
      expect(files.length).toBeGreaterThan(400);
    });

    test('in every place of a path, and as a list, each ends a search by every profile, with one answer', () => {
      const issuing = authority('Corpora Root');
      const sound = [server(issuing).der, issuing.der];
      for (const [file, bytes] of files) {
        const certificates = certificatesFromBytes(bytes);
        const odd = certificates.length > 0 ? certificates : [bytes];
        const question = { label: file, crls: [], now: noon, host: null, anchors: [issuing.der] };
        const places: Scenario[] = [
          { ...question, sent: odd, anchors: odd },
          { ...question, sent: odd },
          { ...question, sent: [...sound, ...odd] },
          { ...question, sent: sound, crls: [bytes] },
        ];
        const signed = signedParts(places);
        for (const place of places) expect(trialOf(place, signed, product).problems, file).toEqual([]);
      }
    });

    test('what OpenSSL can decode is mostly readable here, too', () => {
      const ders = files.flatMap(([, bytes]) => certificatesFromBytes(bytes)).map(readCertificate);
      expect(ders.filter((read) => read.ok).length).toBeGreaterThan(350);
    });
  },
);
