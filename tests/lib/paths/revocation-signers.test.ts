import { describe, expect, test } from 'vitest';
import { integer } from '../x509/der-writer.ts';
import * as forge from '../x509/forge.ts';
import { distributionPoints, revocationList, scope } from '../x509/forge-crl.ts';
import { leafStanding, standings } from './revocation-ask.ts';

const root = forge.authority('Signer Root');
const ca = forge.authority('Signer CA', root);
const leaf = forge.server(ca, { serial: integer(0x77), extensions: [] });
const path = [leaf, ca, root];
const ofRoot = revocationList(root);

/** A certificate with a name of its own that may sign lists and nothing else. */
function listSigner(subject: string, issuer: forge.Made, draft: Partial<forge.Draft> = {}): forge.Made {
  const key = draft.key ?? forge.keyPair('p256', `${subject} lists`);
  const extensions = [forge.keyUsage('cRLSign'), forge.subjectKeyId(key.keyId), ...(draft.extensions ?? [])];
  return forge.certify({ ...draft, subject, key, extensions }, issuer);
}

describe('the signature of a list', () => {
  test('spoilt, of another key, or of an algorithm that is not known', () => {
    const by = (draft: Parameters<typeof revocationList>[1]) =>
      leafStanding({ path, crls: [revocationList(ca, draft), ofRoot] });
    expect(by({ corrupt: true })).toBe('unknown crl-signature-invalid');
    expect(by({ signature: forge.signatures.unknown })).toBe('unknown crl-signature-unsupported');
    expect(by({ innerAlgorithm: forge.signatures.ecdsaSha384.algorithm })).toBe(
      'unknown crl-signature-invalid',
    );
    const stranger = forge.authority('Signer CA', undefined, { key: forge.keyPair('p256', 'stranger') });
    const forged = revocationList(stranger, { entries: [{ serial: 0x77 }] });
    expect(leafStanding({ path, crls: [forged, ofRoot] })).toBe('unknown crl-signature-invalid');
  });

  test('a spoilt list does not revoke', () => {
    const crl = revocationList(ca, { corrupt: true, entries: [{ serial: 0x77, reason: 1 }] });
    expect(leafStanding({ path, crls: [crl, ofRoot] })).toBe('unknown crl-signature-invalid');
  });

  test('with no signature left to check, nothing is known', () => {
    const crls = [revocationList(ca), ofRoot];
    expect(standings({ path, crls, signatures: 1 })).toEqual(['good', 'unknown budget']);
    expect(standings({ path, crls, signatures: 2 })).toEqual(['good', 'good']);
  });
});

describe('what the signer may do', () => {
  const usage = (...usages: readonly string[]) => {
    const extensions = [
      forge.basicConstraints(true),
      ...(usages.length > 0 ? [forge.keyUsage(...usages)] : []),
    ];
    const issuer = forge.certify({ subject: 'Usage CA', extensions }, root);
    const below = forge.server(issuer, { extensions: [] });
    return leafStanding({ path: [below, issuer, root], crls: [revocationList(issuer), ofRoot] });
  };

  test('a key usage has to allow it; without one, all is allowed', () => {
    expect(usage('keyCertSign', 'cRLSign')).toBe('good');
    expect(usage('keyCertSign')).toBe('unknown signer-without-crl-sign');
    expect(usage()).toBe('good');
  });
});

