// Made from libs/notifications/templates by its build.mjs; change the templates, then run that.
// @ts-nocheck: what is compiled has no types; what is exported here is typed by word-catalogue.ts.
/* eslint-disable */
// prettier-ignore
import { escaped, link, named } from './template-parts.js';
// prettier-ignore
import type { CompiledCatalogue, CompiledPushCatalogue, Language } from './word-catalogue.js';

/** The first 12 hex digits of the SHA-256 of all template sources: kept with each mail sent. */
export const templateVersion = '7c46290a524c';

/** The look of a mail whose webshop saved none: the colours of the house. */
export const HOUSE_LOOK = { fill: '#0e3a47', onFill: '#ffffff', edge: '#0e3a47' };

// prettier-ignore
export const layouts = { html: (v) => "<!doctype html>\n<html lang=\""
 + escaped(named(v.lang, 'lang'))
 + "\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>"
 + escaped(named(v.subject, 'subject'))
 + "</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">\n<style>:root{color-scheme:light dark;supported-color-schemes:light dark}\n@media(prefers-color-scheme:dark){.bg{background:#0a1519!important}.sf{background:#12242b!important}.tx{color:#e9f1f3!important}.t2{color:#a8bcc3!important}.lk{color:#7ed0e1!important}.st{background:#4f9fb0!important}.ln{border-color:#29414a!important}.dt{border-color:#e9f1f3!important}.bt{border-color:#74909a!important}}\n@media(max-width:480px){.p{padding-left:20px!important;padding-right:20px!important}.big{font-size:30px!important;line-height:34px!important}}</style></head>\n<body class=\"bg\" style=\"margin:0;padding:0;background:#edf2f3\"><div role=\"article\" aria-roledescription=\"e-mail\" lang=\""
 + escaped(named(v.lang, 'lang'))
 + "\">\n<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">"
 + escaped(named(v.preheader, 'preheader'))
 + "</div>\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"bg\" style=\"background:#edf2f3\"><tr><td align=\"center\" style=\"padding:0\">\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"sf\" style=\"max-width:600px;background:#ffffff\">\n<tr><td class=\"p tx\" style=\"padding:20px 32px;font:700 19px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730;border-top:6px solid "
 + escaped(named(v.fill, 'fill'))
 + "\">"
 + (v.logo ? "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\n"
 + "<td bgcolor=\"#ffffff\" style=\"padding:6px;background:#ffffff;border-radius:8px\"><img src=\"cid:"
 + escaped(named(v.logo, 'logo'))
 + "\" width=\""
 + escaped(named(v.logoWidth, 'logoWidth'))
 + "\" height=\""
 + escaped(named(v.logoHeight, 'logoHeight'))
 + "\" alt=\"\" style=\"display:block;border:0\"></td><td class=\"tx\" style=\"padding:0 0 0 12px;font:700 19px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730\">"
 + escaped(named(v.shop, 'shop'))
 + "</td></tr></table>" : escaped(named(v.shop, 'shop')))
 + "</td></tr>\n<tr><td class=\"p\" style=\"padding:8px 32px 0\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n"
 + "<tr><td width=\"40\" valign=\"top\" style=\"width:40px\"><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\n"
 + (v.dotYou ? "<td class=\"dt\" width=\"24\" height=\"24\" style=\"width:24px;height:24px;border-radius:14px;border:2px solid #0e2730;font-size:0;line-height:0\" align=\"center\" valign=\"middle\"><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td width=\"14\" height=\"14\" style=\"width:14px;height:14px;border-radius:7px;background:#ffc83d;font-size:0;line-height:0\">&nbsp;</td></tr></table></td>" : "<td class=\"dt\" width=\"24\" height=\"24\" style=\"width:24px;height:24px;border-radius:14px;background:"
 + (v.dotDone ? "#ffffff" : "#ffc83d")
 + ";border:2px solid #0e2730;font-size:0;line-height:0\">&nbsp;</td>")
 + "\n</tr></table></td>\n<td valign=\"middle\"><h1 class=\"tx\" style=\"margin:0;font:700 20px/28px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730\">"
 + escaped(named(v.title, 'title'))
 + "</h1></td></tr>\n<tr><td valign=\"top\" style=\"padding:"
 + (v.dotDone ? "0" : "8px")
 + " 0 0 8px\"><table role=\"presentation\" width=\"12\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"st\" width=\"12\" height=\""
 + escaped(named(v.stemHeight, 'stemHeight'))
 + "\" style=\"width:12px;height:"
 + escaped(named(v.stemHeight, 'stemHeight'))
 + "px;background:#0e5a6b;border-radius:6px;font-size:0;line-height:0\">&nbsp;</td></tr></table></td>\n<td valign=\"top\" class=\"tx\" style=\"padding:4px 0 0;font:400 18px/26px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730\">\n"
 + (v.etaBig ? escaped(named(v.etaLead, 'etaLead'))
 + "<br><b class=\"big\" style=\"font-size:38px;line-height:44px;letter-spacing:-1px\">"
 + escaped(named(v.etaBig, 'etaBig'))
 + "</b>\n"
 + (v.etaAfter ? "<br>"
 + escaped(named(v.etaAfter, 'etaAfter')) : "")
 + "<p class=\"t2\" style=\"margin:10px 0 0;font-size:16px;line-height:24px;color:#475c65\">"
 + escaped(named(v.etaSource, 'etaSource'))
 + "</p>" : "")
 + "\n<p style=\"margin:"
 + (v.etaBig ? "10px" : "0")
 + " 0 0;font-size:16px;line-height:24px\">"
 + escaped(named(v.sentence, 'sentence'))
 + "</p>\n"
 + (v.note ? "<p style=\"margin:6px 0 0;font-size:16px;line-height:24px\">"
 + escaped(named(v.note, 'note'))
 + "</p>" : "")
 + "\n"
 + (v.own ? "<p style=\"margin:14px 0 0;font-size:16px;line-height:24px\"><b>"
 + escaped(named(v.ownLead, 'ownLead'))
 + "</b> "
 + escaped(named(v.own, 'own'))
 + "</p>" : "")
 + "\n</td></tr></table></td></tr>\n<tr><td class=\"p\" style=\"padding:24px 32px 8px\">\n"
 + (v.track ? "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"bt\" align=\"center\" bgcolor=\""
 + escaped(named(v.fill, 'fill'))
 + "\" style=\"border-radius:12px;background:"
 + escaped(named(v.fill, 'fill'))
 + ";border:1px solid "
 + escaped(named(v.edge, 'edge'))
 + "\"><a href=\""
 + escaped(link(named(v.track, 'track')))
 + "\" style=\"display:block;padding:14px 16px;font:700 17px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:"
 + escaped(named(v.onFill, 'onFill'))
 + ";text-decoration:none\">"
 + escaped(named(v.button, 'button'))
 + "</a></td></tr></table>" : "")
 + "\n<p class=\"t2\" style=\"margin:10px 0 0;font:400 14px/21px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\">"
 + escaped(named(v.code, 'code'))
 + " "
 + (v.track ? escaped(named(v.buttonHost, 'buttonHost')) : escaped(named(v.neverAsk, 'neverAsk')))
 + "</p></td></tr>\n<tr><td class=\"p\" style=\"padding:16px 32px 0\"><div class=\"ln t2\" style=\"border-top:1px solid #cbd7db;padding-top:16px;font:400 15px/23px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\"><b class=\"tx\" style=\"color:#0e2730\">"
 + escaped(named(v.whyTitle, 'whyTitle'))
 + "</b><br>"
 + escaped(named(v.why, 'why'))
 + "<br>\n<a class=\"lk\" href=\""
 + escaped(link(named(v.notice, 'notice')))
 + "\" style=\"color:#0a5566;display:inline-block;padding:11px 16px 11px 0\">"
 + escaped(named(v.noticeText, 'noticeText'))
 + "</a></div></td></tr>\n"
 + "<tr><td class=\"p\" style=\"padding:8px 32px 24px\"><div class=\"ln t2\" style=\"border-top:1px solid #cbd7db;padding-top:16px;font:400 15px/23px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\"><b class=\"tx\" style=\"color:#0e2730\">"
 + escaped(named(v.stopTitle, 'stopTitle'))
 + "</b><br>"
 + escaped(named(v.stopText, 'stopText'))
 + "<br>\n<a class=\"lk\" href=\""
 + escaped(link(named(v.withdraw, 'withdraw')))
 + "\" style=\"color:#0a5566;display:inline-block;padding:11px 16px 11px 0\">"
 + escaped(named(v.stop, 'stop'))
 + "</a></div></td></tr>\n<tr><td class=\"bg p t2\" style=\"padding:16px 32px 32px;background:#edf2f3;font:400 14px/21px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\">"
 + escaped(named(v.sender, 'sender'))
 + "</td></tr>\n</table></td></tr></table></div></body></html>", text: (v) => named(v.title, 'title')
 + "\n"
 + (v.etaBig ? ""
 + named(v.etaLead, 'etaLead')
 + " "
 + named(v.etaBig, 'etaBig')
 + "\n"
 + (v.etaAfter ? ""
 + named(v.etaAfter, 'etaAfter')
 + "\n" : "")
 + ""
 + named(v.etaSource, 'etaSource')
 + "\n" : "")
 + ""
 + named(v.sentence, 'sentence')
 + "\n"
 + (v.note ? ""
 + named(v.note, 'note')
 + "\n" : "")
 + ""
 + (v.own ? "\n"
 + named(v.ownLead, 'ownLead')
 + " "
 + named(v.own, 'own')
 + "\n" : "")
 + "\n"
 + (v.track ? ""
 + named(v.button, 'button')
 + ":\n"
 + link(named(v.track, 'track'))
 + "\n"
 + named(v.code, 'code')
 + " "
 + named(v.linkHost, 'linkHost')
 + "\n" : ""
 + named(v.code, 'code')
 + " "
 + named(v.neverAsk, 'neverAsk')
 + "\n")
 + "\n"
 + named(v.whyTitle, 'whyTitle')
 + "\n"
 + named(v.why, 'why')
 + "\n"
 + named(v.noticeText, 'noticeText')
 + ":\n"
 + link(named(v.notice, 'notice'))
 + "\n\n"
 + named(v.stopTitle, 'stopTitle')
 + "\n"
 + named(v.stopText, 'stopText')
 + "\n"
 + named(v.stop, 'stop')
 + ":\n"
 + link(named(v.withdraw, 'withdraw'))
 + "\n\n-- \n"
 + named(v.sender, 'sender')
 + "\n", subject: (v) => named(v.status, 'status')
 + (v.shopShort ? " · "
 + named(v.shopShort, 'shopShort') : "") };

// prettier-ignore
export const words: Record<Language, CompiledCatalogue> = { nl: { "things": { "parcel": { "thing": "je pakket",
"thisThing": "dit pakket" },
"letterbox_parcel": { "thing": "je pakje",
"thisThing": "dit pakje" },
"return": { "thing": "je retour",
"thisThing": "deze retour" },
"stamp": { "thing": "je post",
"thisThing": "deze post" },
"pallet": { "thing": "je pallet",
"thisThing": "deze pallet" } },
"milestones": { "announced": { "subject": (v) => named(v.Thing, 'Thing')
 + " is aangemeld",
"title": "Aangemeld",
"sentence": (v) => named(v.shop, 'shop')
 + " heeft "
 + named(v.thing, 'thing')
 + " aangemeld bij "
 + named(v.carrier, 'carrier')
 + ". Je hoort het als "
 + named(v.carrier, 'carrier')
 + " begint.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " wacht nog op "
 + named(v.thing, 'thing')
 + ". Je hoeft nu niets te doen.",
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." },
"return": { "preheader": (v) => named(v.carrier, 'carrier')
 + " wacht op je retour. "
 + named(v.shop, 'shop')
 + " heeft alles doorgegeven." },
"stamp": { "sentence": (v) => named(v.shop, 'shop')
 + " heeft je post verstuurd met een postzegel.",
"note": "Post wordt niet gescand, dus je ziet geen stappen.",
"preheader": "Post wordt niet gescand, dus je ziet geen stappen." } } },
"accepted": { "subject": (v) => named(v.Thing, 'Thing')
 + " is bij de bezorger",
"title": "Bij de bezorger",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldt: gekregen van "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldt: aangenomen op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." },
"return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " meldt: je retour is afgegeven, "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + "." } } },
"in_transit": { "subject": (v) => named(v.Thing, 'Thing')
 + " is onderweg",
"title": "Onderweg",
"sentence": (v) => named(v.carrier, 'carrier')
 + " scande "
 + named(v.thing, 'thing')
 + " voor het laatst op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " scande "
 + named(v.thing, 'thing')
 + " op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." } } },
"out_for_delivery": { "subject": "De bezorger is onderweg",
"title": "De bezorger is onderweg",
"sentence": (v) => "De bezorger van "
 + named(v.carrier, 'carrier')
 + " heeft "
 + named(v.thing, 'thing')
 + " bij zich. Bezorgen lukt meestal dezelfde dag.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " heeft "
 + named(v.thing, 'thing')
 + " bij zich. Bezorgen lukt meestal dezelfde dag.",
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." },
"return": { "sentence": (v) => "De bezorger van "
 + named(v.carrier, 'carrier')
 + " brengt je retour naar "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => "De bezorger van "
 + named(v.carrier, 'carrier')
 + " brengt je retour naar "
 + named(v.shop, 'shop')
 + "." } } },
"delivery_attempted": { "subject": "Bezorgen lukte niet",
"title": "Bezorgen lukte niet",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldt een poging op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Was je wel thuis? Zeg het "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldt een poging op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " meldt een poging bij "
 + named(v.shop, 'shop')
 + " op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"note": (v) => named(v.shop, 'shop')
 + " weet hiervan. Je hoeft niets te doen." } } },
