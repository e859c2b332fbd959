/** Domains where anybody may have a mailbox, and mailboxes that many share or throw away. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Addresses there say nothing about a company. */
export const FREE_MAIL = set(`
  gmail.com googlemail.com outlook.com outlook.de outlook.es outlook.fr outlook.it outlook.pt outlook.jp outlook.co.id
  outlook.com.br outlook.in outlook.ie outlook.dk outlook.at outlook.be hotmail.com hotmail.co.uk hotmail.de hotmail.es
  hotmail.fr hotmail.it hotmail.nl hotmail.be hotmail.se hotmail.no hotmail.dk hotmail.fi hotmail.ch hotmail.co.jp
  hotmail.com.br hotmail.com.ar hotmail.com.mx hotmail.cl hotmail.ca hotmail.com.au hotmail.gr hotmail.com.tr live.com
  live.co.uk live.de live.es live.fr live.it live.nl live.be live.se live.no live.dk live.ca live.com.au live.com.mx
  live.com.ar live.com.pt live.cl live.jp live.cn live.in msn.com passport.com windowslive.com
  yahoo.com yahoo.co.uk yahoo.de yahoo.es yahoo.fr yahoo.it yahoo.ca yahoo.co.in yahoo.in yahoo.co.jp yahoo.com.br
  yahoo.com.ar yahoo.com.mx yahoo.com.au yahoo.co.nz yahoo.co.id yahoo.com.sg yahoo.com.hk yahoo.com.tw yahoo.com.ph
  yahoo.com.vn yahoo.com.tr yahoo.com.co yahoo.com.pe yahoo.cl yahoo.gr yahoo.ie yahoo.pl yahoo.ro yahoo.se yahoo.no
  yahoo.dk yahoo.nl yahoo.be yahoo.at yahoo.pt yahoo.co.za yahoo.co.kr ymail.com rocketmail.com myyahoo.com aol.com
  aol.co.uk aol.de aol.fr aim.com verizon.net netscape.net icloud.com me.com mac.com mail.com email.com usa.com
  post.com consultant.com engineer.com europe.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de
  tuta.io tuta.com tutamail.com keemail.me fastmail.com fastmail.fm hey.com hushmail.com zoho.com zohomail.com
  zohomail.eu gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.fr gmx.es gmx.co.uk gmx.us gmx.eu gmx.org web.de t-online.de
  freenet.de arcor.de online.de 1und1.de magenta.de email.de mailbox.org posteo.de posteo.net posteo.org kabelmail.de
  vodafone.de o2online.de unitybox.de alice-dsl.net aon.at a1.net chello.at chello.nl bluewin.ch hispeed.ch sunrise.ch
  free.fr orange.fr wanadoo.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr cegetel.net aliceadsl.fr
  libero.it virgilio.it alice.it tin.it tiscali.it tim.it fastwebnet.it inwind.it iol.it email.it aruba.it poste.it
  terra.es telefonica.net movistar.es ono.com ya.com orange.es vodafone.es jazztel.es sapo.pt clix.pt netcabo.pt iol.pt
  mail.ru bk.ru inbox.ru list.ru internet.ru yandex.ru yandex.com yandex.by yandex.kz yandex.ua ya.ru rambler.ru lenta.ru
  ukr.net i.ua meta.ua bigmir.net abv.bg mail.bg dir.bg seznam.cz email.cz post.cz centrum.cz atlas.cz volny.cz azet.sk
  centrum.sk zoznam.sk wp.pl o2.pl onet.pl onet.eu op.pl interia.pl interia.eu gazeta.pl tlen.pl poczta.onet.pl poczta.fm
  vp.pl freemail.hu citromail.hu t-online.hu indamail.hu mailbox.hu net.hr inet.hr inbox.lv mail.ee hot.ee online.ee
  telia.com telia.se bredband.net spray.se comhem.se passagen.se online.no broadpark.no mail.dk jubii.dk ofir.dk suomi24.fi
  luukku.com kolumbus.fi elisanet.fi saunalahti.fi pp.inet.fi btinternet.com btopenworld.com sky.com
  talktalk.net tiscali.co.uk ntlworld.com virginmedia.com blueyonder.co.uk virgin.net o2.co.uk orange.net plusnet.com
  eircom.net ziggo.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl home.nl casema.nl quicknet.nl upcmail.nl telenet.be
  skynet.be proximus.be scarlet.be belgacom.net comcast.net att.net sbcglobal.net bellsouth.net cox.net charter.net
  earthlink.net juno.com netzero.net optonline.net roadrunner.com rr.com windstream.net frontier.com frontiernet.net
  centurylink.net q.com embarqmail.com mindspring.com ameritech.net pacbell.net swbell.net prodigy.net excite.com lycos.com
  rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca cogeco.ca eastlink.ca bigpond.com bigpond.net.au
  optusnet.com.au iinet.net.au tpg.com.au ozemail.com.au dodo.com.au xtra.co.nz slingshot.co.nz uol.com.br bol.com.br
  terra.com.br ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br fibertel.com.ar ciudad.com.ar
  speedy.com.ar arnet.com.ar prodigy.net.mx vtr.net une.net.co cantv.net adinet.com.uy qq.com foxmail.com vip.qq.com
  163.com 126.com yeah.net 188.com vip.163.com sina.com sina.cn sohu.com aliyun.com 139.com 189.cn tom.com 21cn.com
  naver.com hanmail.net daum.net nate.com kakao.com docomo.ne.jp ezweb.ne.jp au.com softbank.ne.jp i.softbank.jp nifty.com
  biglobe.ne.jp ocn.ne.jp so-net.ne.jp excite.co.jp infoseek.jp rediffmail.com sify.com indiatimes.com in.com hinet.net
  pchome.com.tw seed.net.tw netvigator.com singnet.com.sg pacific.net.sg streamyx.com mweb.co.za telkomsa.net
  vodamail.co.za webmail.co.za walla.com walla.co.il netvision.net.il 012.net.il bezeqint.net mynet.com superonline.com
  ttmail.com windowslive.com otenet.gr forthnet.gr in.gr hol.gr cytanet.com.cy maktoob.com emirates.net.ae duck.com
  mozmail.com relay.firefox.com skiff.com`)

