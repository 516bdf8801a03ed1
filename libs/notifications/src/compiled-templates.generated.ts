// Made from libs/notifications/templates by its build.mjs; change the templates, then run that.
// @ts-nocheck: what is compiled has no types; what is exported here is typed by word-catalogue.ts.
/* eslint-disable */
// prettier-ignore
import { escaped, link, named } from './template-parts.js';
// prettier-ignore
import type { CompiledCatalogue, CompiledPushCatalogue } from './word-catalogue.js';

/** The first 12 hex digits of the SHA-256 of all template sources: kept with each mail sent. */
export const templateVersion = '41e8e95035f8';

// prettier-ignore
export const layouts = { html: (v) => "<!doctype html>\n<html lang=\""
 + escaped(named(v.lang, 'lang'))
 + "\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>"
 + escaped(named(v.subject, 'subject'))
 + "</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">\n<style>:root{color-scheme:light dark;supported-color-schemes:light dark}\n@media(prefers-color-scheme:dark){.bg{background:#0a1519!important}.sf{background:#12242b!important}.tx{color:#e9f1f3!important}.t2{color:#a8bcc3!important}.lk{color:#7ed0e1!important}.st{background:#4f9fb0!important}.ln{border-color:#29414a!important}.dt{border-color:#e9f1f3!important}.bt{border-color:#74909a!important}}\n@media(max-width:480px){.p{padding-left:20px!important;padding-right:20px!important}.big{font-size:30px!important;line-height:34px!important}}</style></head>\n<body class=\"bg\" style=\"margin:0;padding:0;background:#edf2f3\"><div role=\"article\" aria-roledescription=\"e-mail\" lang=\""
 + escaped(named(v.lang, 'lang'))
 + "\">\n<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">"
 + escaped(named(v.preheader, 'preheader'))
 + "</div>\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"bg\" style=\"background:#edf2f3\"><tr><td align=\"center\" style=\"padding:0\">\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"sf\" style=\"max-width:600px;background:#ffffff\">\n<tr><td class=\"p tx\" style=\"padding:20px 32px;font:700 19px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730;border-top:6px solid #0e3a47\">"
 + escaped(named(v.shop, 'shop'))
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
 + "\n</td></tr></table></td></tr>\n<tr><td class=\"p\" style=\"padding:24px 32px 8px\">\n"
 + (v.track ? "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"bt\" align=\"center\" bgcolor=\"#0e3a47\" style=\"border-radius:12px;background:#0e3a47;border:1px solid #0e3a47\"><a href=\""
 + escaped(link(named(v.track, 'track')))
 + "\" style=\"display:block;padding:14px 16px;font:700 17px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#ffffff;text-decoration:none\">"
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
 + " · "
 + named(v.shopShort, 'shopShort') };

// prettier-ignore
export const words: Record<'nl' | 'en', CompiledCatalogue> = { nl: { "things": { "parcel": { "thing": "je pakket",
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
 + "." } } };

// prettier-ignore
export const pushWords: Record<'nl' | 'en', CompiledPushCatalogue> = { nl: { "announced": { "title": (v) => named(v.Thing, 'Thing')
 + " is aangemeld",
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". De bezorger heeft het nog niet.",
"discreet": "De bezorger heeft het nog niet." },
"accepted": { "title": (v) => "De bezorger heeft "
 + named(v.thing, 'thing'),
"plain": (v) => "Van "
 + named(v.shop, 'shop')
 + ". Tik voor de verwachte dag.",
"discreet": "Tik voor de verwachte dag." },
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
 + "." },
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
"discreet": "The carrier does not have it yet." },
"accepted": { "title": (v) => "The carrier has "
 + named(v.thing, 'thing'),
"plain": (v) => "From "
 + named(v.shop, 'shop')
 + ". Tap for the expected day.",
"discreet": "Tap for the expected day." },
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
 + "." },
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
"discreet": "Tap to see what you can do." } } } } };
