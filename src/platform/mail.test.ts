import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { createMail, MailNotSent } from './mail.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function aMailServer(takes: (address: string) => boolean = () => true) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      password === 'opensesame' ? done(null, { user: username }) : done(new Error('wrong password')),
    onRcptTo: ({ address }, _session, done) => done(takes(address) ? null : new Error('no such box')),
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk) => {
        text += chunk
      })
      stream.on('end', () => {
        taken.push(text)
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  closing.push(() => server.close())
  return { taken, port: (server.server.address() as AddressInfo).port }
}

function aMail(smtpUrl: string | undefined) {
  const lines: string[] = []
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }))
  const mail = createMail({ smtpUrl, from: 'Baton <baton@house.example>', log: { info: write, warn: write } })
  closing.push(mail.close)
  return { mail, lines }
}

test('a mail reaches the server with sender, subject and text', async () => {
  const { taken, port } = await aMailServer()
  const { mail, lines } = aMail(`smtp://me:opensesame@127.0.0.1:${port}?ignoreTLS=true`)
  await mail.send({
    to: 'ana@firm.example',
    subject: 'Come in',
    text: 'https://baton.example/join?token=abc',
  })
  expect(taken[0]).toContain('To: ana@firm.example')
  expect(taken[0]).toContain('From: Baton <baton@house.example>')
  expect(taken[0]).toContain('Subject: Come in')
  expect(lines.join()).not.toMatch(/ana@|opensesame|token=abc|Come in/)
})

test('a refused mail throws for the job to try again, and says neither address nor password', async () => {
  const { port } = await aMailServer((address) => !address.startsWith('nobody'))
  const { mail, lines } = aMail(`smtp://me:opensesame@127.0.0.1:${port}?ignoreTLS=true`)
  const sending = mail.send({ to: 'nobody@firm.example', subject: 'x', text: 'y' })
  await expect(sending).rejects.toThrow(MailNotSent)
  await expect(sending).rejects.toThrow(/^EENVELOPE 550$/)
  expect(lines.join()).not.toMatch(/nobody@|opensesame/)
})

test('an address with a comma or a line break does not become a second recipient', async () => {
  const { taken, port } = await aMailServer()
  const { mail } = aMail(`smtp://127.0.0.1:${port}?ignoreTLS=true`)
  for (const to of ['a@firm.example, b@firm.example', 'a@firm.example\r\nBcc: b@firm.example'])
    await mail.send({ to, subject: 'x', text: 'y' }).catch(() => {})
  expect(taken.join()).not.toMatch(/^Bcc/m)
  expect(taken.length).toBeLessThanOrEqual(2)
})

test('without a server nothing is sent and the caller can know before', async () => {
  const { mail } = aMail(undefined)
  expect(mail.configured).toBe(false)
  await expect(mail.send({ to: 'ana@firm.example', subject: 'x', text: 'y' })).rejects.toThrow(MailNotSent)
})
