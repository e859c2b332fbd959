/** Domains where anybody may have a mailbox: addresses there say nothing about a company. */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  `aol.com free.fr gmail.com gmx.at gmx.ch gmx.de gmx.net googlemail.com hotmail.co.uk hotmail.com hotmail.de hotmail.es
  hotmail.fr hotmail.it icloud.com laposte.net libero.it live.com mail.com mail.ru me.com msn.com orange.fr outlook.com
  outlook.de outlook.es proton.me protonmail.com qq.com t-online.de terra.com.br uol.com.br wanadoo.fr web.de yahoo.co.uk
  yahoo.com yahoo.de yahoo.es yahoo.fr yandex.ru 126.com 163.com`.split(/\s+/),
)
