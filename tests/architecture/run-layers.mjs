// Who imports whom, checked against layers.cjs. A cruise that sees next to nothing is no proof and fails too.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import rules from './layers.cjs'

export const fewestModules = 100

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const cruised = ['app', 'components', 'lib', 'proxy.ts', 'instrumentation.ts']

/** Reads every import of the tree at `folder`; returns how many of our own modules there are, and what breaks a rule. */
export async function readLayers(folder) {
  const tsConfigFile = join(folder, 'tsconfig.json')
  const tsConfig = extractTSConfig(tsConfigFile)
  const { output } = await cruise(
    cruised.filter((path) => existsSync(join(folder, path))),
    { ...rules.options, tsConfig: { fileName: tsConfigFile }, ruleSet: { forbidden: rules.forbidden }, validate: true, baseDir: folder },
    null,
    { tsConfig },
  )
  const modules = output.modules.filter(({ source }) => /^(app|components|lib|proxy|instrumentation)\b/.test(source))
  return { modules: modules.length, violations: output.summary.violations }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { modules, violations } = await readLayers(root)
  for (const { rule, from, to } of violations) process.stdout.write(`${from} -> ${to}\n  ${rule.name}\n`)
  const isTooFew = modules < fewestModules
  if (isTooFew) process.stdout.write(`Only ${modules} modules were seen; there must be at least ${fewestModules}.\n`)
  process.stdout.write(`${modules} modules, ${violations.length} violations\n`)
  process.exitCode = violations.length > 0 || isTooFew ? 1 : 0
}