"ready_for_pickup": { "subject": (v) => named(v.Thing, 'Thing')
 + " ligt klaar",
"title": "Klaar om op te halen",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldt: "
 + named(v.thing, 'thing')
 + " ligt klaar, sinds "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Waar en tot wanneer: dat staat bij "
 + named(v.carrier, 'carrier')
 + ".",
"preheader": (v) => "Ophalen kan sinds "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ", meldt "
 + named(v.carrier, 'carrier')
 + ".",
"kinds": { "return": { "title": (v) => "Klaar voor "
 + named(v.shop, 'shop'),
"note": (v) => named(v.shop, 'shop')
 + " haalt je retour daar op. Je hoeft niets te doen.",
"preheader": (v) => named(v.shop, 'shop')
 + " haalt je retour op bij "
 + named(v.carrier, 'carrier')
 + ". Je hoeft niets te doen." } } },
"delivered": { "subject": (v) => "Bezorgd om "
 + named(v.time, 'time'),
"title": "Bezorgd",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldt: "
 + named(v.how, 'how')
 + ", "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Niet gekregen? Zeg het "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldt: bezorgd op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "subject": "Je retour is aangekomen",
"title": (v) => "Aangekomen bij "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldt: aangekomen bij "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Vraag "
 + named(v.shop, 'shop')
 + " naar je geld.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldt: aangekomen op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + "." } } },
"returned": { "subject": (v) => named(v.Thing, 'Thing')
 + " is terug",
"title": (v) => "Terug bij "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldt: weer bij "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Vraag "
 + named(v.shop, 'shop')
 + " naar je geld.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldt: terug bij de winkel op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "subject": "Je retour is weer bij jou",
"title": "Weer bij jou",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldt: teruggebracht naar jou, "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Vraag "
 + named(v.shop, 'shop')
 + " wat je nu kunt doen.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldt: teruggebracht op "
 + named(v.day, 'day')
 + " om "
 + named(v.time, 'time')
 + "." } } } },
