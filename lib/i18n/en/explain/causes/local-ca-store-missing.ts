import type { Explanation } from '../../../explain.ts';

export const localCaStoreMissing: Explanation = {
  lede: 'The client has no list of trusted CAs, an old one, or looks for it in the wrong place. Then every server fails, however good its certificate is.',
  whatHappens: [
    'Small container images come without the package `ca-certificates`. An old system has a list from years ago, in which newer roots are missing. Or a variable such as `SSL_CERT_FILE` points to a file that was moved. The client then knows nobody and refuses everybody.',
  ],
  whyRefused: [
    'Without a list there is nothing that a certificate could lead to. The client reports what it sees, and that is mostly the same sentence as for an unknown CA: `unable to get local issuer certificate`.',
    'Some say it more plainly. curl with a file that isn’t there: `error setting certificate file` (code 77). Java with an empty store: `the trustAnchors parameter must be non-empty`. Python’s requests: `Could not find a suitable TLS CA certificate bundle, invalid path`. Node.js: `Warning: Ignoring extra certs from …`.',
  ],
  howWeKnow: [
    'The client’s list can’t be seen from a look at the server, so Certwhy never calls this cause found. What it can do is rule the server out: if the report says that the chain is complete and leads to a root of Mozilla’s list, and one client still doesn’t know the issuer, its list is the next thing to look at.',
  ],
  whoIsAffected: [
    'Only the client with that list, but with all servers: a useful test is to try a well-known site with the same program. Programs on one machine may differ, as Java, Node.js, Firefox and Python’s certifi have lists of their own beside the system’s.',
  ],
  whenFine: [
    'A list that holds only your own CA is a fair choice for a program that talks to internal servers alone: it makes the set of those who could deceive it small. Then it is right that it refuses public sites.',
  ],
  limits: [
    'Nothing about it can be observed from outside. Whether an old list is at fault also depends on the server’s root: the report names that root, so look for it in the client’s list.',
  ],
};