describe('one name with a key for certificates and a key for lists', () => {
  const lists = listSigner('Signer CA', root, { serial: integer(0x22) });
  const crl = revocationList(lists);

  test('the other certificate is found and has a path to the same anchor', () => {
    expect(leafStanding({ path, crls: [crl, ofRoot], others: [lists] })).toBe('good');
    const against = revocationList(lists, { entries: [{ serial: 0x77, reason: 4 }] });
    expect(leafStanding({ path, crls: [against, ofRoot], others: [lists] })).toBe('revoked superseded');
  });

  test('it is not there: only the key for certificates was tried', () => {
    expect(leafStanding({ path, crls: [crl, ofRoot] })).toBe('unknown crl-signature-invalid');
  });

  test('it is revoked itself, or nobody knows', () => {
    const revoking = revocationList(root, { entries: [{ serial: 0x22, reason: 1 }] });
    expect(leafStanding({ path, crls: [crl, revoking], others: [lists] })).toBe('unknown signer-not-trusted');
    expect(leafStanding({ path, crls: [crl], others: [lists] })).toBe('unknown signer-not-trusted');
  });

  test('it belongs to another anchor', () => {
    const elsewhere = forge.authority('Other Root');
    const stranger = listSigner('Signer CA', elsewhere);
    const crls = [revocationList(stranger), ofRoot, revocationList(elsewhere)];
    expect(leafStanding({ path, crls, others: [stranger, elsewhere] })).toBe('unknown signer-not-trusted');
  });

  test('there is none of the list’s name', () => {
    const indirect = forge.server(ca, { extensions: [distributionPoints({ crlIssuer: 'Nobody' })] });
    const nobody = listSigner('Nobody', root);
    const crls = [revocationList(nobody, { scope: scope({ indirect: true }) }), ofRoot];
    expect(leafStanding({ path: [indirect, ca, root], crls })).toBe('unknown signer-not-found');
    expect(leafStanding({ path: [indirect, ca, root], crls, others: [nobody] })).toBe('good');
  });
});

describe('a CA with a new key', () => {
  const newKey = forge.keyPair('p256', 'new key');
  const renewed = forge.authority('Signer CA', root, { key: newKey });
  /** The new key, certified with the old one: a self-issued certificate. */
  const newWithOld = forge.authority('Signer CA', ca, { key: newKey, serial: integer(0x33) });

  test('lists of the new key speak of certificates of the old one', () => {
    const crls = [revocationList(renewed), ofRoot];
    expect(leafStanding({ path, crls, others: [renewed] })).toBe('good');
  });

  test('the self-issued certificate is asked for as well', () => {
    const below = forge.server(newWithOld, { serial: integer(0x78), extensions: [] });
    const chain = [below, newWithOld, ca, root];
    expect(standings({ path: chain, crls: [revocationList(ca), ofRoot] })).toEqual(['good', 'good', 'good']);
    const crl = revocationList(ca, { entries: [{ serial: 0x33, reason: 1 }] });
    expect(standings({ path: chain, crls: [crl, ofRoot] })).toEqual([
      'good',
      'revoked keyCompromise',
      'good',
    ]);
  });

  test('a list of its own key may speak against it, and for it only when there is no other', () => {
    const below = forge.server(newWithOld, { serial: integer(0x78), extensions: [] });
    const chain = [below, newWithOld, ca, root];
    const own = revocationList(newWithOld);
    expect(standings({ path: chain, crls: [own, ofRoot] })[1]).toBe('good');
    const against = revocationList(newWithOld, { entries: [{ serial: 0x33, reason: 1 }] });
    expect(standings({ path: chain, crls: [against, ofRoot] })[1]).toBe('revoked keyCompromise');
    // The older list of the old key is asked first.
    const older = { entries: [{ serial: 0x33, reason: 1 }], thisUpdate: new Date('2026-05-20T00:00:00Z') };
    expect(standings({ path: chain, crls: [own, revocationList(ca, older), ofRoot] })[1]).toBe(
      'revoked keyCompromise',
    );
  });
});