"how": { "recipient": "aan jou of iemand bij jou",
"mailbox": "in de brievenbus",
"neighbour": "bij de buren",
"safe_place": "op de afgesproken plek",
"pickup_point": "opgehaald",
"locker": "in de kluis",
"reception": "bij de receptie",
"other": "bezorgd" },
"eta": { "today": "Vandaag",
"momentLead": (v) => named(v.Etaday, 'Etaday')
 + " rond",
"momentBig": (v) => named(v.from, 'from'),
"windowLead": (v) => named(v.Etaday, 'Etaday')
 + " tussen",
"windowBig": (v) => named(v.from, 'from')
 + " en "
 + named(v.to, 'to'),
"dayLead": "Verwacht",
"dayBig": (v) => named(v.etaday, 'etaday'),
"dayAfter": "In de loop van de dag.",
"rangeLead": "Tussen",
"rangeBig": (v) => named(v.etaday, 'etaday')
 + " en "
 + named(v.etalast, 'etalast'),
"subjectToday": (v) => "Verwacht vandaag "
 + named(v.from, 'from')
 + "-"
 + named(v.to, 'to'),
"preheaderToday": (v) => "De bezorger is onderweg. De tijd komt van "
 + named(v.carrier, 'carrier')
 + " en kan nog veranderen.",
"sourceCarrier": (v) => "De tijd komt van "
 + named(v.carrier, 'carrier')
 + " en kan nog veranderen.",
"sourceShop": (v) => "De tijd komt van "
 + named(v.shop, 'shop')
 + " en kan nog veranderen.",
"sourceComputed": "Wij schatten dit uit eerdere zendingen." },
"common": { "button": (v) => "Bekijk "
 + named(v.thing, 'thing'),
"code": (v) => "Het nummer eindigt op "
 + named(v.last4, 'last4')
 + ".",
"buttonHost": (v) => "Deze knop gaat naar "
 + named(v.host, 'host')
 + ". We vragen daar nooit om geld, een wachtwoord of je bankgegevens.",
"linkHost": (v) => "Deze link gaat naar "
 + named(v.host, 'host')
 + ". We vragen daar nooit om geld, een wachtwoord of je bankgegevens.",
"neverAsk": "We vragen je nooit om geld, een wachtwoord of je bankgegevens.",
"says": (v) => named(v.shop, 'shop')
 + " zegt:",
"whyTitle": "Waarom krijg ik dit?",
"why": (v) => "Je hebt besteld bij "
 + named(v.shop, 'shop')
 + " en zei ja tegen mails over "
 + named(v.thisThing, 'thisThing')
 + ". "
 + named(v.shop, 'shop')
 + " gaf ons daarvoor je e-mailadres. "
 + named(v.carrier, 'carrier')
 + " kreeg het niet van ons. Deze mail meet niet of je hem leest.",
"notice": "Wat we met je gegevens doen",
"stopTitle": "Liever geen mails?",
"stopText": "Je mag altijd stoppen of bezwaar maken. Het werkt meteen.",
"stop": "Stop deze mails",
"sender": (v) => "Seintje stuurt dit namens "
 + named(v.shop, 'shop')
 + ". Vragen over je bestelling? Vraag het "
 + named(v.shop, 'shop')
 + "." } }, en: { "things": { "parcel": { "thing": "your parcel",
"thisThing": "this parcel" },
"letterbox_parcel": { "thing": "your packet",
"thisThing": "this packet" },
"return": { "thing": "your return",
"thisThing": "this return" },
"stamp": { "thing": "your post",
"thisThing": "this post" },
"pallet": { "thing": "your pallet",
"thisThing": "this pallet" } },
"milestones": { "announced": { "subject": (v) => named(v.Thing, 'Thing')
 + " is announced",
"title": "Announced",
"sentence": (v) => named(v.shop, 'shop')
 + " has announced "
 + named(v.thing, 'thing')
 + " to "
 + named(v.carrier, 'carrier')
 + ". You hear more when "
 + named(v.carrier, 'carrier')
 + " starts.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " is waiting for "
 + named(v.thing, 'thing')
 + ". You need not do anything now.",
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." },
"return": { "preheader": (v) => named(v.carrier, 'carrier')
 + " is waiting for your return. "
 + named(v.shop, 'shop')
 + " has told them all." },
"stamp": { "sentence": (v) => named(v.shop, 'shop')
 + " has sent your post with a stamp.",
"note": "Post is not scanned, so there are no steps to see.",
"preheader": "Post is not scanned, so there are no steps to see." } } },
"accepted": { "subject": (v) => "The carrier has "
 + named(v.thing, 'thing'),
"title": "With the carrier",
"sentence": (v) => named(v.carrier, 'carrier')
 + " reports: received from "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " reports: taken in on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." },
"return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " reports: your return was handed in, "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + "." } } },
"in_transit": { "subject": (v) => named(v.Thing, 'Thing')
 + " is on its way",
"title": "On its way",
"sentence": (v) => named(v.carrier, 'carrier')
 + " last scanned "
 + named(v.thing, 'thing')
 + " on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " scanned "
 + named(v.thing, 'thing')
 + " on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." } } },
"out_for_delivery": { "subject": "Out for delivery",
"title": "Out for delivery",
"sentence": (v) => "The courier of "
 + named(v.carrier, 'carrier')
 + " has "
 + named(v.thing, 'thing')
 + ". It usually comes the same day.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " has "
 + named(v.thing, 'thing')
 + " on the van. It usually comes the same day.",
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." },
"return": { "sentence": (v) => "The courier of "
 + named(v.carrier, 'carrier')
 + " is bringing your return to "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => "The courier of "
 + named(v.carrier, 'carrier')
 + " is bringing your return to "
 + named(v.shop, 'shop')
 + "." } } },
"delivery_attempted": { "subject": "Delivery did not work",
"title": "Delivery did not work",
"sentence": (v) => named(v.carrier, 'carrier')
 + " reports an attempt on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Were you at home? Tell "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " reports an attempt on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " reports an attempt at "
 + named(v.shop, 'shop')
 + " on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"note": (v) => named(v.shop, 'shop')
 + " knows about it. You need not do anything." } } },
"ready_for_pickup": { "subject": (v) => named(v.Thing, 'Thing')
 + " is ready",
"title": "Ready to collect",
"sentence": (v) => named(v.carrier, 'carrier')
 + " reports: "
 + named(v.thing, 'thing')
 + " is ready, since "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Where, and until when: "
 + named(v.carrier, 'carrier')
 + " says so.",
"preheader": (v) => "You can collect it since "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ", reports "
 + named(v.carrier, 'carrier')
 + ".",
"kinds": { "return": { "title": (v) => "Ready for "
 + named(v.shop, 'shop'),
"note": (v) => named(v.shop, 'shop')
 + " collects your return there. You need not do anything.",
"preheader": (v) => named(v.shop, 'shop')
 + " collects your return at "
 + named(v.carrier, 'carrier')
 + ". You need not do anything." } } },
"delivered": { "subject": (v) => "Delivered at "
 + named(v.time, 'time'),
"title": "Delivered",
"sentence": (v) => named(v.carrier, 'carrier')
 + " reports: "
 + named(v.how, 'how')
 + ", "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Not received? Tell "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " reports: delivered on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "subject": "Your return has arrived",
"title": (v) => "Arrived at "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " reports: arrived at "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Ask "
 + named(v.shop, 'shop')
 + " about your money.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " reports: arrived on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + "." } } },
"returned": { "subject": (v) => named(v.Thing, 'Thing')
 + " is back",
"title": (v) => "Back at "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " reports: back at "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Ask "
 + named(v.shop, 'shop')
 + " about your money.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " reports: back at the shop on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "subject": "Your return is with you again",
"title": "With you again",
"sentence": (v) => named(v.carrier, 'carrier')
 + " reports: brought back to you, "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Ask "
 + named(v.shop, 'shop')
 + " what you can do now.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " reports: brought back on "
 + named(v.day, 'day')
 + " at "
 + named(v.time, 'time')
 + "." } } } },
