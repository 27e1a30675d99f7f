// Imported into every process the launcher starts: when the launcher is gone, even by kill -9, the process ends by itself.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 15_000).unref()
})
process.channel?.unref()
