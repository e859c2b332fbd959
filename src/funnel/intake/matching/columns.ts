/** Which column of any list is which field of the matcher: by headings, and by what stands below where these are mute. */
import { readCompany } from '../../leads/normal/companies.ts'
import { squeezed } from '../../leads/normal/fold.ts'
import type { MatchKind } from './record.ts'

export const MATCH_FIELDS = [
  'id',
  'name',
  'given',
  'middle',
  'family',
  'company',
  'email',
  'phone',
  'domain',
  'streetNumber',
  'street',
  'street2',
  'city',
  'region',
  'postcode',
  'country',
  'title',
  'birthDate',
  'birthYear',
  'birthMonth',
  'birthDay',
  'identifier',
] as const
export type MatchField = (typeof MATCH_FIELDS)[number]

/** For each field its columns; several for fields that may be had more than once. */
export type Columns = Partial<Record<MatchField, number[]>>

// Folded headings, the surest first.
const HEADINGS: Record<MatchField, string> = {
  id: 'recid recordid id uniqueid rid rowid uid uuid guid personid contactid leadid accountid customerid companyid externalid key idno number no nr',
  given:
    'givenname given firstname first forename fname fnamec1 prename vorname rufname prenom nombre nombres nome prenome voornaam fornavn fornamn imie keresztnev etunimi namefirst firstnames givennames',
  middle: 'middlename middle secondname mname fnamec2 middleinitial zweitername segundonombre',
  family:
    'surname lastname family familyname last lname lnamec1 nachname familienname nomdefamille nom apellido apellidos apellido1 primerapellido cognome sobrenome apelido achternaam efternavn efternamn etternavn nazwisko vezeteknev sukunimi namelast sname',
  name: 'fullname name contactname personname person contact completename displayname firstandsurname nameoriginal voterame volledigenaam nombrecompleto nomcomplet nomecompleto kontakt ansprechpartner contactperson clientname customername restaurantname title1 label',
  company:
    'company companyname organization organisation organizationname organisationname org orgname account accountname employer firm firmname firma firmenname unternehmen business businessname tradingname legalname entityname entity vendor vendorname supplier suppliername manufacturer applicant applicantname assignee empresa razonsocial nombreempresa societe entreprise raisonsociale azienda ragionesociale bedrijf bedrijfsnaam institution affiliation',
  email:
    'email emailaddress emailaddresses mail emailid correo correoelectronico courriel epost contactemail workemail',
  phone:
    'phone phonenumber telephone telephonenumber tel telefon telefono telefone mobile mobilephone mobilenumber cell cellphone handy movil workphone homephone contactphone fax faxnumber phoneno telno',
  domain: 'domain website websiteurl url web homepage webpage site companydomain companywebsite internet',
  streetNumber:
    'streetnumber streetno housenumber housenr houseno stnumber hausnummer hausnr numero number1 addressnumber huisnummer civico',
  street:
    'street streetname streetaddress address address1 addressline1 addr addr1 adresse strasse anschrift direccion domicilio calle rue indirizzo via endereco straat adres fulladdress mailingstreet billingstreet residentialaddress postaladdress resstreetaddress',
  street2:
    'address2 addressline2 addr2 street2 adresszusatz complement unit suite apartment building addressextra',
  city: 'city town suburb locality place placename municipality cityname ville ort stadt wohnort ciudad localidad poblacion citta cidade stad plaats gemeente by miasto city1 mailingcity billingcity rescity rescitydesc birthplace placeofbirth',
  region:
    'state region province county stateregion statecode statename bundesland provincia estado departement department mailingstate billingstate kanton',
  postcode:
    'postcode postalcode zip zipcode pcode postcodefake plz postleitzahl cp codepostal codigopostal cap cep postal zip5 mailingzip billingzip mailingpostalcode',
  country: 'country countrycode countryname land pays pais paese nation countryregion mailingcountry ctry',
  title: 'jobtitle title position occupation role job profession function beruf puesto cargo poste',
  birthDate:
    'dateofbirth dob birthdate birthday born birth geburtsdatum gebdat fechadenacimiento fechanacimiento datedenaissance datadinascita geboortedatum birthdt datebirth',
  birthYear: 'birthyear yearofbirth yob by dobyear geburtsjahr yearob',
  birthMonth: 'birthmonth monthofbirth mob bm dobmonth',
  birthDay: 'birthdayofmonth dayofbirth bd dobday birthdaynumber',
  identifier:
    'socsecid ssn socialsecuritynumber socialsecurityno nationalid nationalidentifier nationalinsurancenumber nino nhsnumber nhsno medicarenumber passport passportnumber personnummer taxid taxnumber taxpayerid vat vatid vatnumber vatno ein duns dunsnumber nif nie cif dni rfc curp cpf cnpj siren siret abn acn crn companynumber registrationnumber registernumber regno lei orgnr organisationsnummer ustid steuernummer partitaiva codicefiscale driverslicense licensenumber',
}

