import { end, endOnSignal, report } from './support/life.ts'
import { loadSettings } from './support/settings.ts'
import { PlainError } from './support/terminal.ts'

type Command = (given: readonly string[]) => Promise<number>

/** Every command of the launcher; each file is loaded only when it is asked for. */
const commands: Readonly<Record<string, Command>> = {
  start: async () => (await import('./commands/start-command.ts')).startCommand({ isDevelopment: false }),
  dev: async () => (await import('./commands/start-command.ts')).startCommand({ isDevelopment: true }),
  build: async () => (await import('./commands/build-command.ts')).buildCommand(),
  pack: async (given) => (await import('./commands/pack-command.ts')).packCommand(given),
  setup: async (given) => (await import('./commands/setup-command.ts')).setupCommand(given),
  move: async (given) => (await import('./commands/move-command.ts')).moveCommand(given),
  seed: async () => (await import('./commands/setup-command.ts')).seedCommand(),
  test: async (given) => (await import('./commands/test-command.ts')).testCommand(given),
  verify: async (given) => (await import('./commands/script-commands.ts')).verifyCommand(given),
  drill: async (given) => (await import('./commands/script-commands.ts')).drillCommand(given),
  bench: async (given) => (await import('./commands/script-commands.ts')).benchCommand(given),
  screenshots: async (given) => (await import('./commands/script-commands.ts')).screenshotsCommand(given),
  docs: async (given) => (await import('./commands/script-commands.ts')).docsCommand(given),
  migrate: async () => (await import('./commands/migrate-command.ts')).migrateCommand(),
  'draft-migration': async (given) => (await import('./commands/draft-command.ts')).draftCommand(given),
  drift: async () => (await import('./commands/draft-command.ts')).driftCommand(),
}

async function run([name = 'start', ...given]: readonly string[]): Promise<number> {
  const command = commands[name]
  if (!command) throw new PlainError(`There is no command "${name}"; there are: ${Object.keys(commands).join(', ')}.`)
  await import('./generate-client.mjs')
  loadSettings()
  return command(given)
}

const isServing = ['start', 'dev', undefined].includes(process.argv[2])
endOnSignal(() => (isServing ? 0 : 130))
try {
  await end(await run(process.argv.slice(2)))
} catch (error) {
  report(error)
  await end(1)
}