describe('circles', () => {
  const point = (crlIssuer: string) => distributionPoints({ crlIssuer });
  const indirect = { scope: scope({ indirect: true }) };

  test('the signer of an indirect list stands on that list', () => {
    const signer = listSigner('Lists', ca, { serial: integer(0x44), extensions: [point('Lists')] });
    const asked = forge.server(ca, { extensions: [point('Lists')] });
    const by = (draft: Parameters<typeof revocationList>[1]) =>
      leafStanding({
        path: [asked, ca, root],
        crls: [revocationList(signer, { ...indirect, ...draft }), ofRoot],
        others: [signer],
      });
    expect(by({})).toBe('good');
    const entries = [{ serial: 0x44, reason: 1, certificateIssuer: 'Signer CA' }];
    expect(by({ entries })).toBe('unknown signer-not-trusted');
  });

  test('two signers that vouch for each other vouch for nobody', () => {
    const one = listSigner('One', ca, { extensions: [point('Two')] });
    const two = listSigner('Two', ca, { extensions: [point('One')] });
    const asked = forge.server(ca, { extensions: [point('One')] });
    const crls = [revocationList(one, indirect), revocationList(two, indirect), ofRoot];
    const standing = leafStanding({ path: [asked, ca, root], crls, others: [one, two] });
    expect(standing).toBe('unknown signer-not-trusted');
  });

  test('a signer below the very certificate that its list speaks of', () => {
    const inner = forge.authority('Inner', root, { extensions: [point('Below')] });
    const below = listSigner('Below', inner);
    const asked = forge.server(inner, { extensions: [] });
    const crls = [revocationList(below, indirect), revocationList(inner)];
    expect(standings({ path: [asked, inner, root], crls, others: [below] })).toEqual([
      'good',
      'unknown signer-not-trusted',
    ]);
  });

  test('signers of lists about signers of lists … end', () => {
    const numbers = [0, 1, 2, 3, 4];
    const signers = numbers.map((number) =>
      listSigner(`S${number}`, ca, number === 4 ? {} : { extensions: [point(`S${number + 1}`)] }),
    );
    const lists = signers.map((signer) => revocationList(signer, indirect));
    // The issuer's own list speaks of the last of them only.
    const last = revocationList(ca, { scope: scope({ names: [forge.directory('Last')] }) });
    const lastSigner = listSigner('S4', ca, {
      extensions: [distributionPoints({ names: [forge.directory('Last')] })],
    });
    const asked = (number: number) =>
      leafStanding({
        path: [forge.server(ca, { extensions: [point(`S${number}`)] }), ca, root],
        crls: [...lists.slice(0, 4), revocationList(lastSigner, indirect), last, ofRoot],
        others: [...signers.slice(0, 4), lastSigner],
      });
    expect(numbers.map(asked)).toEqual([
      'unknown signer-not-trusted',
      'unknown signer-not-trusted',
      'good',
      'good',
      'good',
    ]);
  });
});

describe('crowds', () => {
  test('a hundred strangers with the name and key identifier of the signer do not hide the one on the path', () => {
    const key = forge.keyPair('p256', 'Quiet CA');
    const extensions = [forge.basicConstraints(true)];
    const quiet = forge.certify({ subject: 'Quiet CA', key, extensions }, root);
    const crowd = { ...forge.keyPair('p256', 'crowd'), keyId: key.keyId };
    const strangers = Array.from({ length: 100 }, (_, index) =>
      forge.authority('Quiet CA', undefined, { key: crowd, serial: integer(index + 1) }),
    );
    const below = forge.server(quiet, { extensions: [] });
    const crls = [revocationList(quiet), ofRoot];
    expect(leafStanding({ path: [below, quiet, root], crls, others: strangers })).toBe('good');
  });

  const expired = revocationList(ca, { nextUpdate: new Date('2026-06-02T00:00:00Z') });
  const many = Array.from({ length: 2_000 }, () => expired);

  test('lists of no use and points to ask them for: the asking ends, and nothing is known', () => {
    expect(leafStanding({ path, crls: many })).toBe('unknown crl-expired');
    const points = distributionPoints(...Array.from({ length: 10 }, () => ({ crlIssuer: 'Signer CA' })));
    const asked = forge.server(ca, { extensions: [points] });
    expect(leafStanding({ path: [asked, ca, root], crls: many })).toBe('unknown budget');
  });

  test('a list beyond those that are looked at', () => {
    const other = forge.server(root, { extensions: [] });
    expect(leafStanding({ path: [other, root], crls: [...many.slice(1), ofRoot] })).toBe('good');
    expect(leafStanding({ path: [other, root], crls: [...many, ofRoot] })).toBe('unknown budget');
  });
});
