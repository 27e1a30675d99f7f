/** What each folder may import besides itself. Anything not listed fails the build. */
const mayImport = {
  'lib/domain': [],
  'lib/inputs': ['lib/domain'],
  'lib/messages': ['lib/domain'],
  'lib/files': ['lib/domain'],
  'lib/mail': ['lib/domain', 'lib/env'],
  'lib/data': ['lib/domain', 'lib/env'],
  'lib/commands': ['lib/domain', 'lib/inputs', 'lib/data'],
  'lib/jobs': ['lib/domain', 'lib/inputs', 'lib/data', 'lib/commands', 'lib/files', 'lib/mail', 'lib/paths', 'lib/env'],
  'lib/auth': ['lib/domain', 'lib/data', 'lib/commands', 'lib/paths', 'lib/env'],
  'lib/actions': ['lib/domain', 'lib/inputs', 'lib/commands', 'lib/auth', 'lib/paths'],
  components: ['lib/domain', 'lib/inputs', 'lib/actions', 'lib/paths', 'lib/data/views'],
  app: [
    'components',
    'lib/domain',
    'lib/inputs',
    'lib/auth',
    'lib/data/views',
    'lib/data/scope',
    'lib/data/at-once',
    'lib/data/page-reads',
    'lib/actions',
    'lib/paths',
    'lib/busy-page',
    'lib/env',
  ],
  'app/api': [
    'lib/domain',
    'lib/inputs',
    'lib/auth',
    'lib/data/views',
    'lib/data/scope',
    'lib/data/page-reads',
    'lib/commands',
    'lib/files',
    'lib/paths',
    'lib/env',
  ],
}

/** Tools without a clinic in them: for everything above lib/domain. */
const everywhere = ['lib/ids', 'lib/clock', 'lib/leaving', 'lib/logger', 'lib/metrics', 'lib/crypto', 'lib/messages']
const withoutTools = ['lib/domain']

const ours = '^(app|components|lib|prisma|scripts|tests)/'
const inside = (folders) => folders.map((folder) => `^${folder}(/|\\.)`)

const layers = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder} imports only what it may`,
  severity: 'error',
  from: { path: `^${folder}/`, ...(folder === 'app' ? { pathNot: '^app/api/' } : {}) },
  to: { path: ours, pathNot: inside([folder, ...others, ...(withoutTools.includes(folder) ? [] : everywhere)]) },
}))

const never = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...layers,
    never('every folder has a row', { path: '^lib/[^/]+/', pathNot: inside([...Object.keys(mayImport), ...everywhere]) }, { path: '.' }),
    never(
      'tools know no clinic',
      { path: inside(everywhere.filter((tool) => tool !== 'lib/messages')) },
      { path: ours, pathNot: inside(everywhere) },
    ),
    never('settings and addresses lean on nothing', { path: '^lib/(env|paths)\\.' }, { path: ours }),
    never(
      'the proxy knows no database',
      { path: '^(proxy|instrumentation)\\.' },
      {
        path: ours,
        pathNot: inside(['lib/env', 'lib/paths', 'lib/domain', 'lib/front-door', 'lib/compiled', 'lib/action-body', ...everywhere]),
      },
    ),
    never('every import resolves', {}, { couldNotResolve: true }),
    never('no circles', { pathNot: '/generated/' }, { circular: true }),
    never(
      'rules are pure',
      { path: '^lib/domain/' },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: '(?:^|/)node_modules/@date-fns/tz/',
      },
    ),
    never('only data knows Prisma', { pathNot: '^lib/data/' }, { path: '/generated/|@prisma/|node_modules/pg/' }),
    never(
      'components know the types of views, not the views',
      { path: '^components/' },
      { path: '^lib/data/', dependencyTypesNot: ['type-only'] },
    ),
    never('ui is a kit without a product', { path: '^components/ui/' }, { path: ours, pathNot: '^components/ui/' }),
    never(
      'nothing that runs needs what only developers install',
      { path: ours },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '/generated/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