/** Mailboxes for an hour: whoever leaves one does not want an answer. */
export const THROWAWAY_MAIL = set(`
  mailinator.com guerrillamail.com guerrillamail.net guerrillamail.org guerrillamail.biz guerrillamail.de guerrillamailblock.com
  sharklasers.com grr.la 10minutemail.com 10minutemail.net 20minutemail.com temp-mail.org temp-mail.io tempmail.com tempmail.net
  tempmailo.com tempmail.plus tempail.com tempr.email discard.email discardmail.com discardmail.de trashmail.com trashmail.de
  trashmail.net trashmail.me trash-mail.com trash-mail.de wegwerfmail.de wegwerfmail.net wegwerfmail.org wegwerfemail.de
  yopmail.com yopmail.fr yopmail.net cool.fr.nf jetable.org jetable.net nospam.ze.tc throwawaymail.com throwam.com
  getnada.com nada.email inboxbear.com maildrop.cc mailnesia.com mailcatch.com mailnull.com mailsac.com mailtemp.info
  moakt.com moakt.cc fakeinbox.com fakemail.net fakemailgenerator.com dispostable.com emailondeck.com spamgourmet.com spam4.me
  spambox.us spamex.com mytemp.email mytrashmail.com mintemail.com mohmal.com burnermail.io minuteinbox.com dropmail.me
  emailfake.com generator.email einrot.com armyspy.com cuvox.de dayrep.com fleckens.hu gustr.com jourrapide.com rhyta.com
  superrito.com teleworm.us byom.de anonbox.net crazymailing.com harakirimail.com luxusmail.org mail-temp.com tmpmail.org
  tmpmail.net tmail.ws tmails.net linshiyouxiang.net 33mail.com incognitomail.org kasmail.com objectmail.com proxymail.eu
  rcpt.at sneakemail.com sogetthis.com soodonims.com tempinbox.com thankyou2010.com tradermail.info zoemail.org`)

/** Mailboxes of a company that several people read: no sign of one person. */
export const SHARED_MAILBOXES = set(`
  info information contact contacts contacto contato kontakt hello hi hola hallo office mail email post admin administration
  administrator sales ventas vendas verkauf vertrieb vente ventes support help helpdesk service services kundenservice
  customerservice team enquiries enquiry inquiries inquiry marketing press presse media accounts accounting billing invoice
  invoices buchhaltung facturacion finance hr jobs careers bewerbung recruiting webmaster postmaster hostmaster abuse noreply
  no-reply donotreply newsletter news orders order bestellung pedidos shop store reception recepcion rezeption empfang
  secretary secretariat sekretariat general gerencia direccion direction comercial commercial administracion`)
