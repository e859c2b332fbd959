/** What the matcher is told of a person or a company, and what it makes of it once. */

export type MatchKind = 'person' | 'company'

/** A person or a company as it was written. Whatever is not known is left out: it is no evidence, for or against. */
export interface Matchable {
  id: string
  kind: MatchKind
  /** The whole name; for people also in the parts `given` and `family` where these are known. */
  name?: string
  given?: string
  family?: string
  company?: string
  emails?: string[]
  phones?: string[]
  domain?: string
  street?: string
  /** A second line: building, farm, care of. */
  street2?: string
  city?: string
  region?: string
  postcode?: string
  country?: string
  title?: string
  birthDate?: string
  identifiers?: string[]
}

/** A record as it is compared: everything folded, `''` and `[]` for what is not known. */
export interface Prepared {
  id: string
  kind: MatchKind
  /** Given names run together, and as words. */
  given: string
  givenWords: readonly string[]
  family: string
  familyWords: readonly string[]
  suffix: string
  /** A company's key and words: the record itself, or a person's employer. */
  company: string
  companyWords: readonly string[]
  form: string
  emails: readonly string[]
  /** Digits without prefixes that are written now and then. */
  phones: readonly string[]
  domain: string
  number: string
  street: string
  street2: string
  city: string
  region: string
  postcode: string
  country: string
  title: string
  /** YYYYMMDD, zeros for what was not said. */
  birthDate: string
  identifiers: readonly string[]
}
