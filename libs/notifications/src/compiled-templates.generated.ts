// Made from libs/notifications/templates by its build.mjs; change the templates, then run that.
// @ts-nocheck: compiled Handlebars has no types; what is exported here is typed by word-catalogue.ts.
/* eslint-disable */
// prettier-ignore
import type { CompiledCatalogue, CompiledPushCatalogue, Language } from './word-catalogue.js';

/** The first 12 hex digits of the SHA-256 of all template sources: kept with each mail sent. */
export const templateVersion = '7c46290a524c';

/** The look of a mail whose webshop saved none: the colours of the house. */
export const HOUSE_LOOK = { fill: '#0e3a47', onFill: '#ffffff', edge: '#0e3a47' };

// prettier-ignore
export const layouts = { html: {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\n<td bgcolor=\"#ffffff\" style=\"padding:6px;background:#ffffff;border-radius:8px\"><img src=\"cid:"
    + alias3(alias2(alias1(depth0, "logo", {"start":{"line":13,"column":95},"end":{"line":13,"column":99}} ), depth0))
    + "\" width=\""
    + alias3(alias2(alias1(depth0, "logoWidth", {"start":{"line":13,"column":112},"end":{"line":13,"column":121}} ), depth0))
    + "\" height=\""
    + alias3(alias2(alias1(depth0, "logoHeight", {"start":{"line":13,"column":135},"end":{"line":13,"column":145}} ), depth0))
    + "\" alt=\"\" style=\"display:block;border:0\"></td><td class=\"tx\" style=\"padding:0 0 0 12px;font:700 19px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730\">"
    + alias3(alias2(alias1(depth0, "shop", {"start":{"line":13,"column":328},"end":{"line":13,"column":332}} ), depth0))
    + "</td></tr></table>";
},"1":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "shop", {"start":{"line":13,"column":362},"end":{"line":13,"column":366}} ), depth0));
},"2":function(container,depth0,helpers,partials,data) {
    return "<td class=\"dt\" width=\"24\" height=\"24\" style=\"width:24px;height:24px;border-radius:14px;border:2px solid #0e2730;font-size:0;line-height:0\" align=\"center\" valign=\"middle\"><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td width=\"14\" height=\"14\" style=\"width:14px;height:14px;border-radius:7px;background:#ffc83d;font-size:0;line-height:0\">&nbsp;</td></tr></table></td>";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<td class=\"dt\" width=\"24\" height=\"24\" style=\"width:24px;height:24px;border-radius:14px;background:"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dotDone"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"loc":{"start":{"line":17,"column":514},"end":{"line":17,"column":558}}})) != null ? stack1 : "")
    + ";border:2px solid #0e2730;font-size:0;line-height:0\">&nbsp;</td>";
},"4":function(container,depth0,helpers,partials,data) {
    return "#ffffff";
},"5":function(container,depth0,helpers,partials,data) {
    return "#ffc83d";
},"6":function(container,depth0,helpers,partials,data) {
    return "0";
},"7":function(container,depth0,helpers,partials,data) {
    return "8px";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return alias3(alias2(alias1(depth0, "etaLead", {"start":{"line":22,"column":16},"end":{"line":22,"column":23}} ), depth0))
    + "<br><b class=\"big\" style=\"font-size:38px;line-height:44px;letter-spacing:-1px\">"
    + alias3(alias2(alias1(depth0, "etaBig", {"start":{"line":22,"column":106},"end":{"line":22,"column":112}} ), depth0))
    + "</b>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"etaAfter"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"loc":{"start":{"line":23,"column":0},"end":{"line":23,"column":39}}})) != null ? stack1 : "")
    + "<p class=\"t2\" style=\"margin:10px 0 0;font-size:16px;line-height:24px;color:#475c65\">"
    + alias3(alias2(alias1(depth0, "etaSource", {"start":{"line":23,"column":125},"end":{"line":23,"column":134}} ), depth0))
    + "</p>";
},"9":function(container,depth0,helpers,partials,data) {
    return "<br>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "etaAfter", {"start":{"line":23,"column":22},"end":{"line":23,"column":30}} ), depth0));
},"10":function(container,depth0,helpers,partials,data) {
    return "10px";
},"11":function(container,depth0,helpers,partials,data) {
    return "<p style=\"margin:6px 0 0;font-size:16px;line-height:24px\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "note", {"start":{"line":25,"column":72},"end":{"line":25,"column":76}} ), depth0))
    + "</p>";
},"12":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<p style=\"margin:14px 0 0;font-size:16px;line-height:24px\"><b>"
    + alias3(alias2(alias1(depth0, "ownLead", {"start":{"line":26,"column":75},"end":{"line":26,"column":82}} ), depth0))
    + "</b> "
    + alias3(alias2(alias1(depth0, "own", {"start":{"line":26,"column":91},"end":{"line":26,"column":94}} ), depth0))
    + "</p>";
},"13":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"bt\" align=\"center\" bgcolor=\""
    + alias3(alias2(alias1(depth0, "fill", {"start":{"line":29,"column":141},"end":{"line":29,"column":145}} ), depth0))
    + "\" style=\"border-radius:12px;background:"
    + alias3(alias2(alias1(depth0, "fill", {"start":{"line":29,"column":188},"end":{"line":29,"column":192}} ), depth0))
    + ";border:1px solid "
    + alias3(alias2(alias1(depth0, "edge", {"start":{"line":29,"column":214},"end":{"line":29,"column":218}} ), depth0))
    + "\"><a href=\""
    + alias3(lookupProperty(helpers,"link").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"track"),{"name":"link","hash":{},"loc":{"start":{"line":29,"column":231},"end":{"line":29,"column":245}}}))
    + "\" style=\"display:block;padding:14px 16px;font:700 17px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:"
    + alias3(alias2(alias1(depth0, "onFill", {"start":{"line":29,"column":372},"end":{"line":29,"column":378}} ), depth0))
    + ";text-decoration:none\">"
    + alias3(alias2(alias1(depth0, "button", {"start":{"line":29,"column":405},"end":{"line":29,"column":411}} ), depth0))
    + "</a></td></tr></table>";
},"14":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "buttonHost", {"start":{"line":30,"column":154},"end":{"line":30,"column":164}} ), depth0));
},"15":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "neverAsk", {"start":{"line":30,"column":176},"end":{"line":30,"column":184}} ), depth0));
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias3(alias2(alias1(depth0, "lang", {"start":{"line":2,"column":14},"end":{"line":2,"column":18}} ), depth0))
    + "\" dir=\"ltr\"><head><meta charset=\"utf-8\"><title>"
    + alias3(alias2(alias1(depth0, "subject", {"start":{"line":2,"column":69},"end":{"line":2,"column":76}} ), depth0))
    + "</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\"><meta name=\"referrer\" content=\"no-referrer\">\n<style>:root{color-scheme:light dark;supported-color-schemes:light dark}\n@media(prefers-color-scheme:dark){.bg{background:#0a1519!important}.sf{background:#12242b!important}.tx{color:#e9f1f3!important}.t2{color:#a8bcc3!important}.lk{color:#7ed0e1!important}.st{background:#4f9fb0!important}.ln{border-color:#29414a!important}.dt{border-color:#e9f1f3!important}.bt{border-color:#74909a!important}}\n@media(max-width:480px){.p{padding-left:20px!important;padding-right:20px!important}.big{font-size:30px!important;line-height:34px!important}}</style></head>\n<body class=\"bg\" style=\"margin:0;padding:0;background:#edf2f3\"><div role=\"article\" aria-roledescription=\"e-mail\" lang=\""
    + alias3(alias2(alias1(depth0, "lang", {"start":{"line":7,"column":121},"end":{"line":7,"column":125}} ), depth0))
    + "\">\n<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">"
    + alias3(alias2(alias1(depth0, "preheader", {"start":{"line":8,"column":70},"end":{"line":8,"column":79}} ), depth0))
    + "</div>\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"bg\" style=\"background:#edf2f3\"><tr><td align=\"center\" style=\"padding:0\">\n<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\" class=\"sf\" style=\"max-width:600px;background:#ffffff\">\n<tr><td class=\"p tx\" style=\"padding:20px 32px;font:700 19px/24px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730;border-top:6px solid "
    + alias3(alias2(alias1(depth0, "fill", {"start":{"line":11,"column":161},"end":{"line":11,"column":165}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"logo"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.program(1, data, 0),"loc":{"start":{"line":11,"column":169},"end":{"line":13,"column":375}}})) != null ? stack1 : "")
    + "</td></tr>\n<tr><td class=\"p\" style=\"padding:8px 32px 0\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n<tr><td width=\"40\" valign=\"top\" style=\"width:40px\"><table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"dotYou"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(3, data, 0),"loc":{"start":{"line":17,"column":0},"end":{"line":17,"column":629}}})) != null ? stack1 : "")
    + "\n</tr></table></td>\n<td valign=\"middle\"><h1 class=\"tx\" style=\"margin:0;font:700 20px/28px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":19,"column":146},"end":{"line":19,"column":151}} ), depth0))
    + "</h1></td></tr>\n<tr><td valign=\"top\" style=\"padding:"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"dotDone"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.program(7, data, 0),"loc":{"start":{"line":20,"column":36},"end":{"line":20,"column":70}}})) != null ? stack1 : "")
    + " 0 0 8px\"><table role=\"presentation\" width=\"12\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"st\" width=\"12\" height=\""
    + alias3(alias2(alias1(depth0, "stemHeight", {"start":{"line":20,"column":201},"end":{"line":20,"column":211}} ), depth0))
    + "\" style=\"width:12px;height:"
    + alias3(alias2(alias1(depth0, "stemHeight", {"start":{"line":20,"column":242},"end":{"line":20,"column":252}} ), depth0))
    + "px;background:#0e5a6b;border-radius:6px;font-size:0;line-height:0\">&nbsp;</td></tr></table></td>\n<td valign=\"top\" class=\"tx\" style=\"padding:4px 0 0;font:400 18px/26px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#0e2730\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"etaBig"),{"name":"if","hash":{},"fn":container.program(8, data, 0),"inverse":container.noop,"loc":{"start":{"line":22,"column":0},"end":{"line":23,"column":147}}})) != null ? stack1 : "")
    + "\n<p style=\"margin:"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"etaBig"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.program(6, data, 0),"loc":{"start":{"line":24,"column":17},"end":{"line":24,"column":51}}})) != null ? stack1 : "")
    + " 0 0;font-size:16px;line-height:24px\">"
    + alias3(alias2(alias1(depth0, "sentence", {"start":{"line":24,"column":91},"end":{"line":24,"column":99}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"loc":{"start":{"line":25,"column":0},"end":{"line":25,"column":89}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"own"),{"name":"if","hash":{},"fn":container.program(12, data, 0),"inverse":container.noop,"loc":{"start":{"line":26,"column":0},"end":{"line":26,"column":107}}})) != null ? stack1 : "")
    + "\n</td></tr></table></td></tr>\n<tr><td class=\"p\" style=\"padding:24px 32px 8px\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"track"),{"name":"if","hash":{},"fn":container.program(13, data, 0),"inverse":container.noop,"loc":{"start":{"line":29,"column":0},"end":{"line":29,"column":442}}})) != null ? stack1 : "")
    + "\n<p class=\"t2\" style=\"margin:10px 0 0;font:400 14px/21px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\">"
    + alias3(alias2(alias1(depth0, "code", {"start":{"line":30,"column":132},"end":{"line":30,"column":136}} ), depth0))
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"track"),{"name":"if","hash":{},"fn":container.program(14, data, 0),"inverse":container.program(15, data, 0),"loc":{"start":{"line":30,"column":139},"end":{"line":30,"column":193}}})) != null ? stack1 : "")
    + "</p></td></tr>\n<tr><td class=\"p\" style=\"padding:16px 32px 0\"><div class=\"ln t2\" style=\"border-top:1px solid #cbd7db;padding-top:16px;font:400 15px/23px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\"><b class=\"tx\" style=\"color:#0e2730\">"
    + alias3(alias2(alias1(depth0, "whyTitle", {"start":{"line":31,"column":249},"end":{"line":31,"column":257}} ), depth0))
    + "</b><br>"
    + alias3(alias2(alias1(depth0, "why", {"start":{"line":31,"column":269},"end":{"line":31,"column":272}} ), depth0))
    + "<br>\n<a class=\"lk\" href=\""
    + alias3(lookupProperty(helpers,"link").call(alias4,lookupProperty(depth0,"notice"),{"name":"link","hash":{},"loc":{"start":{"line":32,"column":20},"end":{"line":32,"column":35}}}))
    + "\" style=\"color:#0a5566;display:inline-block;padding:11px 16px 11px 0\">"
    + alias3(alias2(alias1(depth0, "noticeText", {"start":{"line":32,"column":107},"end":{"line":32,"column":117}} ), depth0))
    + "</a></div></td></tr>\n<tr><td class=\"p\" style=\"padding:8px 32px 24px\"><div class=\"ln t2\" style=\"border-top:1px solid #cbd7db;padding-top:16px;font:400 15px/23px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\"><b class=\"tx\" style=\"color:#0e2730\">"
    + alias3(alias2(alias1(depth0, "stopTitle", {"start":{"line":34,"column":251},"end":{"line":34,"column":260}} ), depth0))
    + "</b><br>"
    + alias3(alias2(alias1(depth0, "stopText", {"start":{"line":34,"column":272},"end":{"line":34,"column":280}} ), depth0))
    + "<br>\n<a class=\"lk\" href=\""
    + alias3(lookupProperty(helpers,"link").call(alias4,lookupProperty(depth0,"withdraw"),{"name":"link","hash":{},"loc":{"start":{"line":35,"column":20},"end":{"line":35,"column":37}}}))
    + "\" style=\"color:#0a5566;display:inline-block;padding:11px 16px 11px 0\">"
    + alias3(alias2(alias1(depth0, "stop", {"start":{"line":35,"column":109},"end":{"line":35,"column":113}} ), depth0))
    + "</a></div></td></tr>\n<tr><td class=\"bg p t2\" style=\"padding:16px 32px 32px;background:#edf2f3;font:400 14px/21px system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;color:#475c65\">"
    + alias3(alias2(alias1(depth0, "sender", {"start":{"line":36,"column":168},"end":{"line":36,"column":174}} ), depth0))
    + "</td></tr>\n</table></td></tr></table></div></body></html>";
}}, text: {"0":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "etaLead", {"start":{"line":3,"column":2},"end":{"line":3,"column":9}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "etaBig", {"start":{"line":3,"column":14},"end":{"line":3,"column":20}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"etaAfter"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"loc":{"start":{"line":4,"column":0},"end":{"line":6,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = alias2(alias1(depth0, "etaSource", {"start":{"line":7,"column":2},"end":{"line":7,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "etaAfter", {"start":{"line":5,"column":2},"end":{"line":5,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "note", {"start":{"line":11,"column":2},"end":{"line":11,"column":6}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "\n"
    + ((stack1 = alias2(alias1(depth0, "ownLead", {"start":{"line":15,"column":2},"end":{"line":15,"column":9}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "own", {"start":{"line":15,"column":14},"end":{"line":15,"column":17}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "button", {"start":{"line":19,"column":2},"end":{"line":19,"column":8}} ), depth0)) != null ? stack1 : "")
    + ":\n"
    + ((stack1 = lookupProperty(helpers,"link").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"track"),{"name":"link","hash":{},"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":14}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "code", {"start":{"line":21,"column":2},"end":{"line":21,"column":6}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "linkHost", {"start":{"line":21,"column":11},"end":{"line":21,"column":19}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "code", {"start":{"line":23,"column":2},"end":{"line":23,"column":6}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "neverAsk", {"start":{"line":23,"column":11},"end":{"line":23,"column":19}} ), depth0)) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = alias2(alias1(depth0, "title", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"etaBig"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"loc":{"start":{"line":2,"column":0},"end":{"line":8,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = alias2(alias1(depth0, "sentence", {"start":{"line":9,"column":2},"end":{"line":9,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"note"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"loc":{"start":{"line":10,"column":0},"end":{"line":12,"column":7}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"own"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"loc":{"start":{"line":13,"column":0},"end":{"line":16,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias3,lookupProperty(depth0,"track"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.program(5, data, 0),"loc":{"start":{"line":18,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "whyTitle", {"start":{"line":26,"column":2},"end":{"line":26,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "why", {"start":{"line":27,"column":2},"end":{"line":27,"column":5}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "noticeText", {"start":{"line":28,"column":2},"end":{"line":28,"column":12}} ), depth0)) != null ? stack1 : "")
    + ":\n"
    + ((stack1 = lookupProperty(helpers,"link").call(alias3,lookupProperty(depth0,"notice"),{"name":"link","hash":{},"loc":{"start":{"line":29,"column":0},"end":{"line":29,"column":15}}})) != null ? stack1 : "")
    + "\n\n"
    + ((stack1 = alias2(alias1(depth0, "stopTitle", {"start":{"line":31,"column":2},"end":{"line":31,"column":11}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "stopText", {"start":{"line":32,"column":2},"end":{"line":32,"column":10}} ), depth0)) != null ? stack1 : "")
    + "\n"
    + ((stack1 = alias2(alias1(depth0, "stop", {"start":{"line":33,"column":2},"end":{"line":33,"column":6}} ), depth0)) != null ? stack1 : "")
    + ":\n"
    + ((stack1 = lookupProperty(helpers,"link").call(alias3,lookupProperty(depth0,"withdraw"),{"name":"link","hash":{},"loc":{"start":{"line":34,"column":0},"end":{"line":34,"column":17}}})) != null ? stack1 : "")
    + "\n\n-- \n"
    + ((stack1 = alias2(alias1(depth0, "sender", {"start":{"line":37,"column":2},"end":{"line":37,"column":8}} ), depth0)) != null ? stack1 : "")
    + "\n";
}}, subject: {"0":function(container,depth0,helpers,partials,data) {
    var stack1;

  return " · "
    + ((stack1 = container.lambda(container.strict(depth0, "shopShort", {"start":{"line":1,"column":32},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "");
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.lambda(container.strict(depth0, "status", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"shopShort"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"loc":{"start":{"line":1,"column":10},"end":{"line":1,"column":50}}})) != null ? stack1 : "");
}} };

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
"milestones": { "announced": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is aangemeld";
}},
"title": "Aangemeld",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " heeft "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":17},"end":{"line":1,"column":22}} ), depth0)) != null ? stack1 : "")
    + " aangemeld bij "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":41},"end":{"line":1,"column":48}} ), depth0)) != null ? stack1 : "")
    + ". Je hoort het als "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":71},"end":{"line":1,"column":78}} ), depth0)) != null ? stack1 : "")
    + " begint.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " wacht nog op "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":27},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + ". Je hoeft nu niets te doen.";
}},
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." },
"return": { "preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " wacht op je retour. "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":34},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + " heeft alles doorgegeven.";
}} },
"stamp": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " heeft je post verstuurd met een postzegel.";
}},
"note": "Post wordt niet gescand, dus je ziet geen stappen.",
"preheader": "Post wordt niet gescand, dus je ziet geen stappen." } } },
"accepted": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is bij de bezorger";
}},
"title": "Bij de bezorger",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: gekregen van "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":34},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":44},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":55},"end":{"line":1,"column":59}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: aangenomen op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":35},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":46},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: je retour is afgegeven, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":45},"end":{"line":1,"column":48}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"in_transit": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is onderweg";
}},
"title": "Onderweg",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " scande "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":21},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + " voor het laatst op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":50},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":61},"end":{"line":1,"column":65}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " scande "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":21},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + " op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":34},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":45},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." } } },
"out_for_delivery": { "subject": "De bezorger is onderweg",
"title": "De bezorger is onderweg",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "De bezorger van "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":18},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " heeft "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":36},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + " bij zich. Bezorgen lukt meestal dezelfde dag.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " heeft "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":20},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " bij zich. Bezorgen lukt meestal dezelfde dag.";
}},
"kinds": { "letterbox_parcel": { "note": "Past door de brievenbus. Je hoeft niet thuis te zijn." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "De bezorger van "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":18},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " brengt je retour naar "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":52},"end":{"line":1,"column":56}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "De bezorger van "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":18},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " brengt je retour naar "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":52},"end":{"line":1,"column":56}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"delivery_attempted": { "subject": "Bezorgen lukte niet",
"title": "Bezorgen lukte niet",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt een poging op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":34},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":45},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Was je wel thuis? Zeg het "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":28},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt een poging op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":34},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":45},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt een poging bij "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":35},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":47},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":58},"end":{"line":1,"column":62}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " weet hiervan. Je hoeft niets te doen.";
}} } } },
"ready_for_pickup": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ligt klaar";
}},
"title": "Klaar om op te halen",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":21},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + " ligt klaar, sinds "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":49},"end":{"line":1,"column":52}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":60},"end":{"line":1,"column":64}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Waar en tot wanneer: dat staat bij "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":37},"end":{"line":1,"column":44}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Ophalen kan sinds "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":20},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":31},"end":{"line":1,"column":35}} ), depth0)) != null ? stack1 : "")
    + ", meldt "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":47},"end":{"line":1,"column":54}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Klaar voor "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":13},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "");
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " haalt je retour daar op. Je hoeft niets te doen.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " haalt je retour op bij "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":34},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + ". Je hoeft niets te doen.";
}} } } },
"delivered": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Bezorgd om "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":13},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "");
}},
"title": "Bezorgd",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: "
    + ((stack1 = alias2(alias1(depth0, "how", {"start":{"line":1,"column":21},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":30},"end":{"line":1,"column":33}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":41},"end":{"line":1,"column":45}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Niet gekregen? Zeg het "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":25},"end":{"line":1,"column":29}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: bezorgd op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":32},"end":{"line":1,"column":35}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":43},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "subject": "Je retour is aangekomen",
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Aangekomen bij "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":17},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: aangekomen bij "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":36},"end":{"line":1,"column":40}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":46},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":57},"end":{"line":1,"column":61}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vraag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":8},"end":{"line":1,"column":12}} ), depth0)) != null ? stack1 : "")
    + " naar je geld.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: aangekomen op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":35},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":46},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"returned": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is terug";
}},
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Terug bij "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":12},"end":{"line":1,"column":16}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: weer bij "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":30},"end":{"line":1,"column":34}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":40},"end":{"line":1,"column":43}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":51},"end":{"line":1,"column":55}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vraag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":8},"end":{"line":1,"column":12}} ), depth0)) != null ? stack1 : "")
    + " naar je geld.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: terug bij de winkel op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":44},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":55},"end":{"line":1,"column":59}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "subject": "Je retour is weer bij jou",
