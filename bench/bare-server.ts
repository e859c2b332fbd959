// The plainest server that reads JSON and answers it: what no door can be faster than.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, reply) => {
  const parts: Buffer[] = []
  request.on('data', (part) => parts.push(part))
  request.on('end', () => {
    const said = JSON.stringify(JSON.parse(Buffer.concat(parts).toString()))
    reply
      .writeHead(201, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(said) })
      .end(said)
  })
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
