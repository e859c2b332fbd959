/** Countries by their codes and their names in many languages: ISO 3166-1 alpha-2. */
import { squeezed } from './fold.ts'

// alpha-2 and alpha-3, one after the other.
const CODES =
  `ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL
  BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG
  CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST
  EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN
  GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
  ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA
  LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR
  MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER
  PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN
  SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA
  TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR
  VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE`.split(/\s+/)

// What people write and no list of names has.
const ALIASES: Record<string, string> = {
  US: 'usa america unitedstatesofamerica theunitedstates theus theusa etatsunisdamerique estadosunidosdeamerica eeuu eua vsa vereinigtestaatenvonamerika statiunitidamerica',
  GB: 'uk greatbritain britain england scotland wales northernireland unitedkingdomofgreatbritainandnorthernireland grossbritannien grandebretagne granbretana inglaterra angleterre schottland',
  NL: 'holland thenetherlands holanda hollande olanda',
  AE: 'uae theunitedarabemirates emirates',
  KR: 'korea southkorea republicofkorea korearepublicof koreasouth',
  KP: 'northkorea dprk koreademocraticpeoplesrepublicof koreanorth',
  RU: 'russia russianfederation',
  CZ: 'czechrepublic tschechischerepublik',
  CI: 'ivorycoast',
  MM: 'burma',
  MK: 'macedonia fyrom republicofmacedonia',
  SZ: 'swaziland',
  CV: 'capeverde',
  VA: 'vatican holysee holyseevaticancitystate',
  HM: 'heardislandandmcdonaldislands',
  GS: 'southgeorgiaandthesouthsandwichislands',
  UM: 'unitedstatesminoroutlyingislands',
  VC: 'saintvincentandthegrenadines',
  VN: 'vietnam socialistrepublicofvietnam',
  LA: 'laopdr laopeoplesdemocraticrepublic',
  IR: 'islamicrepublicofiran iranislamicrepublicof persia',
  SY: 'syrianarabrepublic',
  TZ: 'unitedrepublicoftanzania tanzaniaunitedrepublicof',
  VE: 'bolivarianrepublicofvenezuela venezuelabolivarianrepublicof',
  BO: 'plurinationalstateofbolivia boliviaplurinationalstateof',
  MD: 'republicofmoldova moldovarepublicof',
  TW: 'taiwanprovinceofchina chinesetaipei republicofchina',
  CN: 'peoplesrepublicofchina prc chinaprc mainlandchina',
  CD: 'drc drcongo congothedemocraticrepublicofthe democraticrepublicofthecongo congokinshasa',
  CG: 'republicofthecongo congobrazzaville congo',
  DE: 'brd federalrepublicofgermany bundesrepublikdeutschland',
  IE: 'republicofireland eire',
  TR: 'turkey turkiye',
  PS: 'palestine palestinestateof stateofpalestine',
  BN: 'bruneidarussalam',
  FM: 'micronesia micronesiafederatedstatesof',
  TL: 'easttimor',
  GM: 'thegambia',
  BS: 'thebahamas',
  PH: 'thephilippines',
  SK: 'slovakrepublic',
  HK: 'hongkong hongkongsar',
  MO: 'macau macao',
  VG: 'britishvirginislands virginislandsbritish',
  VI: 'usvirginislands virginislandsus',
  FK: 'falklandislands falklandislandsmalvinas',
  SH: 'sainthelenaascensionandtristandacunha sthelena',
  BQ: 'bonairesinteustatiusandsaba',
  SX: 'sintmaartendutchpart',
  MF: 'saintmartinfrenchpart',
}

const LANGUAGES =
  'en de fr es it pt nl sv da nb fi pl cs sk hu ro bg hr sl sr el tr ru uk lt lv et ca eu gl ga is mt ja zh ko ar he fa hi th vi id ms'

let names: Map<string, string> | null = null

// Made when first asked for: that takes a moment.
function known(): Map<string, string> {
  if (names) return names
  names = new Map()
  const alpha2 = CODES.map((pair) => pair.slice(0, 2))
  for (const pair of CODES)
    names
      .set(pair.slice(0, 2).toLowerCase(), pair.slice(0, 2))
      .set(pair.slice(2).toLowerCase(), pair.slice(0, 2))
  for (const [code, words] of Object.entries(ALIASES))
    for (const word of words.split(' ')) names.set(word, code)
  for (const language of LANGUAGES.split(' ')) {
    const shown = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of alpha2) {
      const name = plainOf(shown.of(code) ?? '')
      if (name && !names.has(name)) names.set(name, code)
    }
  }
  return names
}

function plainOf(text: string): string {
  return squeezed(text.replace(/\bst\.?\s/gi, 'saint ').replace(/&/g, ' and '))
}

/** The two letters of a country told by its code or its name; null for none that is known. */
export function countryOf(text: string): string | null {
  const plain = plainOf(text)
  if (plain === '') return null
  return known().get(plain) ?? known().get(plain.replace(/^(?:the|la|el|le|die)/, '')) ?? null
}
