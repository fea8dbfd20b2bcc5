/** Makes a checkout ready to run. Plain JavaScript: an old Node may meet it, before anything is installed. */
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 11)) {
  console.error(`Beichen needs Node.js 20.11 or newer to start; this is ${process.version}.`)
  process.exit(1)
}

const { prepare } = await import('./prepare/steps.mjs')
const asked = process.argv.slice(2)
process.exitCode = await prepare({ build: asked.includes('--build'), browser: asked.includes('--browser') })
