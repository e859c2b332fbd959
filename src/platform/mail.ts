/** Mail going out. Where no server is configured nothing is sent, and whoever would mail shows the link instead. */
import { createTransport } from 'nodemailer'

export interface Letter {
  to: string
  subject: string
  text: string
  html?: string
  /** The same for every try, so that a mail that was taken twice is known as one. */
  messageId?: string
  headers?: Record<string, string>
}

export interface Mail {
  /** False when nobody told us a mail server: show links to the one who asks. */
  configured: boolean
  /**
   * Hands a mail to the server; throws when the server does not take it, so that the job around it tries again.
   * Inside a transaction enqueue a job that sends it: a mail cannot be rolled back.
   */
  send: (letter: Letter) => Promise<void>
  close: () => void
}

export interface MailOptions {
  /** `smtp://user:password@host:port`, `smtps://...`; undefined when mail is not used. */
  smtpUrl: string | undefined
  from: string
  log: { info: (fields: object, message: string) => void; warn: (fields: object, message: string) => void }
}

const SECONDS = 1000

/** Mail over SMTP. Addresses, subjects, texts and the server's password stay out of the log. */
export function createMail({ smtpUrl, from, log }: MailOptions): Mail {
  if (!smtpUrl) return { configured: false, send: unconfigured, close: () => {} }
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10 * SECONDS,
      socketTimeout: 30 * SECONDS,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    configured: true,
    async send({ to, ...letter }) {
      try {
        // As an object: a comma in an address must not make two of it.
        const { messageId } = await transport.sendMail({ ...letter, to: { name: '', address: to } })
        log.info({ messageId }, 'mail sent')
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'mail not taken by the server')
        throw new MailNotSent(reasonOf(error))
      }
    },
    close: () => transport.close(),
  }
}

/** A mail was not taken; the message holds the server's code, never an address or a password. */
export class MailNotSent extends Error {}

async function unconfigured(): Promise<never> {
  throw new MailNotSent('no mail server is configured')
}

function reasonOf(error: unknown): string {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  return [code, responseCode].filter(Boolean).join(' ') || 'unknown'
}