"title": "Weer bij jou",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: teruggebracht naar jou, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":45},"end":{"line":1,"column":48}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vraag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":8},"end":{"line":1,"column":12}} ), depth0)) != null ? stack1 : "")
    + " wat je nu kunt doen.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldt: teruggebracht op "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":38},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + " om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":49},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } } },
"how": { "recipient": "aan jou of iemand bij jou",
"mailbox": "in de brievenbus",
"neighbour": "bij de buren",
"safe_place": "op de afgesproken plek",
"pickup_point": "opgehaald",
"locker": "in de kluis",
"reception": "bij de receptie",
"other": "bezorgd" },
"eta": { "today": "Vandaag",
"momentLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " rond";
}},
"momentBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "");
}},
"windowLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " tussen";
}},
"windowBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " en "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":14},"end":{"line":1,"column":16}} ), depth0)) != null ? stack1 : "");
}},
"dayLead": "Verwacht",
"dayBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "");
}},
"dayAfter": "In de loop van de dag.",
"rangeLead": "Tussen",
"rangeBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " en "
    + ((stack1 = alias2(alias1(depth0, "etalast", {"start":{"line":1,"column":16},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "");
}},
"subjectToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Verwacht vandaag "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + "-"
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":28},"end":{"line":1,"column":30}} ), depth0)) != null ? stack1 : "");
}},
"preheaderToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "De bezorger is onderweg. De tijd komt van "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":44},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + " en kan nog veranderen.";
}},
"sourceCarrier": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "De tijd komt van "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":19},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + " en kan nog veranderen.";
}},
"sourceShop": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "De tijd komt van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " en kan nog veranderen.";
}},
"sourceComputed": "Wij schatten dit uit eerdere zendingen." },
"common": { "button": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Bekijk "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":9},"end":{"line":1,"column":14}} ), depth0)) != null ? stack1 : "");
}},
"code": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Het nummer eindigt op "
    + ((stack1 = container.lambda(container.strict(depth0, "last4", {"start":{"line":1,"column":24},"end":{"line":1,"column":29}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"buttonHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Deze knop gaat naar "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":22},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + ". We vragen daar nooit om geld, een wachtwoord of je bankgegevens.";
}},
"linkHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Deze link gaat naar "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":22},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + ". We vragen daar nooit om geld, een wachtwoord of je bankgegevens.";
}},
"neverAsk": "We vragen je nooit om geld, een wachtwoord of je bankgegevens.",
"says": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " zegt:";
}},
"whyTitle": "Waarom krijg ik dit?",
"why": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Je hebt besteld bij "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":22},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + " en zei ja tegen mails over "
    + ((stack1 = alias2(alias1(depth0, "thisThing", {"start":{"line":1,"column":58},"end":{"line":1,"column":67}} ), depth0)) != null ? stack1 : "")
    + ". "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":73},"end":{"line":1,"column":77}} ), depth0)) != null ? stack1 : "")
    + " gaf ons daarvoor je e-mailadres. "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":115},"end":{"line":1,"column":122}} ), depth0)) != null ? stack1 : "")
    + " kreeg het niet van ons. Deze mail meet niet of je hem leest.";
}},
"notice": "Wat we met je gegevens doen",
"stopTitle": "Liever geen mails?",
"stopText": "Je mag altijd stoppen of bezwaar maken. Het werkt meteen.",
"stop": "Stop deze mails",
"sender": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Seintje stuurt dit namens "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":28},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + ". Vragen over je bestelling? Vraag het "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":75},"end":{"line":1,"column":79}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } }, en: { "things": { "parcel": { "thing": "your parcel",
"thisThing": "this parcel" },
"letterbox_parcel": { "thing": "your packet",
"thisThing": "this packet" },
"return": { "thing": "your return",
"thisThing": "this return" },
"stamp": { "thing": "your post",
"thisThing": "this post" },
"pallet": { "thing": "your pallet",
"thisThing": "this pallet" } },
"milestones": { "announced": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is announced";
}},
"title": "Announced",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " has announced "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":25},"end":{"line":1,"column":30}} ), depth0)) != null ? stack1 : "")
    + " to "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":38},"end":{"line":1,"column":45}} ), depth0)) != null ? stack1 : "")
    + ". You hear more when "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":70},"end":{"line":1,"column":77}} ), depth0)) != null ? stack1 : "")
    + " starts.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " is waiting for "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":29},"end":{"line":1,"column":34}} ), depth0)) != null ? stack1 : "")
    + ". You need not do anything now.";
}},
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." },
"return": { "preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " is waiting for your return. "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":42},"end":{"line":1,"column":46}} ), depth0)) != null ? stack1 : "")
    + " has told them all.";
}} },
"stamp": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " has sent your post with a stamp.";
}},
"note": "Post is not scanned, so there are no steps to see.",
"preheader": "Post is not scanned, so there are no steps to see." } } },
"accepted": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "The carrier has "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":18},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "");
}},
"title": "With the carrier",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: received from "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":37},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":47},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":58},"end":{"line":1,"column":62}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: taken in on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":35},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":46},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: your return was handed in, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":50},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":61},"end":{"line":1,"column":65}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"in_transit": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is on its way";
}},
"title": "On its way",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " last scanned "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":27},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + " on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":40},"end":{"line":1,"column":43}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":51},"end":{"line":1,"column":55}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " scanned "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":22},"end":{"line":1,"column":27}} ), depth0)) != null ? stack1 : "")
    + " on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":35},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":46},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." } } },
