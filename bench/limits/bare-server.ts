/** A server that does nothing but answer, with the same framework: what a process can answer at most. */
import fastify from 'fastify'

const app = fastify()
app.get('/', () => ({ ok: true }))
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.on('SIGTERM', () => process.exit(0))