"how": { "recipient": "to you or someone with you",
"mailbox": "in the letterbox",
"neighbour": "with a neighbour",
"safe_place": "at the agreed place",
"pickup_point": "collected",
"locker": "in the locker",
"reception": "at the reception",
"other": "delivered" },
"eta": { "today": "Today",
"momentLead": (v) => named(v.Etaday, 'Etaday')
 + " around",
"momentBig": (v) => named(v.from, 'from'),
"windowLead": (v) => named(v.Etaday, 'Etaday')
 + " between",
"windowBig": (v) => named(v.from, 'from')
 + " and "
 + named(v.to, 'to'),
"dayLead": "Expected",
"dayBig": (v) => named(v.etaday, 'etaday'),
"dayAfter": "During the day.",
"rangeLead": "Between",
"rangeBig": (v) => named(v.etaday, 'etaday')
 + " and "
 + named(v.etalast, 'etalast'),
"subjectToday": (v) => "Expected today "
 + named(v.from, 'from')
 + "-"
 + named(v.to, 'to'),
"preheaderToday": (v) => "Out for delivery. The time comes from "
 + named(v.carrier, 'carrier')
 + " and can still change.",
"sourceCarrier": (v) => "The time comes from "
 + named(v.carrier, 'carrier')
 + " and can still change.",
"sourceShop": (v) => "The time comes from "
 + named(v.shop, 'shop')
 + " and can still change.",
"sourceComputed": "We estimate this from earlier shipments." },
"common": { "button": (v) => "View "
 + named(v.thing, 'thing'),
"code": (v) => "The number ends in "
 + named(v.last4, 'last4')
 + ".",
"buttonHost": (v) => "This button goes to "
 + named(v.host, 'host')
 + ". We never ask for money, a password or bank details there.",
"linkHost": (v) => "This link goes to "
 + named(v.host, 'host')
 + ". We never ask for money, a password or bank details there.",
"neverAsk": "We never ask you for money, a password or bank details.",
"says": (v) => named(v.shop, 'shop')
 + " says:",
"whyTitle": "Why do I get this?",
"why": (v) => "You ordered at "
 + named(v.shop, 'shop')
 + " and said yes to mails about "
 + named(v.thisThing, 'thisThing')
 + ". "
 + named(v.shop, 'shop')
 + " gave us your e-mail address for that. "
 + named(v.carrier, 'carrier')
 + " did not get it from us. This mail does not measure if you read it.",
"notice": "What we do with your data",
"stopTitle": "Rather no mails?",
"stopText": "You can always stop or object. It works at once.",
"stop": "Stop these mails",
"sender": (v) => "Seintje sends this on behalf of "
 + named(v.shop, 'shop')
 + ". Questions about your order? Ask "
 + named(v.shop, 'shop')
 + "." } }, de: { "things": { "parcel": { "thing": "dein Paket",
"thisThing": "dieses Paket" },
"letterbox_parcel": { "thing": "dein Päckchen",
"thisThing": "dieses Päckchen" },
"return": { "thing": "deine Retoure",
"thisThing": "diese Retoure" },
"stamp": { "thing": "deine Post",
"thisThing": "diese Post" },
"pallet": { "thing": "deine Palette",
"thisThing": "diese Palette" } },
"milestones": { "announced": { "subject": (v) => named(v.Thing, 'Thing')
 + " ist angemeldet",
"title": "Angemeldet",
"sentence": (v) => named(v.shop, 'shop')
 + " hat "
 + named(v.thing, 'thing')
 + " bei "
 + named(v.carrier, 'carrier')
 + " angemeldet. Du hörst mehr, wenn "
 + named(v.carrier, 'carrier')
 + " beginnt.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " wartet noch auf "
 + named(v.thing, 'thing')
 + ". Du musst jetzt nichts tun.",
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." },
"return": { "preheader": (v) => named(v.carrier, 'carrier')
 + " wartet auf deine Retoure. "
 + named(v.shop, 'shop')
 + " hat alles mitgeteilt." },
"stamp": { "sentence": (v) => named(v.shop, 'shop')
 + " hat deine Post mit einer Briefmarke verschickt.",
"note": "Post wird nicht gescannt, deshalb siehst du keine Schritte.",
"preheader": "Post wird nicht gescannt, deshalb siehst du keine Schritte." } } },
"accepted": { "subject": (v) => "Beim Zusteller: "
 + named(v.thing, 'thing'),
"title": "Beim Zusteller",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldet: erhalten von "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldet: angenommen am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." },
"return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " meldet: deine Retoure wurde abgegeben, "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr." } } },
"in_transit": { "subject": (v) => named(v.Thing, 'Thing')
 + " ist unterwegs",
"title": "Unterwegs",
"sentence": (v) => named(v.carrier, 'carrier')
 + " hat "
 + named(v.thing, 'thing')
 + " zuletzt am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr gescannt.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " hat "
 + named(v.thing, 'thing')
 + " am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr gescannt.",
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." } } },
"out_for_delivery": { "subject": "Der Zusteller ist unterwegs",
"title": "Der Zusteller ist unterwegs",
"sentence": (v) => "Der Zusteller von "
 + named(v.carrier, 'carrier')
 + " hat "
 + named(v.thing, 'thing')
 + " dabei. Meist klappt es am selben Tag.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " hat "
 + named(v.thing, 'thing')
 + " dabei. Meist klappt es am selben Tag.",
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." },
"return": { "sentence": (v) => "Der Zusteller von "
 + named(v.carrier, 'carrier')
 + " bringt deine Retoure zu "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => "Der Zusteller von "
 + named(v.carrier, 'carrier')
 + " bringt deine Retoure zu "
 + named(v.shop, 'shop')
 + "." } } },
"delivery_attempted": { "subject": "Zustellung hat nicht geklappt",
"title": "Die Zustellung hat nicht geklappt",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldet einen Versuch am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"note": (v) => "Warst du doch zu Hause? Sag es "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldet einen Versuch am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"kinds": { "return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " meldet einen Versuch bei "
 + named(v.shop, 'shop')
 + " am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"note": (v) => named(v.shop, 'shop')
 + " weiß davon. Du musst nichts tun." } } },
"ready_for_pickup": { "subject": (v) => named(v.Thing, 'Thing')
 + " liegt bereit",
"title": "Bereit zum Abholen",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldet: "
 + named(v.thing, 'thing')
 + " liegt bereit, seit "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"note": (v) => "Wo und bis wann: das steht bei "
 + named(v.carrier, 'carrier')
 + ".",
"preheader": (v) => "Abholen geht seit "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr, meldet "
 + named(v.carrier, 'carrier')
 + ".",
"kinds": { "return": { "title": (v) => "Bereit für "
 + named(v.shop, 'shop'),
"note": (v) => named(v.shop, 'shop')
 + " holt deine Retoure dort ab. Du musst nichts tun.",
"preheader": (v) => named(v.shop, 'shop')
 + " holt deine Retoure bei "
 + named(v.carrier, 'carrier')
 + " ab. Du musst nichts tun." } } },
"delivered": { "subject": (v) => "Zugestellt um "
 + named(v.time, 'time')
 + " Uhr",
"title": "Zugestellt",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldet: "
 + named(v.how, 'how')
 + ", "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"note": (v) => "Nicht bekommen? Sag es "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldet: zugestellt am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"kinds": { "return": { "subject": "Deine Retoure ist angekommen",
"title": (v) => "Angekommen bei "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldet: angekommen bei "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"note": (v) => "Frag "
 + named(v.shop, 'shop')
 + " nach deinem Geld.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldet: angekommen am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr." } } },
"returned": { "subject": (v) => named(v.Thing, 'Thing')
 + " ist zurück",
"title": (v) => "Zurück bei "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldet: wieder bei "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"note": (v) => "Frag "
 + named(v.shop, 'shop')
 + " nach deinem Geld.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldet: zurück beim Shop am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"kinds": { "return": { "subject": "Deine Retoure ist bei dir",
"title": "Wieder bei dir",
"sentence": (v) => named(v.carrier, 'carrier')
 + " meldet: zu dir zurückgebracht, "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr.",
"note": (v) => "Frag "
 + named(v.shop, 'shop')
 + ", was du jetzt tun kannst.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " meldet: zurückgebracht am "
 + named(v.day, 'day')
 + " um "
 + named(v.time, 'time')
 + " Uhr." } } } },