"out_for_delivery": { "subject": "Out for delivery",
"title": "Out for delivery",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "The courier of "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":17},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + " has "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":33},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + ". It usually comes the same day.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " has "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":18},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " on the van. It usually comes the same day.";
}},
"kinds": { "letterbox_parcel": { "note": "Fits the letterbox. You need not be at home." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "The courier of "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":17},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + " is bringing your return to "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "The courier of "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":17},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + " is bringing your return to "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"delivery_attempted": { "subject": "Delivery did not work",
"title": "Delivery did not work",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports an attempt on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":47},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Were you at home? Tell "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":25},"end":{"line":1,"column":29}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports an attempt on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":47},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports an attempt at "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":36},"end":{"line":1,"column":40}} ), depth0)) != null ? stack1 : "")
    + " on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":48},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":59},"end":{"line":1,"column":63}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " knows about it. You need not do anything.";
}} } } },
"ready_for_pickup": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is ready";
}},
"title": "Ready to collect",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":23},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + " is ready, since "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":49},"end":{"line":1,"column":52}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":60},"end":{"line":1,"column":64}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Where, and until when: "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":25},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + " says so.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "You can collect it since "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":27},"end":{"line":1,"column":30}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":38},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + ", reports "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":56},"end":{"line":1,"column":63}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Ready for "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":12},"end":{"line":1,"column":16}} ), depth0)) != null ? stack1 : "");
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " collects your return there. You need not do anything.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " collects your return at "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":35},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + ". You need not do anything.";
}} } } },
"delivered": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Delivered at "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":15},"end":{"line":1,"column":19}} ), depth0)) != null ? stack1 : "");
}},
"title": "Delivered",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: "
    + ((stack1 = alias2(alias1(depth0, "how", {"start":{"line":1,"column":23},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":32},"end":{"line":1,"column":35}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":43},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Not received? Tell "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":21},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: delivered on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":47},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "subject": "Your return has arrived",
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Arrived at "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":13},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: arrived at "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":34},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":44},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":55},"end":{"line":1,"column":59}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Ask "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + " about your money.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: arrived on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":34},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":45},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"returned": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is back";
}},
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Back at "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":10},"end":{"line":1,"column":14}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: back at "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":31},"end":{"line":1,"column":35}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":41},"end":{"line":1,"column":44}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":52},"end":{"line":1,"column":56}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Ask "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + " about your money.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: back at the shop on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":43},"end":{"line":1,"column":46}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":54},"end":{"line":1,"column":58}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "subject": "Your return is with you again",
"title": "With you again",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: brought back to you, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":44},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":55},"end":{"line":1,"column":59}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Ask "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + " what you can do now.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " reports: brought back on "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":39},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + " at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":50},"end":{"line":1,"column":54}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } } },
"how": { "recipient": "to you or someone with you",
"mailbox": "in the letterbox",
"neighbour": "with a neighbour",
"safe_place": "at the agreed place",
"pickup_point": "collected",
"locker": "in the locker",
"reception": "at the reception",
"other": "delivered" },
"eta": { "today": "Today",
"momentLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " around";
}},
"momentBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "");
}},
"windowLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " between";
}},
"windowBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " and "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":15},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "");
}},
"dayLead": "Expected",
"dayBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "");
}},
"dayAfter": "During the day.",
"rangeLead": "Between",
"rangeBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " and "
    + ((stack1 = alias2(alias1(depth0, "etalast", {"start":{"line":1,"column":17},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "");
}},
"subjectToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Expected today "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":17},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-"
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":26},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "");
}},
"preheaderToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Out for delivery. The time comes from "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":40},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + " and can still change.";
}},
"sourceCarrier": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "The time comes from "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":22},"end":{"line":1,"column":29}} ), depth0)) != null ? stack1 : "")
    + " and can still change.";
}},
"sourceShop": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "The time comes from "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":22},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + " and can still change.";
}},
"sourceComputed": "We estimate this from earlier shipments." },
"common": { "button": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "View "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":7},"end":{"line":1,"column":12}} ), depth0)) != null ? stack1 : "");
}},
"code": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "The number ends in "
    + ((stack1 = container.lambda(container.strict(depth0, "last4", {"start":{"line":1,"column":21},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"buttonHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "This button goes to "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":22},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + ". We never ask for money, a password or bank details there.";
}},
"linkHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "This link goes to "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":20},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + ". We never ask for money, a password or bank details there.";
}},
"neverAsk": "We never ask you for money, a password or bank details.",
"says": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " says:";
}},
"whyTitle": "Why do I get this?",
"why": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "You ordered at "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":17},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + " and said yes to mails about "
    + ((stack1 = alias2(alias1(depth0, "thisThing", {"start":{"line":1,"column":54},"end":{"line":1,"column":63}} ), depth0)) != null ? stack1 : "")
    + ". "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":69},"end":{"line":1,"column":73}} ), depth0)) != null ? stack1 : "")
    + " gave us your e-mail address for that. "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":116},"end":{"line":1,"column":123}} ), depth0)) != null ? stack1 : "")
    + " did not get it from us. This mail does not measure if you read it.";
}},
"notice": "What we do with your data",
"stopTitle": "Rather no mails?",
"stopText": "You can always stop or object. It works at once.",
"stop": "Stop these mails",
"sender": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Seintje sends this on behalf of "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":34},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + ". Questions about your order? Ask "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":76},"end":{"line":1,"column":80}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } }, de: { "things": { "parcel": { "thing": "dein Paket",
"thisThing": "dieses Paket" },
"letterbox_parcel": { "thing": "dein Päckchen",
"thisThing": "dieses Päckchen" },
"return": { "thing": "deine Retoure",
"thisThing": "diese Retoure" },
"stamp": { "thing": "deine Post",
"thisThing": "diese Post" },
"pallet": { "thing": "deine Palette",
"thisThing": "diese Palette" } },
"milestones": { "announced": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ist angemeldet";
}},
"title": "Angemeldet",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " hat "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":15},"end":{"line":1,"column":20}} ), depth0)) != null ? stack1 : "")
    + " bei "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":29},"end":{"line":1,"column":36}} ), depth0)) != null ? stack1 : "")
    + " angemeldet. Du hörst mehr, wenn "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":73},"end":{"line":1,"column":80}} ), depth0)) != null ? stack1 : "")
    + " beginnt.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " wartet noch auf "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":30},"end":{"line":1,"column":35}} ), depth0)) != null ? stack1 : "")
    + ". Du musst jetzt nichts tun.";
}},
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." },
"return": { "preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " wartet auf deine Retoure. "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":40},"end":{"line":1,"column":44}} ), depth0)) != null ? stack1 : "")
    + " hat alles mitgeteilt.";
}} },
"stamp": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " hat deine Post mit einer Briefmarke verschickt.";
}},
"note": "Post wird nicht gescannt, deshalb siehst du keine Schritte.",
"preheader": "Post wird nicht gescannt, deshalb siehst du keine Schritte." } } },
"accepted": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Beim Zusteller: "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":18},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "");
}},
"title": "Beim Zusteller",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: erhalten von "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":35},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":45},"end":{"line":1,"column":48}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: angenommen am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":47},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: deine Retoure wurde abgegeben, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":53},"end":{"line":1,"column":56}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":64},"end":{"line":1,"column":68}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}} } } },
"in_transit": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ist unterwegs";
}},
"title": "Unterwegs",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " hat "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":18},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " zuletzt am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":39},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":50},"end":{"line":1,"column":54}} ), depth0)) != null ? stack1 : "")
    + " Uhr gescannt.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " hat "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":18},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":31},"end":{"line":1,"column":34}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":42},"end":{"line":1,"column":46}} ), depth0)) != null ? stack1 : "")
    + " Uhr gescannt.";
}},
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." } } },
"out_for_delivery": { "subject": "Der Zusteller ist unterwegs",
"title": "Der Zusteller ist unterwegs",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Der Zusteller von "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":20},"end":{"line":1,"column":27}} ), depth0)) != null ? stack1 : "")
    + " hat "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":36},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + " dabei. Meist klappt es am selben Tag.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " hat "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":18},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " dabei. Meist klappt es am selben Tag.";
}},
"kinds": { "letterbox_parcel": { "note": "Passt in den Briefkasten. Du musst nicht zu Hause sein." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Der Zusteller von "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":20},"end":{"line":1,"column":27}} ), depth0)) != null ? stack1 : "")
    + " bringt deine Retoure zu "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Der Zusteller von "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":20},"end":{"line":1,"column":27}} ), depth0)) != null ? stack1 : "")
    + " bringt deine Retoure zu "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"delivery_attempted": { "subject": "Zustellung hat nicht geklappt",
"title": "Die Zustellung hat nicht geklappt",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet einen Versuch am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":38},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":49},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Warst du doch zu Hause? Sag es "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":33},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet einen Versuch am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":38},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":49},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"kinds": { "return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet einen Versuch bei "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":39},"end":{"line":1,"column":43}} ), depth0)) != null ? stack1 : "")
    + " am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":51},"end":{"line":1,"column":54}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":62},"end":{"line":1,"column":66}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " weiß davon. Du musst nichts tun.";
}} } } },
"ready_for_pickup": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " liegt bereit";
}},
"title": "Bereit zum Abholen",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":22},"end":{"line":1,"column":27}} ), depth0)) != null ? stack1 : "")
    + " liegt bereit, seit "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":51},"end":{"line":1,"column":54}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":62},"end":{"line":1,"column":66}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Wo und bis wann: das steht bei "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":33},"end":{"line":1,"column":40}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Abholen geht seit "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":20},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":31},"end":{"line":1,"column":35}} ), depth0)) != null ? stack1 : "")
    + " Uhr, meldet "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":52},"end":{"line":1,"column":59}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Bereit für "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":13},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "");
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " holt deine Retoure dort ab. Du musst nichts tun.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " holt deine Retoure bei "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":34},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + " ab. Du musst nichts tun.";
}} } } },
"delivered": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Zugestellt um "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":16},"end":{"line":1,"column":20}} ), depth0)) != null ? stack1 : "")
    + " Uhr";
}},
"title": "Zugestellt",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: "
    + ((stack1 = alias2(alias1(depth0, "how", {"start":{"line":1,"column":22},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":31},"end":{"line":1,"column":34}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":42},"end":{"line":1,"column":46}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Nicht bekommen? Sag es "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":25},"end":{"line":1,"column":29}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: zugestellt am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":47},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"kinds": { "return": { "subject": "Deine Retoure ist angekommen",
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Angekommen bei "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":17},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: angekommen bei "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":37},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":47},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":58},"end":{"line":1,"column":62}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Frag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + " nach deinem Geld.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: angekommen am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":47},"end":{"line":1,"column":51}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}} } } },
"returned": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ist zurück";
}},
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Zurück bei "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":13},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: wieder bei "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":33},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":43},"end":{"line":1,"column":46}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":54},"end":{"line":1,"column":58}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Frag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + " nach deinem Geld.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: zurück beim Shop am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":42},"end":{"line":1,"column":45}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":53},"end":{"line":1,"column":57}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"kinds": { "return": { "subject": "Deine Retoure ist bei dir",
"title": "Wieder bei dir",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: zu dir zurückgebracht, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":45},"end":{"line":1,"column":48}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Frag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ", was du jetzt tun kannst.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " meldet: zurückgebracht am "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":40},"end":{"line":1,"column":43}} ), depth0)) != null ? stack1 : "")
    + " um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":51},"end":{"line":1,"column":55}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}} } } } },