const SEVERAL: MatchField[] = ['email', 'phone', 'identifier']

// What is asked for first takes a heading before others can.
const ORDER: MatchField[] = MATCH_FIELDS.filter((field) => field !== 'id' && field !== 'name')
ORDER.push('name', 'id')

/** A guess which column is which, by headings. */
export function guessColumns(headings: readonly string[]): Columns {
  const folded = headings.map((heading) => squeezed(heading.replace(/([a-z])([A-Z])/g, '$1 $2')))
  const taken = new Set<number>()
  const columns: Columns = {}
  for (const field of ORDER) {
    const places = placesOf(field, folded, taken)
    if (places.length === 0) continue
    columns[field] = SEVERAL.includes(field) ? places : places.slice(0, 1)
    for (const place of columns[field]) taken.add(place)
  }
  return columns
}

function placesOf(field: MatchField, folded: readonly string[], taken: ReadonlySet<number>): number[] {
  const names = HEADINGS[field].split(' ')
  const found: number[] = []
  for (const name of names) {
    for (const [n, heading] of folded.entries()) {
      if (heading !== name || taken.has(n) || found.includes(n)) continue
      found.push(n)
    }
  }
  if (!SEVERAL.includes(field)) return found
  // `email 2`, `Phone (work)`, `E-mail 1 - Value`.
  const stem =
    field === 'email'
      ? /e?mail|correo/
      : field === 'phone'
        ? /phone|telefon|mobile|cell(?!ar)/
        : /^(?:vat|tax|ssn)/
  const more = folded.flatMap((heading, n) =>
    stem.test(heading) && !/type|label|opt|status/.test(heading) ? [n] : [],
  )
  return [...new Set([...found, ...more.filter((n) => !taken.has(n))])]
}

/** Whether a list is of people or of companies: by its columns, and by how the names look. */
export function guessKind(columns: Columns, rows: readonly (readonly string[])[]): MatchKind {
  if (columns.given || columns.family || columns.birthDate || columns.birthYear) return 'person'
  const [name, company] = [columns.name?.[0], columns.company?.[0]]
  if (name === undefined) return company === undefined ? 'person' : 'company'
  if (company !== undefined && columns.title) return 'person'
  const names = rows.map((row) => row[name] ?? '').filter((one) => one !== '')
  const firms = names.filter(looksLikeFirm).length
  return firms > names.length * 0.12
    ? 'company'
    : company !== undefined || columns.email
      ? 'person'
      : placeKind(columns)
}

const FIRM =
  /\b(?:group|holding|bank|university|institute|restaurant|cafe|bar|grill|hotel|club|shop|store|services?|solutions?|systems?|technolog|industries|international|association|school|church|center|centre|company|consult)/i

function looksLikeFirm(name: string): boolean {
  return readCompany(name).form !== '' || FIRM.test(name) || /\d/.test(name) || /&| and /.test(name)
}

// Names with a site or an opening to the street, and no sign of a person.
function placeKind(columns: Columns): MatchKind {
  return columns.domain || (columns.phone && columns.street) ? 'company' : 'person'
}
