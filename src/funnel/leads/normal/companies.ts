/** Reading company names: what is the name, what the legal form, what says little. The name as typed stays beside. */
import { wordsOf } from './fold.ts'
import { withoutEasternForm, withoutLegalForm } from './legal-forms.ts'

/** A company's name as it is compared. */
export interface CompanyRead {
  /** The words that name it, spellings made one, run together with blanks. */
  key: string
  words: string[]
  /** The legal form, folded: `gmbh`, `sa`. Empty when none was said. */
  form: string
}

/** One spelling for words that are shortened in many ways. */
const SPELLINGS: Record<string, string> = {}
for (const line of `
international intl internat int internacional internationale internazionale internationaal
national natl nat nacional
manufacturing mfg manuf manufg manufacture manufacturers
technologies technology tech techn technologie tecnologia tecnologias technol tecnologies
industries industry ind inds industrie industria industrias industrial
association assoc assn asoc asociacion
university univ universitat universidad universite universita universiteit uni
institute inst institut instituto istituto
laboratories laboratory lab labs laboratoires laboratoire laboratorios
engineering eng engr engrg ingenieria
electronics electronic elec electron elektronik electronica
electric elect electrical elektrik
chemical chem chemicals chemie chimie
pharmaceuticals pharma pharm pharmaceutical pharmaceutica farma
systems system sys systeme sistemas
services service svc svcs serv servicios servicos
solutions solution soln solns soluciones solucoes
management mgmt mgt
development dev devel
products product prod prods
research res
communications communication comm comms comunicaciones
telecommunications telecommunication telecom telecoms telco
holding holdings hldg hldgs
group groupe grupo gruppe gruppo grp groep
brothers bros
department dept
center centre ctr zentrum centro
government govt
transport transportation trans transportes
consulting consultancy consultants consultant
software sw
hotel hotels
bank banco banque banca
insurance ins insur
properties property prop
construction constr construcciones construction
distribution distr distributors distributor
and und et y e en og och ja
saint st
american amer
general gen
company
europe euro european europa
deutschland germany
america
`
  .trim()
  .split('\n')) {
  const [first = '', ...others] = line.split(' ')
  for (const other of others) SPELLINGS[other] ??= first
}

// Said by many, telling nobody apart; left out where something else remains.
const STOP = new Set('and the of for le la les el los das der die den de du des di da do'.split(' '))

/** Words that say what a company does or where, not who it is: they count little when names are compared. */
export const COMMON_WORDS = new Set(
  `international national manufacturing technologies industries association university institute laboratories engineering
  electronics electric chemical pharmaceuticals systems services solutions management development products research
  communications telecommunications holding group brothers center transport consulting software hotel bank insurance
  properties construction distribution american general europe deutschland america global world digital media
  marketing partners associates capital ventures energy foods food medical health care trading trade supply design studio
  restaurant cafe bar shop store works enterprises enterprise agency company business office city north south east west
  new first united royal data network networks security logistics investments financial finance insurance law legal real estate
  auto motors steel paper power oil gas water home house building school college church club`.split(/\s+/),
)

/** Reads a company's name. */
export function readCompany(name: string): CompanyRead {
  const eastern = withoutEasternForm(name.normalize('NFKC'))
  const plain = eastern.name.replace(/\((?:[^)]*)\)/g, (inside) => (inside.length > 24 ? ' ' : inside))
  const all = joinedInitials(wordsOf(plain.replace(/[&+]/g, ' and ').replace(/([\p{L}])'s\b/gu, '$1s')))
  const { words, form } = withoutLegalForm(all)
  const spelt = words.map((word) => SPELLINGS[word] ?? word)
  const telling = spelt.filter((word) => !STOP.has(word))
  const kept = telling.length > 0 ? telling : spelt
  return { key: kept.join(' '), words: kept, form: form || eastern.form }
}

/** A company's name for comparing: without legal form, accents, stop words, with one spelling for shortened words. */
export function companyKey(name: string): string {
  return readCompany(name).key
}

// `I.B.M.` and `I B M` are `ibm`; `S A` and `N V` are forms that are looked up as such.
function joinedInitials(words: string[]): string[] {
  const out: string[] = []
  let run = ''
  for (const word of words) {
    if (word.length === 1 && word >= 'a' && word <= 'z') {
      run += word
      continue
    }
    if (run) out.push(run)
    run = ''
    out.push(word)
  }
  if (run) out.push(run)
  return out
}