"how": { "recipient": "an dich oder jemanden bei dir",
"mailbox": "in den Briefkasten",
"neighbour": "bei den Nachbarn",
"safe_place": "am vereinbarten Ort",
"pickup_point": "abgeholt",
"locker": "im Schließfach",
"reception": "am Empfang",
"other": "zugestellt" },
"eta": { "today": "Heute",
"momentLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " gegen";
}},
"momentBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " Uhr";
}},
"windowLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " zwischen";
}},
"windowBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " und "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":15},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "")
    + " Uhr";
}},
"dayLead": "Erwartet",
"dayBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "");
}},
"dayAfter": "Im Lauf des Tages.",
"rangeLead": "Zwischen",
"rangeBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " und "
    + ((stack1 = alias2(alias1(depth0, "etalast", {"start":{"line":1,"column":17},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "");
}},
"subjectToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Erwartet heute "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":17},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + "-"
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":26},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "");
}},
"preheaderToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Der Zusteller ist unterwegs. Die Zeit kommt von "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":50},"end":{"line":1,"column":57}} ), depth0)) != null ? stack1 : "")
    + " und kann sich noch ändern.";
}},
"sourceCarrier": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Die Zeit kommt von "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":21},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + " und kann sich noch ändern.";
}},
"sourceShop": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Die Zeit kommt von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":21},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " und kann sich noch ändern.";
}},
"sourceComputed": "Wir schätzen das aus früheren Sendungen." },
"common": { "button": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ansehen";
}},
"code": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Die Nummer endet auf "
    + ((stack1 = container.lambda(container.strict(depth0, "last4", {"start":{"line":1,"column":23},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"buttonHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Dieser Knopf führt zu "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":24},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + ". Wir fragen dort nie nach Geld, einem Passwort oder Bankdaten.";
}},
"linkHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Dieser Link führt zu "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":23},"end":{"line":1,"column":27}} ), depth0)) != null ? stack1 : "")
    + ". Wir fragen dort nie nach Geld, einem Passwort oder Bankdaten.";
}},
"neverAsk": "Wir fragen dich nie nach Geld, einem Passwort oder Bankdaten.",
"says": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " sagt:";
}},
"whyTitle": "Warum bekomme ich das?",
"why": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Du hast bei "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":14},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + " bestellt und Ja gesagt zu E-Mails über "
    + ((stack1 = alias2(alias1(depth0, "thisThing", {"start":{"line":1,"column":62},"end":{"line":1,"column":71}} ), depth0)) != null ? stack1 : "")
    + ". "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":77},"end":{"line":1,"column":81}} ), depth0)) != null ? stack1 : "")
    + " hat uns dafür deine E-Mail-Adresse gegeben. "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":130},"end":{"line":1,"column":137}} ), depth0)) != null ? stack1 : "")
    + " hat sie nicht von uns. Diese E-Mail misst nicht, ob du sie liest.";
}},
"notice": "Was wir mit deinen Daten tun",
"stopTitle": "Lieber keine E-Mails?",
"stopText": "Du kannst jederzeit aufhören oder widersprechen. Es wirkt sofort.",
"stop": "Diese E-Mails beenden",
"sender": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Seintje schickt das im Auftrag von "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":37},"end":{"line":1,"column":41}} ), depth0)) != null ? stack1 : "")
    + ". Fragen zur Bestellung? Frag "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":75},"end":{"line":1,"column":79}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } }, fr: { "things": { "parcel": { "thing": "votre colis",
