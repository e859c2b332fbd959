/** The stuff that names are made of. */

export type Tongue = 'en' | 'de' | 'fr' | 'sv'

export interface Country {
  code: string
  tongue: Tongue
  cities: string[]
  forms: string[]
}

export const COUNTRIES: Country[] = [
  {
    code: 'GB',
    tongue: 'en',
    cities: ['Leeds', 'Sheffield', 'Bristol', 'Hull', 'Derby'],
    forms: ['Ltd', 'plc'],
  },
  { code: 'IE', tongue: 'en', cities: ['Cork', 'Limerick', 'Galway'], forms: ['Ltd'] },
  { code: 'SE', tongue: 'sv', cities: ['Göteborg', 'Västerås', 'Linköping'], forms: ['AB'] },
  {
    code: 'DE',
    tongue: 'de',
    cities: ['Ulm', 'Bochum', 'Kassel', 'Chemnitz', 'Augsburg'],
    forms: ['GmbH', 'AG', 'KG'],
  },
  { code: 'AT', tongue: 'de', cities: ['Linz', 'Graz', 'Wels'], forms: ['GmbH'] },
  { code: 'CH', tongue: 'de', cities: ['Winterthur', 'Aarau'], forms: ['AG'] },
  { code: 'FR', tongue: 'fr', cities: ['Lyon', 'Nantes', 'Lille', 'Grenoble'], forms: ['SA', 'SAS'] },
  {
    code: 'US',
    tongue: 'en',
    cities: ['Toledo', 'Tulsa', 'Akron', 'Dayton', 'Peoria'],
    forms: ['Inc.', 'LLC'],
  },
  { code: 'CA', tongue: 'en', cities: ['Hamilton', 'Windsor', 'Calgary'], forms: ['Inc.'] },
]

export const HEADS =
  'Ald Bar Bel Bren Cal Cor Dal Dor Els Fal Fen Gar Hal Har Ister Jor Kel Kor Lan Lor Mar Mel Nor Ost Pel Quar Ras Ros Sal Sten Tal Tor Ul Val Ver Wend'.split(
    ' ',
  )
export const TAILS =
  'ano aris bach berg brook dale den eno feld ford holm ico lund mark mond ora stead tek ton wick'.split(' ')

export const TRADES: Record<Tongue, readonly (readonly [string, string])[]> = {
  en: [
    ['Press Works', 'Machinery'],
    ['Hydraulics', 'Machinery'],
    ['Marine', 'Shipbuilding'],
    ['Foundry', 'Metals'],
    ['Water', 'Utilities'],
    ['Packaging', 'Packaging'],
    ['Agri', 'Agriculture'],
    ['Process', 'Chemicals'],
  ],
  de: [
    ['Maschinenbau', 'Machinery'],
    ['Pressen', 'Machinery'],
    ['Stahlwerk', 'Metals'],
    ['Wasserwerke', 'Utilities'],
    ['Landtechnik', 'Agriculture'],
    ['Anlagenbau', 'Chemicals'],
  ],
  fr: [
    ['Mécanique', 'Machinery'],
    ['Fonderies', 'Metals'],
    ['Eaux', 'Utilities'],
    ['Agricole', 'Agriculture'],
    ['Emballages', 'Packaging'],
  ],
  sv: [
    ['Mekan', 'Machinery'],
    ['Varv', 'Shipbuilding'],
    ['Vatten', 'Utilities'],
    ['Skogsmaskiner', 'Forestry'],
  ],
}

export const FIRST: Record<Tongue, string[]> = {
  en: 'Alice Ben Carol Dan Ellen Frank Grace Harry Irene Jack Kate Liam Maeve Noah Olive Paul Rosa Sam Tess Will'.split(
    ' ',
  ),
  de: 'Anke Bernd Claudia Dieter Eva Frieda Gerd Heike Ingo Jutta Kai Lena Moritz Nadja Otto Petra Ralf Sabine Timo Ute'.split(
    ' ',
  ),
  fr: 'Agnès Benoît Chloé Denis Élodie Fabrice Guillaume Hélène Inès Julien Lucie Marc Nadine Olivier Pauline Rémi'.split(
    ' ',
  ),
  sv: 'Anders Birgitta Elin Göran Hanna Johan Karin Lars Maja Nils Sofia Ulf'.split(' '),
}

export const LAST: Record<Tongue, string[]> = {
  en: 'Abbot Barlow Cresswell Dunmore Eastley Farrow Gillan Hartnell Ingham Jessop Kirby Lomax Merrow Norley Oakes Pryor Rudd Selwood Thorley Whitlow'.split(
    ' ',
  ),
  de: 'Ahlers Brandl Dörfler Eichner Fuhrmann Grabner Hollmann Jansen Kessler Lindner Mertens Nolte Pfaff Rademacher Stocker Thoma Uhlig Wieland'.split(
    ' ',
  ),
  fr: 'Aubry Besson Carlier Delmas Fabre Girard Hamelin Jourdan Lacroix Marchand Perrot Roussel Thibault Vasseur'.split(
    ' ',
  ),
  sv: 'Almqvist Bergdahl Ekström Forsell Hedlund Lindahl Nyberg Sandell Wikander'.split(' '),
}

export const TITLES = [
  'Head of purchasing',
  'Plant manager',
  'Maintenance manager',
  'Design engineer',
  'Project engineer',
  'Buyer',
  'Managing director',
  'Operations manager',
]

export const SIZES = [
  ['1-9', 6],
  ['10-49', 26],
  ['50-249', 40],
  ['250-999', 20],
  ['1000+', 8],
] as const

/** Area codes of North America. */
export const AREAS =
  '203 207 215 219 234 248 302 309 316 330 402 405 414 419 501 503 509 513 602 605 614 617 701 715 802 804 816 905 918 937'.split(
    ' ',
  )
