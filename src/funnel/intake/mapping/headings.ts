/** What a heading of a column probably means when no other program is known to write it so: words in five languages. */
import type { ImportKind } from '../fields.ts'

/** `Person - Email (Work)`, `E-mail 1 - Value` and `email_address` are compared without all that is not a letter or digit. */
export function folded(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

const NOT_MAIL =
  /status|confidence|source|verified|sent|open|bounce|optin|optout|owner|type|catchall|date|consent|created|template|subject|campaign/
const NOT_PHONE = /fax|type|status|owner|country|ext(?:ension)?$|consent/
const NOT_COMPANY =
  /url|web|domain|id|size|phone|city|state|country|address|owner|type|linkedin|industry|yomi|title|department|symbol|revenue|email|employees|number|zip|street|currency|duns/

// The first that fits and is free. What says it is something else (an owner's e-mail, a fax) is left alone.
const LEADS: [field: string, is: RegExp, not?: RegExp][] = [
  ['linkedin', /linkedin/, /company|firm/],
  ['email', /e?mail|correo|courriel|posta/, NOT_MAIL],
  ['email2', /e?mail/, NOT_MAIL],
  ['email3', /e?mail/, NOT_MAIL],
  ['extension', /^(?:phone)?ext(?:ension)?$|durchwahl|nebenstelle/],
  [
    'phone',
    /phone|telefon|^tel|téléphone|mobile|handy|móvil|movil|celular|cellulare|portable|rufnummer/,
    NOT_PHONE,
  ],
  ['phone2', /phone|telefon|^tel|téléphone|mobile|handy|móvil|movil|celular|cellulare/, NOT_PHONE],
  ['phone3', /phone|telefon|^tel|téléphone|mobile|handy/, NOT_PHONE],
  [
    'givenName',
    /firstname|givenname|vorname|^(?:pr[eé]nom|nombre)|forename|^nome$/,
    /yomi|phonetic|owner|lead(?:first)/,
  ],
  [
    'familyName',
    /lastname|familyname|surname|nachname|apellido|^nom(?:defamille)?$|cognome|sobrenome/,
    /yomi|phonetic|owner|maiden/,
  ],
  [
    'accountName',
    /compan(?:y|ies)|firma|unternehmen|empresa|soci[eé]t[eé]|entreprise|azienda|organi[sz]ation|employer|raz[oó]nsocial|exhibitor|business(?:name)?$/,
    NOT_COMPANY,
  ],
  [
    'contactName',
    /fullname|contactname|ansprechpartner|personname|nombrecompleto|attendee(?:name)?$|nomcomplet|participant/,
    /company|owner/,
  ],
  [
    'title',
    /jobtitle|^(?:position|role|occupation|designation|puesto|cargo|funktion|beruf|fonction|poste|ruolo|stelle)|jobrole|jobfunction/,
  ],
  [
    'website',
    /website|homepage|webseite|internet|sitioweb|siteweb|^(?:domain|web|www|url)$|companydomain/,
    /photo|inbox|facebook|twitter/,
  ],
  [
    'street',
    /street|straße|strasse|^address(?:line)?1?$|calle|direcci[oó]n|indirizzo|^rue|adresse/,
    /email|mail|ip|other/,
  ],
  ['postcode', /zip|postal|postcode|^plz|postleitzahl|c[oó]digopostal|codepostal|^cap$/],
  [
    'city',
    /city|^(?:ort|stadt|wohnort|ciudad|localidad|poblaci[oó]n|ville|citt[aà]|town|cidade)/,
    /other|home/,
  ],
  ['region', /^(?:state|province|region|county|bundesland|provincia|r[eé]gion)|stateprovince/],
  ['country', /country|^(?:land|pa[ií]s|pays|paese|staat|nation)$/, /code\d/],
  [
    'receivedAt',
    /created|createdon|receivedat|submitted|capturedat|scan(?:date|time|nedat)|timestamp|eingang|erstellt|fecha|^(?:datum|date)|dateadded|registered|signup/,
    /modified|updated|due|birth|closed|last|convert|by(?:id)?$/,
  ],
  ['channel', /leadsource|source$|herkunft|quelle|^(?:origen|canal|kanal|channel)/, /detail|drill|email/],
  ['campaign', /campaign|kampagne|campaña/, /id$|status|utm/],
  ['consent', /consent|optin|gdpr|dsgvo|einwilligung|permission|newsletter/],
  [
    'interest',
    /message|comment|notes?$|notiz|bemerkung|remarks?$|observaci|interest|inquiry|enquiry|anfrage|nachricht|comentario|mensaje|consulta|description|question/,
    /internal/,
  ],
  ['owner', /owner|assignedto|zuständig|betreuer|salesrep|propietario/, /id$|email|company|account/],
  ['tags', /^(?:tags?|labels?|etiquetas?|schlagworte?)$/],
  ['industry', /industry|branche|sector|industria/],
  ['size', /employees|companysize|mitarbeiter|headcount|empleados/],
  ['expectedValue', /(?:deal|lead|estimated|expected|potential)(?:value|amount)/],
  ['externalId', /^(?:lead|record|contact|row|entry|submission)?(?:id|number|nr|no|nummer)$/],
]

const DEALS: [field: string, is: RegExp, not?: RegExp][] = [
  ['closedAt', /clos(?:e|ed|ing)|wondate|abschluss|cierre/, /reason|lost|by/],
  ['amount', /amount|value|betrag|wert|importe|valor|montant/, /tier|currency|expected/],
  ['outcome', /outcome|^(?:stage|status|phase|etapa)/],
  ['convertedBy', /owner|closer|verkäufer|vendedor/, /id$|lead/],
  ['name', /(?:deal|opportunity|potential)(?:name|title)/],
  ['lostReason', /reason|grund|motivo/],
]

/** The field that a heading probably means, among those that are free. */
export function likelyField(kind: ImportKind, heading: string, taken: ReadonlySet<string>): string | null {
  const name = folded(heading)
  const rules = kind === 'leads' ? LEADS : DEALS
  return rules.find(([field, is, not]) => !taken.has(field) && is.test(name) && !not?.test(name))?.[0] ?? null
}