"thisThing": "ce colis" },
"letterbox_parcel": { "thing": "votre paquet",
"thisThing": "ce paquet" },
"return": { "thing": "votre retour",
"thisThing": "ce retour" },
"stamp": { "thing": "votre courrier",
"thisThing": "ce courrier" },
"pallet": { "thing": "votre palette",
"thisThing": "cette palette" } },
"milestones": { "announced": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est annoncé";
}},
"title": "Annoncé",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " a annoncé "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":21},"end":{"line":1,"column":26}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":33},"end":{"line":1,"column":40}} ), depth0)) != null ? stack1 : "")
    + ". Vous en saurez plus quand "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":72},"end":{"line":1,"column":79}} ), depth0)) != null ? stack1 : "")
    + " commence.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " attend encore "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":28},"end":{"line":1,"column":33}} ), depth0)) != null ? stack1 : "")
    + ". Vous n’avez rien à faire.";
}},
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." },
"return": { "preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " attend votre retour. "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":35},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " a tout transmis.";
}} },
"stamp": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " a envoyé votre courrier avec un timbre.";
}},
"note": "Le courrier n’est pas scanné, donc vous ne voyez pas d’étapes.",
"preheader": "Le courrier n’est pas scanné, donc vous ne voyez pas d’étapes." },
"pallet": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est annoncée";
}},
"title": "Annoncée" } } },
"accepted": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Le livreur a "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":15},"end":{"line":1,"column":20}} ), depth0)) != null ? stack1 : "");
}},
"title": "Chez le transporteur",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : remis par "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":34},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":44},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":54},"end":{"line":1,"column":58}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : pris en charge "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":39},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":49},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : votre retour est déposé, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":49},"end":{"line":1,"column":52}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":59},"end":{"line":1,"column":63}} ), depth0)) != null ? stack1 : "")
    + ".";
}} },
"pallet": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : remise par "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":35},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":45},"end":{"line":1,"column":48}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":55},"end":{"line":1,"column":59}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : prise en charge "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":40},"end":{"line":1,"column":43}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":50},"end":{"line":1,"column":54}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"in_transit": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est en route";
}},
"title": "En route",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " a scanné "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":23},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":33},"end":{"line":1,"column":36}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":43},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + ", pour la dernière fois.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " a scanné "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":23},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":33},"end":{"line":1,"column":36}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":43},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." } } },
"out_for_delivery": { "subject": "Le livreur est en route",
"title": "Le livreur est en route",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Le livreur chez "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":18},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " a "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":32},"end":{"line":1,"column":37}} ), depth0)) != null ? stack1 : "")
    + " avec lui. La livraison réussit souvent le même jour.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " a "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":16},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + ". La livraison réussit souvent le même jour.";
}},
"kinds": { "letterbox_parcel": { "note": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire." },
"return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Le livreur chez "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":18},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " apporte votre retour à "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":53},"end":{"line":1,"column":57}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Le livreur chez "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":18},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "")
    + " apporte votre retour à "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":53},"end":{"line":1,"column":57}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"delivery_attempted": { "subject": "La livraison n’a pas réussi",
