// The outside client: creates and edits leads as fast as it is answered, and writes down every change that was
// acknowledged. It runs in a process of its own, so that it outlives the server.
import { appendFileSync } from 'node:fs'

const [port, key, file, run] = process.argv.slice(2) as [string, string, string, string]
const LANES = 4

async function ask(method: string, path: string, body: object) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { id: string; version: number }
}

async function lane(number: number) {
  for (let n = 0; ; n++) {
    const name = `${run}-${number}-${n}`
    const contact = { name, emails: [`p${name}@crash.example`] }
    let lead = await ask('POST', '/leads', { contact, account: { name: `Firm ${name}` }, interest: name })
    note(lead, name)
    for (let edit = 1; edit <= n % 3; edit++) {
      const interest = `${name} edited ${edit}`
      lead = await ask('PATCH', `/leads/${lead.id}`, { version: lead.version, interest })
      note(lead, interest)
    }
  }
}

function note({ id, version }: { id: string; version: number }, interest: string) {
  appendFileSync(file, `${JSON.stringify({ id, version, interest })}\n`)
}

process.stdout.write('writing\n')
await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number).catch(() => {})))
