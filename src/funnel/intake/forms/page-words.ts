/** What the public pages of a form say, in the languages a form may have. */
import type { Language } from './form.ts'
import type { Trouble } from './reading.ts'

export interface PageWords {
  send: string
  needed: string
  choose: string
  leaveEmpty: string
  wrong: (count: number) => string
  again: string
  closed: string
  closedSays: string
  notHere: string
  waiting: string
  waitingSays: (address: string) => string
  goOn: string
  confirmTitle: string
  confirmSays: (form: string) => string
  confirm: string
  gone: string
  goneSays: string
  trouble: Record<Trouble, string>
  tooOften: string
  mailSubject: (company: string) => string
  mailText: (company: string, link: string, until: string) => string
}

const en: PageWords = {
  send: 'Send',
  needed: 'needed',
  choose: 'Please choose',
  leaveEmpty: 'Leave this empty',
  wrong: (count) => (count === 1 ? 'One answer needs another look.' : `${count} answers need another look.`),
  again: 'This page was open for a long time. Please send it again.',
  closed: 'This form is closed',
  closedSays: 'It takes nothing any more. Please use another way to reach the company.',
  notHere: 'This form takes nothing from that site.',
  waiting: 'One more step',
  waitingSays: (address) =>
    `We have sent a mail to ${address}. Please follow the link in it within seven days.`,
  goOn: 'Go on',
  confirmTitle: 'Please confirm',
  confirmSays: (form) => `You filled in “${form}”. Did this come from you?`,
  confirm: 'Yes, this was me',
  gone: 'This link is not valid any more',
  goneSays: 'It was too old, or incomplete. Please fill in the form again.',
  trouble: {
    missing: 'Please fill this in.',
    'too-long': 'This is too long.',
    'not-text': 'This holds characters that cannot be read.',
    'no-email': 'This is not an e-mail address.',
    'no-phone': 'This is not a phone number.',
    'no-website': 'This is not the address of a website.',
    'no-choice': 'Please choose one of the list.',
    agree: 'Please agree, or we may not take this.',
    nobody: 'Please say who you are.',
  },
  tooOften: 'Too much was sent just now. Please try again later; what you typed is kept here.',
  mailSubject: (company) => `Please confirm what you sent to ${company}`,
  mailText: (company, link, until) =>
    `Hello,\n\nthis address was given in a form of ${company}. If that was you, please confirm it here:\n\n${link}\n\n` +
    `The link works until ${until}. If it was not you, do nothing: then nothing is taken.\n`,
}

const de: PageWords = {
  send: 'Absenden',
  needed: 'nötig',
  choose: 'Bitte wählen',
  leaveEmpty: 'Bitte leer lassen',
  wrong: (count) => (count === 1 ? 'Bitte eine Angabe prüfen.' : `Bitte ${count} Angaben prüfen.`),
  again: 'Die Seite war lange offen. Bitte noch einmal absenden.',
  closed: 'Dieses Formular ist geschlossen',
  closedSays: 'Es nimmt nichts mehr an. Bitte wenden Sie sich auf anderem Weg an das Unternehmen.',
  notHere: 'Dieses Formular nimmt von jener Seite nichts an.',
  waiting: 'Noch ein Schritt',
  waitingSays: (address) =>
    `Wir haben eine E-Mail an ${address} geschickt. Bitte folgen Sie dem Link darin innerhalb von sieben Tagen.`,
  goOn: 'Weiter',
  confirmTitle: 'Bitte bestätigen',
  confirmSays: (form) => `Sie haben „${form}“ ausgefüllt. Kam das von Ihnen?`,
  confirm: 'Ja, das war ich',
  gone: 'Dieser Link gilt nicht mehr',
  goneSays: 'Er war zu alt oder unvollständig. Bitte füllen Sie das Formular noch einmal aus.',
  trouble: {
    missing: 'Bitte ausfüllen.',
    'too-long': 'Das ist zu lang.',
    'not-text': 'Das enthält Zeichen, die nicht lesbar sind.',
    'no-email': 'Das ist keine E-Mail-Adresse.',
    'no-phone': 'Das ist keine Telefonnummer.',
    'no-website': 'Das ist keine Adresse einer Website.',
    'no-choice': 'Bitte einen Eintrag der Liste wählen.',
    agree: 'Bitte stimmen Sie zu, sonst dürfen wir es nicht annehmen.',
    nobody: 'Bitte sagen Sie, wer Sie sind.',
  },
  tooOften: 'Gerade kam zu viel an. Bitte später noch einmal; was Sie eingegeben haben, steht noch hier.',
  mailSubject: (company) => `Bitte bestätigen Sie Ihre Angaben an ${company}`,
  mailText: (company, link, until) =>
    `Guten Tag,\n\ndiese Adresse wurde in einem Formular von ${company} angegeben. Waren Sie das, bestätigen Sie es bitte hier:\n\n` +
    `${link}\n\nDer Link gilt bis ${until}. Waren Sie es nicht, müssen Sie nichts tun: dann wird nichts angenommen.\n`,
}

export const PAGE_WORDS: Record<Language, PageWords> = { en, de }