"title": "La livraison n’a pas réussi",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale une tentative "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":46},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vous étiez là ? Dites-le à "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":29},"end":{"line":1,"column":33}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale une tentative "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":36},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":46},"end":{"line":1,"column":50}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale une tentative chez "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":41},"end":{"line":1,"column":45}} ), depth0)) != null ? stack1 : "")
    + " "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":50},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":60},"end":{"line":1,"column":64}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " le sait. Vous n’avez rien à faire.";
}} } } },
"ready_for_pickup": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " vous attend";
}},
"title": "À retirer",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : "
    + ((stack1 = alias2(alias1(depth0, "thing", {"start":{"line":1,"column":24},"end":{"line":1,"column":29}} ), depth0)) != null ? stack1 : "")
    + " vous attend, depuis "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":54},"end":{"line":1,"column":57}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":64},"end":{"line":1,"column":68}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Où et jusqu’à quand : voyez chez "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":35},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Le retrait est possible depuis "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":33},"end":{"line":1,"column":36}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":43},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + ", signale "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":61},"end":{"line":1,"column":68}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "subject": "Votre retour est prêt",
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Prêt pour "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":12},"end":{"line":1,"column":16}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : votre retour est prêt, depuis "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":54},"end":{"line":1,"column":57}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":64},"end":{"line":1,"column":68}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " y retire votre retour. Vous n’avez rien à faire.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " retire votre retour chez "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":36},"end":{"line":1,"column":43}} ), depth0)) != null ? stack1 : "")
    + ". Vous n’avez rien à faire.";
}} } } },
"delivered": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Livré à "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":10},"end":{"line":1,"column":14}} ), depth0)) != null ? stack1 : "");
}},
"title": "Livré",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : "
    + ((stack1 = alias2(alias1(depth0, "how", {"start":{"line":1,"column":24},"end":{"line":1,"column":27}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":33},"end":{"line":1,"column":36}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":43},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Rien reçu ? Dites-le à "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":25},"end":{"line":1,"column":29}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : livré "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":30},"end":{"line":1,"column":33}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":40},"end":{"line":1,"column":44}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "subject": "Votre retour est arrivé",
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Arrivé chez "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":14},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : arrivé chez "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":36},"end":{"line":1,"column":40}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":46},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":56},"end":{"line":1,"column":60}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Demandez votre argent à "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":26},"end":{"line":1,"column":30}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : arrivé "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":31},"end":{"line":1,"column":34}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":41},"end":{"line":1,"column":45}} ), depth0)) != null ? stack1 : "")
    + ".";
}} },
"pallet": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Livrée à "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":11},"end":{"line":1,"column":15}} ), depth0)) != null ? stack1 : "");
}},
"title": "Livrée",
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : livrée "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":31},"end":{"line":1,"column":34}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":41},"end":{"line":1,"column":45}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"returned": { "subject": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est de retour";
}},
"title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "De retour chez "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":17},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "");
}},
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : de nouveau chez "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":40},"end":{"line":1,"column":44}} ), depth0)) != null ? stack1 : "")
    + ", "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":50},"end":{"line":1,"column":53}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":60},"end":{"line":1,"column":64}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Demandez votre argent à "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":26},"end":{"line":1,"column":30}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : de retour au magasin "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":45},"end":{"line":1,"column":48}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":55},"end":{"line":1,"column":59}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "subject": "Votre retour est revenu",
"title": "De nouveau chez vous",
"sentence": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : rapporté chez vous, "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":44},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":54},"end":{"line":1,"column":58}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"note": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Demandez à "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":13},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "")
    + " ce que vous pouvez faire.";
}},
"preheader": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":2},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " signale : rapporté "
    + ((stack1 = alias2(alias1(depth0, "day", {"start":{"line":1,"column":33},"end":{"line":1,"column":36}} ), depth0)) != null ? stack1 : "")
    + " à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":43},"end":{"line":1,"column":47}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } } },
