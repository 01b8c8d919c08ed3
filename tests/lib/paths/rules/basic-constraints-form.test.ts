import { expect, test } from 'vitest';
import { basicConstraintsForm } from '../../../../lib/paths/rules/basic-constraints-form.ts';
import { boolean, integer, sequence } from '../../x509/der-writer.ts';
import * as forge from '../../x509/forge.ts';
import { anchor, issuer, leaf, leafAsAnchor, type Row, say, valuesOf } from './say.ts';

const root = forge.authority('Root');
const constraints = (critical: boolean, ...content: Buffer[]) =>
  forge.extension('2.5.29.19', sequence(...content), critical);
const signing = forge.keyUsage('keyCertSign');
const make = (...extensions: Buffer[]) => forge.certify({ subject: 'Subject', extensions }, root);

const soft = make(constraints(false, boolean(true)), signing);
const noCaWithLength = make(constraints(true, integer(2)), signing);

const rows: readonly Row[] = [
  ['a CA', root, anchor, []],
  ['a CA with a path length', forge.authority('Length', root, { pathLength: 0 }), issuer, []],
  ['an intermediate that is not critical', soft, issuer, ['basic-constraints-not-critical']],
  ['an anchor that is not critical', soft, anchor, ['basic-constraints-not-critical']],
  ['a leaf that is no CA, not critical', make(constraints(false)), leaf, []],
  ['a path length without CA', noCaWithLength, issuer, ['path-length-without-ca']],
  [
    'a path length without CA on a leaf',
    make(constraints(true, integer(0))),
    leaf,
    ['path-length-without-ca'],
  ],
  [
    'a path length without keyCertSign',
    make(forge.basicConstraints(true, 1), forge.keyUsage('cRLSign')),
    issuer,
    ['path-length-without-ca'],
  ],
  [
    'a path length without key usage: that is said elsewhere',
    make(forge.basicConstraints(true, 1)),
    issuer,
    [],
  ],
  ['a CA as a leaf', root, leafAsAnchor, ['ca-as-leaf']],
  ['a leaf', forge.server(root), leaf, []],
];

test.each(rows)('%s', (_, made, place, said) => {
  expect(say(basicConstraintsForm, made, place)).toEqual(said);
});

test('the finding names the limit and whether it is a CA', () => {
  expect(valuesOf(basicConstraintsForm, noCaWithLength, issuer)).toEqual({ limit: 2, ca: false });
});