"how": { "recipient": "an dich oder jemanden bei dir",
"mailbox": "in den Briefkasten",
"neighbour": "bei den Nachbarn",
"safe_place": "am vereinbarten Ort",
"pickup_point": "abgeholt",
"locker": "im Schließfach",
"reception": "am Empfang",
"other": "zugestellt" },
"eta": { "today": "Heute",
"momentLead": (v) => named(v.Etaday, 'Etaday')
 + " gegen",
"momentBig": (v) => named(v.from, 'from')
 + " Uhr",
"windowLead": (v) => named(v.Etaday, 'Etaday')
 + " zwischen",
"windowBig": (v) => named(v.from, 'from')
 + " und "
 + named(v.to, 'to')
 + " Uhr",
"dayLead": "Erwartet",
"dayBig": (v) => named(v.etaday, 'etaday'),
"dayAfter": "Im Lauf des Tages.",
"rangeLead": "Zwischen",
"rangeBig": (v) => named(v.etaday, 'etaday')
 + " und "
 + named(v.etalast, 'etalast'),
"subjectToday": (v) => "Erwartet heute "
 + named(v.from, 'from')
 + "-"
 + named(v.to, 'to'),
"preheaderToday": (v) => "Der Zusteller ist unterwegs. Die Zeit kommt von "
 + named(v.carrier, 'carrier')
 + " und kann sich noch ändern.",
"sourceCarrier": (v) => "Die Zeit kommt von "
 + named(v.carrier, 'carrier')
 + " und kann sich noch ändern.",
"sourceShop": (v) => "Die Zeit kommt von "
 + named(v.shop, 'shop')
 + " und kann sich noch ändern.",
"sourceComputed": "Wir schätzen das aus früheren Sendungen." },
"common": { "button": (v) => named(v.Thing, 'Thing')
 + " ansehen",
"code": (v) => "Die Nummer endet auf "
 + named(v.last4, 'last4')
 + ".",
"buttonHost": (v) => "Dieser Knopf führt zu "
 + named(v.host, 'host')
 + ". Wir fragen dort nie nach Geld, einem Passwort oder Bankdaten.",
"linkHost": (v) => "Dieser Link führt zu "
 + named(v.host, 'host')
 + ". Wir fragen dort nie nach Geld, einem Passwort oder Bankdaten.",
"neverAsk": "Wir fragen dich nie nach Geld, einem Passwort oder Bankdaten.",
"says": (v) => named(v.shop, 'shop')
 + " sagt:",
"whyTitle": "Warum bekomme ich das?",
"why": (v) => "Du hast bei "
 + named(v.shop, 'shop')
 + " bestellt und Ja gesagt zu E-Mails über "
 + named(v.thisThing, 'thisThing')
 + ". "
 + named(v.shop, 'shop')
 + " hat uns dafür deine E-Mail-Adresse gegeben. "
 + named(v.carrier, 'carrier')
 + " hat sie nicht von uns. Diese E-Mail misst nicht, ob du sie liest.",
"notice": "Was wir mit deinen Daten tun",
"stopTitle": "Lieber keine E-Mails?",
"stopText": "Du kannst jederzeit aufhören oder widersprechen. Es wirkt sofort.",
"stop": "Diese E-Mails beenden",
"sender": (v) => "Seintje schickt das im Auftrag von "
 + named(v.shop, 'shop')
 + ". Fragen zur Bestellung? Frag "
 + named(v.shop, 'shop')
 + "." } }, fr: { "things": { "parcel": { "thing": "votre colis",
"thisThing": "ce colis" },
"letterbox_parcel": { "thing": "votre paquet",
"thisThing": "ce paquet" },
"return": { "thing": "votre retour",
"thisThing": "ce retour" },
"stamp": { "thing": "votre courrier",
"thisThing": "ce courrier" },
"pallet": { "thing": "votre palette",
"thisThing": "cette palette" } },
"milestones": { "announced": { "subject": (v) => named(v.Thing, 'Thing')
 + " est annoncé",
"title": "Annoncé",
"sentence": (v) => named(v.shop, 'shop')
 + " a annoncé "
 + named(v.thing, 'thing')
 + " à "
 + named(v.carrier, 'carrier')
 + ". Vous en saurez plus quand "
 + named(v.carrier, 'carrier')
 + " commence.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " attend encore "
 + named(v.thing, 'thing')
 + ". Vous n’avez rien à faire.",
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." },
"return": { "preheader": (v) => named(v.carrier, 'carrier')
 + " attend votre retour. "
 + named(v.shop, 'shop')
 + " a tout transmis." },
"stamp": { "sentence": (v) => named(v.shop, 'shop')
 + " a envoyé votre courrier avec un timbre.",
"note": "Le courrier n’est pas scanné, donc vous ne voyez pas d’étapes.",
"preheader": "Le courrier n’est pas scanné, donc vous ne voyez pas d’étapes." },
"pallet": { "subject": (v) => named(v.Thing, 'Thing')
 + " est annoncée",
"title": "Annoncée" } } },
"accepted": { "subject": (v) => "Le livreur a "
 + named(v.thing, 'thing'),
"title": "Chez le transporteur",
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale : remis par "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale : pris en charge "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." },
"return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " signale : votre retour est déposé, "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + "." },
"pallet": { "sentence": (v) => named(v.carrier, 'carrier')
 + " signale : remise par "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale : prise en charge "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + "." } } },
"in_transit": { "subject": (v) => named(v.Thing, 'Thing')
 + " est en route",
"title": "En route",
"sentence": (v) => named(v.carrier, 'carrier')
 + " a scanné "
 + named(v.thing, 'thing')
 + " "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ", pour la dernière fois.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " a scanné "
 + named(v.thing, 'thing')
 + " "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." } } },
"out_for_delivery": { "subject": "Le livreur est en route",
"title": "Le livreur est en route",
"sentence": (v) => "Le livreur chez "
 + named(v.carrier, 'carrier')
 + " a "
 + named(v.thing, 'thing')
 + " avec lui. La livraison réussit souvent le même jour.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " a "
 + named(v.thing, 'thing')
 + ". La livraison réussit souvent le même jour.",
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." },
"return": { "sentence": (v) => "Le livreur chez "
 + named(v.carrier, 'carrier')
 + " apporte votre retour à "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => "Le livreur chez "
 + named(v.carrier, 'carrier')
 + " apporte votre retour à "
 + named(v.shop, 'shop')
 + "." } } },
"delivery_attempted": { "subject": "La livraison n’a pas réussi",
"title": "La livraison n’a pas réussi",
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale une tentative "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Vous étiez là ? Dites-le à "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale une tentative "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "sentence": (v) => named(v.carrier, 'carrier')
 + " signale une tentative chez "
 + named(v.shop, 'shop')
 + " "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => named(v.shop, 'shop')
 + " le sait. Vous n’avez rien à faire." } } },
"ready_for_pickup": { "subject": (v) => named(v.Thing, 'Thing')
 + " vous attend",
"title": "À retirer",
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale : "
 + named(v.thing, 'thing')
 + " vous attend, depuis "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Où et jusqu’à quand : voyez chez "
 + named(v.carrier, 'carrier')
 + ".",
"preheader": (v) => "Le retrait est possible depuis "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ", signale "
 + named(v.carrier, 'carrier')
 + ".",
"kinds": { "return": { "subject": "Votre retour est prêt",
"title": (v) => "Prêt pour "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale : votre retour est prêt, depuis "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => named(v.shop, 'shop')
 + " y retire votre retour. Vous n’avez rien à faire.",
"preheader": (v) => named(v.shop, 'shop')
 + " retire votre retour chez "
 + named(v.carrier, 'carrier')
 + ". Vous n’avez rien à faire." } } },
"delivered": { "subject": (v) => "Livré à "
 + named(v.time, 'time'),
"title": "Livré",
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale : "
 + named(v.how, 'how')
 + ", "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Rien reçu ? Dites-le à "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale : livré "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "subject": "Votre retour est arrivé",
"title": (v) => "Arrivé chez "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale : arrivé chez "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Demandez votre argent à "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale : arrivé "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + "." },
"pallet": { "subject": (v) => "Livrée à "
 + named(v.time, 'time'),
"title": "Livrée",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale : livrée "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + "." } } },
"returned": { "subject": (v) => named(v.Thing, 'Thing')
 + " est de retour",
"title": (v) => "De retour chez "
 + named(v.shop, 'shop'),
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale : de nouveau chez "
 + named(v.shop, 'shop')
 + ", "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Demandez votre argent à "
 + named(v.shop, 'shop')
 + ".",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale : de retour au magasin "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"kinds": { "return": { "subject": "Votre retour est revenu",
"title": "De nouveau chez vous",
"sentence": (v) => named(v.carrier, 'carrier')
 + " signale : rapporté chez vous, "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + ".",
"note": (v) => "Demandez à "
 + named(v.shop, 'shop')
 + " ce que vous pouvez faire.",
"preheader": (v) => named(v.carrier, 'carrier')
 + " signale : rapporté "
 + named(v.day, 'day')
 + " à "
 + named(v.time, 'time')
 + "." } } } },