"how": { "recipient": "à vous ou à quelqu’un chez vous",
"mailbox": "dans la boîte aux lettres",
"neighbour": "chez un voisin",
"safe_place": "à l’endroit convenu",
"pickup_point": "au point de retrait",
"locker": "dans la consigne",
"reception": "à la réception",
"other": "livraison faite" },
"eta": { "today": "Aujourd’hui",
"momentLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " vers";
}},
"momentBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "");
}},
"windowLead": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " entre";
}},
"windowBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " et "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":14},"end":{"line":1,"column":16}} ), depth0)) != null ? stack1 : "");
}},
"dayLead": "Prévu",
"dayBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "");
}},
"dayAfter": "Au cours de la journée.",
"rangeLead": "Entre",
"rangeBig": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":2},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + " et "
    + ((stack1 = alias2(alias1(depth0, "etalast", {"start":{"line":1,"column":16},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "");
}},
"subjectToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Prévu aujourd’hui "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":20},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + "-"
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":29},"end":{"line":1,"column":31}} ), depth0)) != null ? stack1 : "");
}},
"preheaderToday": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Le livreur est en route. L’heure vient du transporteur "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":57},"end":{"line":1,"column":64}} ), depth0)) != null ? stack1 : "")
    + " et peut changer.";
}},
"sourceCarrier": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "L’heure vient du transporteur "
    + ((stack1 = container.lambda(container.strict(depth0, "carrier", {"start":{"line":1,"column":32},"end":{"line":1,"column":39}} ), depth0)) != null ? stack1 : "")
    + " et peut encore changer.";
}},
"sourceShop": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "L’heure vient du magasin "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":27},"end":{"line":1,"column":31}} ), depth0)) != null ? stack1 : "")
    + " et peut encore changer.";
}},
"sourceComputed": "Nous l’estimons à partir d’envois précédents." },
"common": { "button": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Voir "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":7},"end":{"line":1,"column":12}} ), depth0)) != null ? stack1 : "");
}},
"code": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Le numéro se termine par "
    + ((stack1 = container.lambda(container.strict(depth0, "last4", {"start":{"line":1,"column":27},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"buttonHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Ce bouton mène à "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + ". Nous n’y demandons jamais d’argent, de mot de passe ou de données bancaires.";
}},
"linkHost": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Ce lien mène à "
    + ((stack1 = container.lambda(container.strict(depth0, "host", {"start":{"line":1,"column":17},"end":{"line":1,"column":21}} ), depth0)) != null ? stack1 : "")
    + ". Nous n’y demandons jamais d’argent, de mot de passe ou de données bancaires.";
}},
"neverAsk": "Nous ne demandons jamais d’argent, de mot de passe ou de données bancaires.",
"says": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " dit :";
}},
"whyTitle": "Pourquoi je reçois ceci ?",
"why": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Vous avez commandé chez "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":26},"end":{"line":1,"column":30}} ), depth0)) != null ? stack1 : "")
    + " et dit oui aux e-mails sur "
    + ((stack1 = alias2(alias1(depth0, "thisThing", {"start":{"line":1,"column":62},"end":{"line":1,"column":71}} ), depth0)) != null ? stack1 : "")
    + ". "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":77},"end":{"line":1,"column":81}} ), depth0)) != null ? stack1 : "")
    + " nous a donné votre adresse e-mail pour cela. "
    + ((stack1 = alias2(alias1(depth0, "carrier", {"start":{"line":1,"column":131},"end":{"line":1,"column":138}} ), depth0)) != null ? stack1 : "")
    + " ne l’a pas reçue par nous. Cet e-mail ne mesure pas si vous le lisez.";
}},
"notice": "Ce que nous faisons avec vos données",
"stopTitle": "Plutôt pas d’e-mails ?",
"stopText": "Vous pouvez toujours arrêter ou vous opposer. Cela vaut tout de suite.",
"stop": "Arrêter ces e-mails",
"sender": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Seintje envoie ceci au nom du magasin "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":40},"end":{"line":1,"column":44}} ), depth0)) != null ? stack1 : "")
    + ". Une question sur votre commande ? Demandez à "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":95},"end":{"line":1,"column":99}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } };

// prettier-ignore
export const pushWords: Record<Language, CompiledPushCatalogue> = { nl: { "announced": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is aangemeld";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". De bezorger heeft het nog niet.";
}},
"discreet": "De bezorger heeft het nog niet.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Naar "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". De bezorger heeft het nog niet.";
}},
"discreet": "De bezorger heeft het nog niet." },
"stamp": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Post wordt niet gescand.";
}},
"discreet": "Post wordt niet gescand." } } },
"accepted": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "De bezorger heeft "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":20},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "");
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tik voor de verwachte dag.";
}},
"discreet": "Tik voor de verwachte dag.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Naar "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tik voor de verwachte dag.";
}},
"discreet": "Tik voor de verwachte dag." } } },
"in_transit": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is onderweg";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tik voor de verwachte dag.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Van "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Verwacht: "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":26},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tik voor de verwachte dag.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Verwacht: "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":12},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Naar "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tik voor de verwachte dag.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Naar "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Verwacht: "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":27},"end":{"line":1,"column":33}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tik voor de verwachte dag.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Verwacht: "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":12},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"out_for_delivery": { "title": "De bezorger is onderweg",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tik voor de verwachte tijd.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Van "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Verwacht tussen "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":32},"end":{"line":1,"column":36}} ), depth0)) != null ? stack1 : "")
    + " en "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":44},"end":{"line":1,"column":46}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tik voor de verwachte tijd.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Verwacht tussen "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":18},"end":{"line":1,"column":22}} ), depth0)) != null ? stack1 : "")
    + " en "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":30},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "title": "Je retour is onderweg",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Naar "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Je hoeft niets te doen.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Naar "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Je hoeft niets te doen.";
}},
"discreet": "Je hoeft niets te doen.",
"discreetTimed": "Je hoeft niets te doen." } } },
"delivery_attempted": { "title": "Bezorgen lukte niet",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tik om te zien wat je kunt doen.";
}},
"discreet": "Tik om te zien wat je kunt doen.",
"kinds": { "return": { "title": "Je retour kwam nog niet aan",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Naar "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Je hoeft niets te doen.";
}},
"discreet": "Je hoeft niets te doen." } } },
"ready_for_pickup": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ligt klaar";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tik voor waar en tot wanneer.";
}},
"discreet": "Tik voor waar en tot wanneer.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Voor "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Je hoeft niets te doen.";
}},
"discreet": "Je hoeft niets te doen." } } },
"delivered": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is bezorgd";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Van "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tik om te zien waar.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Van "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ", om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + ". Tik om te zien waar.";
}},
"discreet": "Tik om te zien waar.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Om "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Tik om te zien waar.";
}},
"kinds": { "return": { "title": "Je retour is aangekomen",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Bij "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tik om te zien wanneer.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Bij "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ", om "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tik om te zien wanneer.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Om "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"returned": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is terug";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " heeft het weer.";
}},
"discreet": "De afzender heeft het weer.",
"kinds": { "return": { "title": "Je retour is weer bij jou",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vraag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":8},"end":{"line":1,"column":12}} ), depth0)) != null ? stack1 : "")
    + " wat je nu kunt doen.";
}},
"discreet": "Tik om te zien wat je kunt doen." } } } }, en: { "announced": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is announced";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". The carrier does not have it yet.";
}},
"discreet": "The carrier does not have it yet.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "To "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". The carrier does not have it yet.";
}},
"discreet": "The carrier does not have it yet." },
"stamp": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Post is not scanned.";
}},
"discreet": "Post is not scanned." } } },
"accepted": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "The carrier has "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":18},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "");
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tap for the expected day.";
}},
"discreet": "Tap for the expected day.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "To "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Tap for the expected day.";
}},
"discreet": "Tap for the expected day." } } },
"in_transit": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is on its way";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tap for the expected day.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "From "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Expected: "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":27},"end":{"line":1,"column":33}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tap for the expected day.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Expected: "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":12},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "To "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Tap for the expected day.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "To "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Expected: "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":25},"end":{"line":1,"column":31}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tap for the expected day.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Expected: "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":12},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"out_for_delivery": { "title": "Out for delivery",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tap for the expected time.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "From "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Expected between "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":34},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + " and "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":47},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tap for the expected time.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Expected between "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " and "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":32},"end":{"line":1,"column":34}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "title": "Your return is on its way",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "To "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". You need not do anything.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "To "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". You need not do anything.";
}},
"discreet": "You need not do anything.",
"discreetTimed": "You need not do anything." } } },
"delivery_attempted": { "title": "Delivery did not work",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tap to see what you can do.";
}},
"discreet": "Tap to see what you can do.",
"kinds": { "return": { "title": "Your return has not arrived yet",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "To "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". You need not do anything.";
}},
"discreet": "You need not do anything." } } },
"ready_for_pickup": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is ready to collect";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tap to see where and until when.";
}},
"discreet": "Tap to see where and until when.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "For "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". You need not do anything.";
}},
"discreet": "You need not do anything." } } },
"delivered": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is delivered";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "From "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Tap to see where.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "From "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ", at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":20},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + ". Tap to see where.";
}},
"discreet": "Tap to see where.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "At "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Tap to see where.";
}},
"kinds": { "return": { "title": "Your return has arrived",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "At "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Tap to see when.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "At "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ", at "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":18},"end":{"line":1,"column":22}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tap to see when.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "At "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"returned": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " is back";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " has it again.";
}},
"discreet": "The sender has it again.",
"kinds": { "return": { "title": "Your return is back with you",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Ask "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + " what you can do now.";
}},
"discreet": "Tap to see what you can do." } } } }, de: { "announced": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ist angemeldet";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Der Zusteller hat es noch nicht.";
}},
"discreet": "Der Zusteller hat es noch nicht.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "An "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Der Zusteller hat sie noch nicht.";
}},
"discreet": "Der Zusteller hat sie noch nicht." },
"stamp": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Post wird nicht gescannt.";
}},
"discreet": "Post wird nicht gescannt." },
"pallet": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Der Zusteller hat sie noch nicht.";
}},
"discreet": "Der Zusteller hat sie noch nicht." } } },
"accepted": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Der Zusteller hat "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":20},"end":{"line":1,"column":25}} ), depth0)) != null ? stack1 : "");
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tippe für den erwarteten Tag.";
}},
"discreet": "Tippe für den erwarteten Tag.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "An "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Tippe für den erwarteten Tag.";
}},
"discreet": "Tippe für den erwarteten Tag." } } },
"in_transit": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ist unterwegs";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tippe für den erwarteten Tag.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Von "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Erwartet: "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":26},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tippe für den erwarteten Tag.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Erwartet: "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":12},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "An "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Tippe für den erwarteten Tag.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "An "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Erwartet: "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":25},"end":{"line":1,"column":31}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Tippe für den erwarteten Tag.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Erwartet: "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":12},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"out_for_delivery": { "title": "Der Zusteller ist unterwegs",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tippe für die erwartete Zeit.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Von "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Erwartet zwischen "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":34},"end":{"line":1,"column":38}} ), depth0)) != null ? stack1 : "")
    + " und "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":47},"end":{"line":1,"column":49}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"discreet": "Tippe für die erwartete Zeit.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Erwartet zwischen "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":20},"end":{"line":1,"column":24}} ), depth0)) != null ? stack1 : "")
    + " und "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":33},"end":{"line":1,"column":35}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"kinds": { "return": { "title": "Deine Retoure ist unterwegs",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "An "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Du musst nichts tun.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "An "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Du musst nichts tun.";
}},
"discreet": "Du musst nichts tun.",
"discreetTimed": "Du musst nichts tun." } } },
"delivery_attempted": { "title": "Die Zustellung hat nicht geklappt",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tippe und sieh, was du tun kannst.";
}},
"discreet": "Tippe und sieh, was du tun kannst.",
"kinds": { "return": { "title": "Deine Retoure kam noch nicht an",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "An "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + ". Du musst nichts tun.";
}},
"discreet": "Du musst nichts tun." } } },
"ready_for_pickup": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " liegt bereit";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tippe und sieh, wo und bis wann.";
}},
"discreet": "Tippe und sieh, wo und bis wann.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Für "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Du musst nichts tun.";
}},
"discreet": "Du musst nichts tun." } } },
"delivered": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ist zugestellt";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Von "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tippe und sieh, wo.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Von "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ", um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " Uhr. Tippe und sieh, wo.";
}},
"discreet": "Tippe und sieh, wo.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Um "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " Uhr. Tippe und sieh, wo.";
}},
"kinds": { "return": { "title": "Deine Retoure ist angekommen",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Bei "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Tippe und sieh, wann.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Bei "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ", um "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}},
"discreet": "Tippe und sieh, wann.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Um "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":5},"end":{"line":1,"column":9}} ), depth0)) != null ? stack1 : "")
    + " Uhr.";
}} } } },
"returned": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " ist zurück";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " hat es wieder.";
}},
"discreet": "Der Absender hat es wieder.",
"kinds": { "return": { "title": "Deine Retoure ist wieder bei dir",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Frag "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ", was du jetzt tun kannst.";
}},
"discreet": "Tippe und sieh, was du tun kannst." },
"stamp": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " hat sie wieder.";
}},
"discreet": "Der Absender hat sie wieder." },
"pallet": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " hat sie wieder.";
}},
"discreet": "Der Absender hat sie wieder." } } } }, fr: { "announced": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est annoncé";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Le livreur ne l’a pas encore.";
}},
"discreet": "Le livreur ne l’a pas encore.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vers "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Le livreur ne l’a pas encore.";
}},
"discreet": "Le livreur ne l’a pas encore." },
"stamp": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Le courrier n’est pas scanné.";
}},
"discreet": "Le courrier n’est pas scanné." },
"pallet": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est annoncée";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Le livreur ne l’a pas encore.";
}},
"discreet": "Le livreur ne l’a pas encore." } } },
"accepted": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Le livreur a "
    + ((stack1 = container.lambda(container.strict(depth0, "thing", {"start":{"line":1,"column":15},"end":{"line":1,"column":20}} ), depth0)) != null ? stack1 : "");
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour le jour prévu.";
}},
"discreet": "Touchez pour le jour prévu.",
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vers "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour le jour prévu.";
}},
"discreet": "Touchez pour le jour prévu." } } },
"in_transit": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est en route";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour le jour prévu.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Par "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Prévu : "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":24},"end":{"line":1,"column":30}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Touchez pour le jour prévu.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Prévu : "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":10},"end":{"line":1,"column":16}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vers "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour le jour prévu.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Vers "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Prévu : "
    + ((stack1 = alias2(alias1(depth0, "etaday", {"start":{"line":1,"column":25},"end":{"line":1,"column":31}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Touchez pour le jour prévu.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Prévu : "
    + ((stack1 = container.lambda(container.strict(depth0, "etaday", {"start":{"line":1,"column":10},"end":{"line":1,"column":16}} ), depth0)) != null ? stack1 : "")
    + ".";
}} } } },
"out_for_delivery": { "title": "Le livreur est en route",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour l’heure prévue.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Par "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Prévu entre "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":28},"end":{"line":1,"column":32}} ), depth0)) != null ? stack1 : "")
    + " et "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":40},"end":{"line":1,"column":42}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Touchez pour l’heure prévue.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Prévu entre "
    + ((stack1 = alias2(alias1(depth0, "from", {"start":{"line":1,"column":14},"end":{"line":1,"column":18}} ), depth0)) != null ? stack1 : "")
    + " et "
    + ((stack1 = alias2(alias1(depth0, "to", {"start":{"line":1,"column":26},"end":{"line":1,"column":28}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"kinds": { "return": { "title": "Votre retour est en route",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vers "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Vous n’avez rien à faire.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vers "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Vous n’avez rien à faire.";
}},
"discreet": "Vous n’avez rien à faire.",
"discreetTimed": "Vous n’avez rien à faire." } } },
"delivery_attempted": { "title": "La livraison n’a pas réussi",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour voir quoi faire.";
}},
"discreet": "Touchez pour voir quoi faire.",
"kinds": { "return": { "title": "Votre retour n’est pas encore arrivé",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Vers "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Vous n’avez rien à faire.";
}},
"discreet": "Vous n’avez rien à faire." } } },
"ready_for_pickup": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " vous attend";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour voir où et jusqu’à quand.";
}},
"discreet": "Touchez pour voir où et jusqu’à quand.",
"kinds": { "return": { "title": "Votre retour est prêt",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Pour "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Vous n’avez rien à faire.";
}},
"discreet": "Vous n’avez rien à faire." } } },
"delivered": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est livré";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Par "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour voir où.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Par "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":6},"end":{"line":1,"column":10}} ), depth0)) != null ? stack1 : "")
    + ", à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":18},"end":{"line":1,"column":22}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour voir où.";
}},
"discreet": "Touchez pour voir où.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "À "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":4},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour voir où.";
}},
"kinds": { "return": { "title": "Votre retour est arrivé",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Chez "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ". Touchez pour voir quand.";
}},
"timed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda;

  return "Chez "
    + ((stack1 = alias2(alias1(depth0, "shop", {"start":{"line":1,"column":7},"end":{"line":1,"column":11}} ), depth0)) != null ? stack1 : "")
    + ", à "
    + ((stack1 = alias2(alias1(depth0, "time", {"start":{"line":1,"column":19},"end":{"line":1,"column":23}} ), depth0)) != null ? stack1 : "")
    + ".";
}},
"discreet": "Touchez pour voir quand.",
"discreetTimed": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "À "
    + ((stack1 = container.lambda(container.strict(depth0, "time", {"start":{"line":1,"column":4},"end":{"line":1,"column":8}} ), depth0)) != null ? stack1 : "")
    + ".";
}} },
"pallet": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est livrée";
}} } } },
"returned": { "title": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "Thing", {"start":{"line":1,"column":2},"end":{"line":1,"column":7}} ), depth0)) != null ? stack1 : "")
    + " est de retour";
}},
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":2},"end":{"line":1,"column":6}} ), depth0)) != null ? stack1 : "")
    + " l’a de nouveau.";
}},
"discreet": "L’expéditeur l’a de nouveau.",
"kinds": { "return": { "title": "Votre retour est revenu chez vous",
"plain": {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1;

  return "Demandez à "
    + ((stack1 = container.lambda(container.strict(depth0, "shop", {"start":{"line":1,"column":13},"end":{"line":1,"column":17}} ), depth0)) != null ? stack1 : "")
    + " que faire maintenant.";
}},
"discreet": "Touchez pour voir quoi faire." } } } } };
