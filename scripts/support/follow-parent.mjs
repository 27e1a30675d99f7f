// Imported into every process the launcher starts: when the launcher is gone, even by kill -9, the process ends by itself.
// A process that ours start in turn inherits this flag but not the launcher as its parent, and is left to whoever started it.
if (process.ppid === Number(process.env.SOJOURN_LAUNCHER)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 15_000).unref()
  })
  process.channel?.unref()
}