"how": { "recipient": "à vous ou à quelqu’un chez vous",
"mailbox": "dans la boîte aux lettres",
"neighbour": "chez un voisin",
"safe_place": "à l’endroit convenu",
"pickup_point": "au point de retrait",
"locker": "dans la consigne",
"reception": "à la réception",
"other": "livraison faite" },
"eta": { "today": "Aujourd’hui",
"momentLead": (v) => named(v.Etaday, 'Etaday')
 + " vers",
"momentBig": (v) => named(v.from, 'from'),
"windowLead": (v) => named(v.Etaday, 'Etaday')
 + " entre",
"windowBig": (v) => named(v.from, 'from')
 + " et "
 + named(v.to, 'to'),
"dayLead": "Prévu",
"dayBig": (v) => named(v.etaday, 'etaday'),
"dayAfter": "Au cours de la journée.",
"rangeLead": "Entre",
"rangeBig": (v) => named(v.etaday, 'etaday')
 + " et "
 + named(v.etalast, 'etalast'),
"subjectToday": (v) => "Prévu aujourd’hui "
 + named(v.from, 'from')
 + "-"
 + named(v.to, 'to'),
"preheaderToday": (v) => "Le livreur est en route. L’heure vient du transporteur "
 + named(v.carrier, 'carrier')
 + " et peut changer.",
"sourceCarrier": (v) => "L’heure vient du transporteur "
 + named(v.carrier, 'carrier')
 + " et peut encore changer.",
"sourceShop": (v) => "L’heure vient du magasin "
 + named(v.shop, 'shop')
 + " et peut encore changer.",
"sourceComputed": "Nous l’estimons à partir d’envois précédents." },
"common": { "button": (v) => "Voir "
 + named(v.thing, 'thing'),
"code": (v) => "Le numéro se termine par "
 + named(v.last4, 'last4')
 + ".",
"buttonHost": (v) => "Ce bouton mène à "
 + named(v.host, 'host')
 + ". Nous n’y demandons jamais d’argent, de mot de passe ou de données bancaires.",
"linkHost": (v) => "Ce lien mène à "
 + named(v.host, 'host')
 + ". Nous n’y demandons jamais d’argent, de mot de passe ou de données bancaires.",
"neverAsk": "Nous ne demandons jamais d’argent, de mot de passe ou de données bancaires.",
"says": (v) => named(v.shop, 'shop')
 + " dit :",
"whyTitle": "Pourquoi je reçois ceci ?",
"why": (v) => "Vous avez commandé chez "
 + named(v.shop, 'shop')
 + " et dit oui aux e-mails sur "
 + named(v.thisThing, 'thisThing')
 + ". "
 + named(v.shop, 'shop')
 + " nous a donné votre adresse e-mail pour cela. "
 + named(v.carrier, 'carrier')
 + " ne l’a pas reçue par nous. Cet e-mail ne mesure pas si vous le lisez.",
"notice": "Ce que nous faisons avec vos données",
"stopTitle": "Plutôt pas d’e-mails ?",
"stopText": "Vous pouvez toujours arrêter ou vous opposer. Cela vaut tout de suite.",
"stop": "Arrêter ces e-mails",
"sender": (v) => "Seintje envoie ceci au nom du magasin "
 + named(v.shop, 'shop')
 + ". Une question sur votre commande ? Demandez à "
 + named(v.shop, 'shop')
 + "." } } };

