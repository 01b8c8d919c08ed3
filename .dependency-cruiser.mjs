/** Who may import whom. Each message names the right place. */
const networkModules = '^(node:)?(net|tls|http|https|http2|dns|dns/promises|dgram)$';
const fileModules = '^(node:)?(fs|fs/promises|child_process|worker_threads)$';
const pureRooms = '^lib/(checks|causes|paths|guide|messages-in|report|starttls|tls|target)/';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lib-knows-no-pages',
      comment: 'lib is the product without its pages: put rendering in components or app.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/|^node_modules/(react|react-dom|next)/' },
    },
    {
      name: 'judging-touches-no-network',
      comment: 'Network work ends in an Observation: it belongs in lib/probe.',
      severity: 'error',
      from: { path: pureRooms },
      to: { path: networkModules },
    },
    {
      name: 'judging-touches-no-files',
      comment: 'Pass the data in: loading belongs in lib/roots, lib/store or lib/analyze.',
      severity: 'error',
      from: { path: pureRooms },
      to: { path: fileModules },
    },
    {
      name: 'judging-knows-no-probe',
      comment: 'Judge the Observation, not the network.',
      severity: 'error',
      from: { path: pureRooms },
      to: { path: '^lib/(probe|store|analyze|runtime|cli)/' },
    },
    {
      name: 'only-probe-uses-the-network',
      comment: 'lib/probe is the only network code (lib/store speaks to its database through its driver).',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: '^lib/(probe|roots)/' },
      to: { path: networkModules },
    },
    {
      name: 'probe-does-not-judge',
      comment: 'A probe records; judging it is the work of lib/checks.',
      severity: 'error',
      from: { path: '^lib/probe/' },
      to: { path: '^lib/(checks|causes|report|analyze|store|i18n|paths)/' },
    },
    {
      name: 'components-only-show',
      comment: 'Pass the report in as a prop: only app may load or look.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^lib/(probe|store|analyze|runtime|cli|config)/' },
    },
    {
      name: 'components-know-no-pages',
      comment: 'A component used by two pages belongs in components.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^app/' },
    },
    {
      name: 'one-x509-adapter',
      comment: 'lib/x509 is the one adapter over the certificate library.',
      severity: 'error',
      from: { path: '^(lib|app|components)/', pathNot: '^lib/x509/' },
      to: { path: '^node_modules/(@peculiar/x509|asn1js|reflect-metadata|pkijs)/' },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'Move what the product needs out of tests.',
      severity: 'error',
      from: { path: '^(lib|app|components)/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|node_modules/\\.)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