// prettier-ignore
export const pushWords: Record<Language, CompiledPushCatalogue> = { nl: { "announced": { "title": (v) => named(v.Thing, 'Thing')
 + " is aangemeld",
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". De bezorger heeft het nog niet.",
"discreet": "De bezorger heeft het nog niet.",
"kinds": { "return": { "plain": (v) => "Naar "
 + named(v.shop, 'shop')
 + ". De bezorger heeft het nog niet.",
"discreet": "De bezorger heeft het nog niet." },
"stamp": { "plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Post wordt niet gescand.",
"discreet": "Post wordt niet gescand." } } },
"accepted": { "title": (v) => "De bezorger heeft "
 + named(v.thing, 'thing'),
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Tik voor de verwachte dag.",
"discreet": "Tik voor de verwachte dag.",
"kinds": { "return": { "plain": (v) => "Naar "
 + named(v.shop, 'shop')
 + ". Tik voor de verwachte dag.",
"discreet": "Tik voor de verwachte dag." } } },
"in_transit": { "title": (v) => named(v.Thing, 'Thing')
 + " is onderweg",
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Tik voor de verwachte dag.",
"timed": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Verwacht: "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Tik voor de verwachte dag.",
"discreetTimed": (v) => "Verwacht: "
 + named(v.etaday, 'etaday')
 + ".",
"kinds": { "return": { "plain": (v) => "Naar "
 + named(v.shop, 'shop')
 + ". Tik voor de verwachte dag.",
"timed": (v) => "Naar "
 + named(v.shop, 'shop')
 + ". Verwacht: "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Tik voor de verwachte dag.",
"discreetTimed": (v) => "Verwacht: "
 + named(v.etaday, 'etaday')
 + "." } } },
"out_for_delivery": { "title": "De bezorger is onderweg",
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Tik voor de verwachte tijd.",
"timed": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Verwacht tussen "
 + named(v.from, 'from')
 + " en "
 + named(v.to, 'to')
 + ".",
"discreet": "Tik voor de verwachte tijd.",
"discreetTimed": (v) => "Verwacht tussen "
 + named(v.from, 'from')
 + " en "
 + named(v.to, 'to')
 + ".",
"kinds": { "return": { "title": "Je retour is onderweg",
"plain": (v) => "Naar "
 + named(v.shop, 'shop')
 + ". Je hoeft niets te doen.",
"timed": (v) => "Naar "
 + named(v.shop, 'shop')
 + ". Je hoeft niets te doen.",
"discreet": "Je hoeft niets te doen.",
"discreetTimed": "Je hoeft niets te doen." } } },
"delivery_attempted": { "title": "Bezorgen lukte niet",
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Tik om te zien wat je kunt doen.",
"discreet": "Tik om te zien wat je kunt doen.",
"kinds": { "return": { "title": "Je retour kwam nog niet aan",
"plain": (v) => "Naar "
 + named(v.shop, 'shop')
 + ". Je hoeft niets te doen.",
"discreet": "Je hoeft niets te doen." } } },
"ready_for_pickup": { "title": (v) => named(v.Thing, 'Thing')
 + " ligt klaar",
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Tik voor waar en tot wanneer.",
"discreet": "Tik voor waar en tot wanneer.",
"kinds": { "return": { "plain": (v) => "Voor "
 + named(v.shop, 'shop')
 + ". Je hoeft niets te doen.",
"discreet": "Je hoeft niets te doen." } } },
"delivered": { "title": (v) => named(v.Thing, 'Thing')
 + " is bezorgd",
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Tik om te zien waar.",
"timed": (v) => "Van "
 + named(v.shop, 'shop')
 + ", om "
 + named(v.time, 'time')
 + ". Tik om te zien waar.",
"discreet": "Tik om te zien waar.",
"discreetTimed": (v) => "Om "
 + named(v.time, 'time')
 + ". Tik om te zien waar.",
"kinds": { "return": { "title": "Je retour is aangekomen",
"plain": (v) => "Bij "
 + named(v.shop, 'shop')
 + ". Tik om te zien wanneer.",
"timed": (v) => "Bij "
 + named(v.shop, 'shop')
 + ", om "
 + named(v.time, 'time')
 + ".",
"discreet": "Tik om te zien wanneer.",
"discreetTimed": (v) => "Om "
 + named(v.time, 'time')
 + "." } } },
"returned": { "title": (v) => named(v.Thing, 'Thing')
 + " is terug",
"plain": (v) => named(v.shop, 'shop')
 + " heeft het weer.",
"discreet": "De afzender heeft het weer.",
"kinds": { "return": { "title": "Je retour is weer bij jou",
"plain": (v) => "Vraag "
 + named(v.shop, 'shop')
 + " wat je nu kunt doen.",
"discreet": "Tik om te zien wat je kunt doen." } } } }, en: { "announced": { "title": (v) => named(v.Thing, 'Thing')
 + " is announced",
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". The carrier does not have it yet.",
"discreet": "The carrier does not have it yet.",
"kinds": { "return": { "plain": (v) => "To "
 + named(v.shop, 'shop')
 + ". The carrier does not have it yet.",
"discreet": "The carrier does not have it yet." },
"stamp": { "plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Post is not scanned.",
"discreet": "Post is not scanned." } } },
"accepted": { "title": (v) => "The carrier has "
 + named(v.thing, 'thing'),
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Tap for the expected day.",
"discreet": "Tap for the expected day.",
"kinds": { "return": { "plain": (v) => "To "
 + named(v.shop, 'shop')
 + ". Tap for the expected day.",
"discreet": "Tap for the expected day." } } },
"in_transit": { "title": (v) => named(v.Thing, 'Thing')
 + " is on its way",
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Tap for the expected day.",
"timed": (v) => "From "
 + named(v.shop, 'shop')
 + ". Expected: "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Tap for the expected day.",
"discreetTimed": (v) => "Expected: "
 + named(v.etaday, 'etaday')
 + ".",
"kinds": { "return": { "plain": (v) => "To "
 + named(v.shop, 'shop')
 + ". Tap for the expected day.",
"timed": (v) => "To "
 + named(v.shop, 'shop')
 + ". Expected: "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Tap for the expected day.",
"discreetTimed": (v) => "Expected: "
 + named(v.etaday, 'etaday')
 + "." } } },
"out_for_delivery": { "title": "Out for delivery",
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Tap for the expected time.",
"timed": (v) => "From "
 + named(v.shop, 'shop')
 + ". Expected between "
 + named(v.from, 'from')
 + " and "
 + named(v.to, 'to')
 + ".",
"discreet": "Tap for the expected time.",
"discreetTimed": (v) => "Expected between "
 + named(v.from, 'from')
 + " and "
 + named(v.to, 'to')
 + ".",
"kinds": { "return": { "title": "Your return is on its way",
"plain": (v) => "To "
 + named(v.shop, 'shop')
 + ". You need not do anything.",
"timed": (v) => "To "
 + named(v.shop, 'shop')
 + ". You need not do anything.",
"discreet": "You need not do anything.",
"discreetTimed": "You need not do anything." } } },
"delivery_attempted": { "title": "Delivery did not work",
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Tap to see what you can do.",
"discreet": "Tap to see what you can do.",
"kinds": { "return": { "title": "Your return has not arrived yet",
"plain": (v) => "To "
 + named(v.shop, 'shop')
 + ". You need not do anything.",
"discreet": "You need not do anything." } } },
"ready_for_pickup": { "title": (v) => named(v.Thing, 'Thing')
 + " is ready to collect",
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Tap to see where and until when.",
"discreet": "Tap to see where and until when.",
"kinds": { "return": { "plain": (v) => "For "
 + named(v.shop, 'shop')
 + ". You need not do anything.",
"discreet": "You need not do anything." } } },
"delivered": { "title": (v) => named(v.Thing, 'Thing')
 + " is delivered",
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Tap to see where.",
"timed": (v) => "From "
 + named(v.shop, 'shop')
 + ", at "
 + named(v.time, 'time')
 + ". Tap to see where.",
"discreet": "Tap to see where.",
"discreetTimed": (v) => "At "
 + named(v.time, 'time')
 + ". Tap to see where.",
"kinds": { "return": { "title": "Your return has arrived",
"plain": (v) => "At "
 + named(v.shop, 'shop')
 + ". Tap to see when.",
"timed": (v) => "At "
 + named(v.shop, 'shop')
 + ", at "
 + named(v.time, 'time')
 + ".",
"discreet": "Tap to see when.",
"discreetTimed": (v) => "At "
 + named(v.time, 'time')
 + "." } } },
"returned": { "title": (v) => named(v.Thing, 'Thing')
 + " is back",
"plain": (v) => named(v.shop, 'shop')
 + " has it again.",
"discreet": "The sender has it again.",
"kinds": { "return": { "title": "Your return is back with you",
"plain": (v) => "Ask "
 + named(v.shop, 'shop')
 + " what you can do now.",
"discreet": "Tap to see what you can do." } } } }, de: { "announced": { "title": (v) => named(v.Thing, 'Thing')
 + " ist angemeldet",
"plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Der Zusteller hat es noch nicht.",
"discreet": "Der Zusteller hat es noch nicht.",
"kinds": { "return": { "plain": (v) => "An "
 + named(v.shop, 'shop')
 + ". Der Zusteller hat sie noch nicht.",
"discreet": "Der Zusteller hat sie noch nicht." },
"stamp": { "plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Post wird nicht gescannt.",
"discreet": "Post wird nicht gescannt." },
"pallet": { "plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Der Zusteller hat sie noch nicht.",
"discreet": "Der Zusteller hat sie noch nicht." } } },
"accepted": { "title": (v) => "Der Zusteller hat "
 + named(v.thing, 'thing'),
"plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Tippe für den erwarteten Tag.",
"discreet": "Tippe für den erwarteten Tag.",
"kinds": { "return": { "plain": (v) => "An "
 + named(v.shop, 'shop')
 + ". Tippe für den erwarteten Tag.",
"discreet": "Tippe für den erwarteten Tag." } } },
"in_transit": { "title": (v) => named(v.Thing, 'Thing')
 + " ist unterwegs",
"plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Tippe für den erwarteten Tag.",
"timed": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Erwartet: "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Tippe für den erwarteten Tag.",
"discreetTimed": (v) => "Erwartet: "
 + named(v.etaday, 'etaday')
 + ".",
"kinds": { "return": { "plain": (v) => "An "
 + named(v.shop, 'shop')
 + ". Tippe für den erwarteten Tag.",
"timed": (v) => "An "
 + named(v.shop, 'shop')
 + ". Erwartet: "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Tippe für den erwarteten Tag.",
"discreetTimed": (v) => "Erwartet: "
 + named(v.etaday, 'etaday')
 + "." } } },
"out_for_delivery": { "title": "Der Zusteller ist unterwegs",
"plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Tippe für die erwartete Zeit.",
"timed": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Erwartet zwischen "
 + named(v.from, 'from')
 + " und "
 + named(v.to, 'to')
 + " Uhr.",
"discreet": "Tippe für die erwartete Zeit.",
"discreetTimed": (v) => "Erwartet zwischen "
 + named(v.from, 'from')
 + " und "
 + named(v.to, 'to')
 + " Uhr.",
"kinds": { "return": { "title": "Deine Retoure ist unterwegs",
"plain": (v) => "An "
 + named(v.shop, 'shop')
 + ". Du musst nichts tun.",
"timed": (v) => "An "
 + named(v.shop, 'shop')
 + ". Du musst nichts tun.",
"discreet": "Du musst nichts tun.",
"discreetTimed": "Du musst nichts tun." } } },
"delivery_attempted": { "title": "Die Zustellung hat nicht geklappt",
"plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Tippe und sieh, was du tun kannst.",
"discreet": "Tippe und sieh, was du tun kannst.",
"kinds": { "return": { "title": "Deine Retoure kam noch nicht an",
"plain": (v) => "An "
 + named(v.shop, 'shop')
 + ". Du musst nichts tun.",
"discreet": "Du musst nichts tun." } } },
"ready_for_pickup": { "title": (v) => named(v.Thing, 'Thing')
 + " liegt bereit",
"plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Tippe und sieh, wo und bis wann.",
"discreet": "Tippe und sieh, wo und bis wann.",
"kinds": { "return": { "plain": (v) => "Für "
 + named(v.shop, 'shop')
 + ". Du musst nichts tun.",
"discreet": "Du musst nichts tun." } } },
"delivered": { "title": (v) => named(v.Thing, 'Thing')
 + " ist zugestellt",
"plain": (v) => "Von "
 + named(v.shop, 'shop')
 + ". Tippe und sieh, wo.",
"timed": (v) => "Von "
 + named(v.shop, 'shop')
 + ", um "
 + named(v.time, 'time')
 + " Uhr. Tippe und sieh, wo.",
"discreet": "Tippe und sieh, wo.",
"discreetTimed": (v) => "Um "
 + named(v.time, 'time')
 + " Uhr. Tippe und sieh, wo.",
"kinds": { "return": { "title": "Deine Retoure ist angekommen",
"plain": (v) => "Bei "
 + named(v.shop, 'shop')
 + ". Tippe und sieh, wann.",
"timed": (v) => "Bei "
 + named(v.shop, 'shop')
 + ", um "
 + named(v.time, 'time')
 + " Uhr.",
"discreet": "Tippe und sieh, wann.",
"discreetTimed": (v) => "Um "
 + named(v.time, 'time')
 + " Uhr." } } },
"returned": { "title": (v) => named(v.Thing, 'Thing')
 + " ist zurück",
"plain": (v) => named(v.shop, 'shop')
 + " hat es wieder.",
"discreet": "Der Absender hat es wieder.",
"kinds": { "return": { "title": "Deine Retoure ist wieder bei dir",
"plain": (v) => "Frag "
 + named(v.shop, 'shop')
 + ", was du jetzt tun kannst.",
"discreet": "Tippe und sieh, was du tun kannst." },
"stamp": { "plain": (v) => named(v.shop, 'shop')
 + " hat sie wieder.",
"discreet": "Der Absender hat sie wieder." },
"pallet": { "plain": (v) => named(v.shop, 'shop')
 + " hat sie wieder.",
"discreet": "Der Absender hat sie wieder." } } } }, fr: { "announced": { "title": (v) => named(v.Thing, 'Thing')
 + " est annoncé",
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Le livreur ne l’a pas encore.",
"discreet": "Le livreur ne l’a pas encore.",
"kinds": { "return": { "plain": (v) => "Vers "
 + named(v.shop, 'shop')
 + ". Le livreur ne l’a pas encore.",
"discreet": "Le livreur ne l’a pas encore." },
"stamp": { "plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Le courrier n’est pas scanné.",
"discreet": "Le courrier n’est pas scanné." },
"pallet": { "title": (v) => named(v.Thing, 'Thing')
 + " est annoncée",
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Le livreur ne l’a pas encore.",
"discreet": "Le livreur ne l’a pas encore." } } },
"accepted": { "title": (v) => "Le livreur a "
 + named(v.thing, 'thing'),
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Touchez pour le jour prévu.",
"discreet": "Touchez pour le jour prévu.",
"kinds": { "return": { "plain": (v) => "Vers "
 + named(v.shop, 'shop')
 + ". Touchez pour le jour prévu.",
"discreet": "Touchez pour le jour prévu." } } },
"in_transit": { "title": (v) => named(v.Thing, 'Thing')
 + " est en route",
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Touchez pour le jour prévu.",
"timed": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Prévu : "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Touchez pour le jour prévu.",
"discreetTimed": (v) => "Prévu : "
 + named(v.etaday, 'etaday')
 + ".",
"kinds": { "return": { "plain": (v) => "Vers "
 + named(v.shop, 'shop')
 + ". Touchez pour le jour prévu.",
"timed": (v) => "Vers "
 + named(v.shop, 'shop')
 + ". Prévu : "
 + named(v.etaday, 'etaday')
 + ".",
"discreet": "Touchez pour le jour prévu.",
"discreetTimed": (v) => "Prévu : "
 + named(v.etaday, 'etaday')
 + "." } } },
"out_for_delivery": { "title": "Le livreur est en route",
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Touchez pour l’heure prévue.",
"timed": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Prévu entre "
 + named(v.from, 'from')
 + " et "
 + named(v.to, 'to')
 + ".",
"discreet": "Touchez pour l’heure prévue.",
"discreetTimed": (v) => "Prévu entre "
 + named(v.from, 'from')
 + " et "
 + named(v.to, 'to')
 + ".",
"kinds": { "return": { "title": "Votre retour est en route",
"plain": (v) => "Vers "
 + named(v.shop, 'shop')
 + ". Vous n’avez rien à faire.",
"timed": (v) => "Vers "
 + named(v.shop, 'shop')
 + ". Vous n’avez rien à faire.",
"discreet": "Vous n’avez rien à faire.",
"discreetTimed": "Vous n’avez rien à faire." } } },
"delivery_attempted": { "title": "La livraison n’a pas réussi",
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Touchez pour voir quoi faire.",
"discreet": "Touchez pour voir quoi faire.",
"kinds": { "return": { "title": "Votre retour n’est pas encore arrivé",
"plain": (v) => "Vers "
 + named(v.shop, 'shop')
 + ". Vous n’avez rien à faire.",
"discreet": "Vous n’avez rien à faire." } } },
"ready_for_pickup": { "title": (v) => named(v.Thing, 'Thing')
 + " vous attend",
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Touchez pour voir où et jusqu’à quand.",
"discreet": "Touchez pour voir où et jusqu’à quand.",
"kinds": { "return": { "title": "Votre retour est prêt",
"plain": (v) => "Pour "
 + named(v.shop, 'shop')
 + ". Vous n’avez rien à faire.",
"discreet": "Vous n’avez rien à faire." } } },
"delivered": { "title": (v) => named(v.Thing, 'Thing')
 + " est livré",
"plain": (v) => "Par "
 + named(v.shop, 'shop')
 + ". Touchez pour voir où.",
"timed": (v) => "Par "
 + named(v.shop, 'shop')
 + ", à "
 + named(v.time, 'time')
 + ". Touchez pour voir où.",
"discreet": "Touchez pour voir où.",
"discreetTimed": (v) => "À "
 + named(v.time, 'time')
 + ". Touchez pour voir où.",
"kinds": { "return": { "title": "Votre retour est arrivé",
"plain": (v) => "Chez "
 + named(v.shop, 'shop')
 + ". Touchez pour voir quand.",
"timed": (v) => "Chez "
 + named(v.shop, 'shop')
 + ", à "
 + named(v.time, 'time')
 + ".",
"discreet": "Touchez pour voir quand.",
"discreetTimed": (v) => "À "
 + named(v.time, 'time')
 + "." },
"pallet": { "title": (v) => named(v.Thing, 'Thing')
 + " est livrée" } } },
"returned": { "title": (v) => named(v.Thing, 'Thing')
 + " est de retour",
"plain": (v) => named(v.shop, 'shop')
 + " l’a de nouveau.",
"discreet": "L’expéditeur l’a de nouveau.",
"kinds": { "return": { "title": "Votre retour est revenu chez vous",
"plain": (v) => "Demandez à "
 + named(v.shop, 'shop')
 + " que faire maintenant.",
"discreet": "Touchez pour voir quoi faire." } } } } };
