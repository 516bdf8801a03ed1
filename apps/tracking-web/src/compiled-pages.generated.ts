// Made from apps/tracking-web/templates by its build.mjs; change the templates, then run that.
// @ts-nocheck: compiled Handlebars has no types; words.ts and render-page.ts type what is exported here.
/* eslint-disable */

// prettier-ignore
export const templates = {
layout: {"0":function(container,depth0,helpers,partials,data) {
    return "\u003Cscript src=\"/page.js\" defer>\u003C/script>\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"again"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.program(4, data, 0),"data":data,"loc":{"start":{"line":17,"column":68},"end":{"line":17,"column":408}}})) != null ? stack1 : "");
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<button form=\"again\" name=\"lang\" value=\""
    + alias3(alias2(alias1(depth0, "code", {"start":{"line":17,"column":123},"end":{"line":17,"column":127}} ), depth0))
    + "\" lang=\""
    + alias3(alias2(alias1(depth0, "code", {"start":{"line":17,"column":139},"end":{"line":17,"column":143}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isCurrent"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":146},"end":{"line":17,"column":190}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":17,"column":193},"end":{"line":17,"column":198}} ), depth0))
    + "<span class=\"vh\"> "
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":17,"column":220},"end":{"line":17,"column":224}} ), depth0))
    + "</span></button>";
},"3":function(container,depth0,helpers,partials,data) {
    return " aria-current=\"true\"";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<a href=\"?lang="
    + alias3(alias2(alias1(depth0, "code", {"start":{"line":17,"column":267},"end":{"line":17,"column":271}} ), depth0))
    + "\" lang=\""
    + alias3(alias2(alias1(depth0, "code", {"start":{"line":17,"column":283},"end":{"line":17,"column":287}} ), depth0))
    + "\" hreflang=\""
    + alias3(alias2(alias1(depth0, "code", {"start":{"line":17,"column":303},"end":{"line":17,"column":307}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isCurrent"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":310},"end":{"line":17,"column":354}}})) != null ? stack1 : "")
    + ">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":17,"column":357},"end":{"line":17,"column":362}} ), depth0))
    + "<span class=\"vh\"> "
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":17,"column":384},"end":{"line":17,"column":388}} ), depth0))
    + "</span></a>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<!doctype html>\n<html lang=\""
    + alias3(alias2(alias1(depth0, "lang", {"start":{"line":2,"column":14},"end":{"line":2,"column":18}} ), depth0))
    + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":5,"column":9},"end":{"line":5,"column":14}} ), depth0))
    + "</title>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"stylesheet\" href=\"/"
    + alias3(alias2(alias1(depth0, "css", {"start":{"line":9,"column":32},"end":{"line":9,"column":35}} ), depth0))
    + "\">\n<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n<link rel=\"manifest\" href=\"/manifest.webmanifest\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"script"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":0},"end":{"line":13,"column":7}}})) != null ? stack1 : "")
    + "</head>\n<body>\n<a class=\"skip\" href=\"#main\">"
    + alias3(alias2(alias1(depth0, "skip", {"start":{"line":15,"column":31},"end":{"line":15,"column":35}} ), depth0))
    + "</a>\n<header class=\"shop\"><div class=\"w\"><p class=\"name\">"
    + alias3(alias2(alias1(depth0, "shop", {"start":{"line":16,"column":54},"end":{"line":16,"column":58}} ), depth0))
    + "</p>\n<nav class=\"lang\" aria-label=\""
    + alias3(alias2(alias1(depth0, "languageTitle", {"start":{"line":17,"column":32},"end":{"line":17,"column":45}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"each").call(alias4,lookupProperty(depth0,"languages"),{"name":"each","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":49},"end":{"line":17,"column":417}}})) != null ? stack1 : "")
    + "</nav></div></header>\n"
    + alias3(alias2(alias1(depth0, "body", {"start":{"line":18,"column":2},"end":{"line":18,"column":6}} ), depth0))
    + "\n<footer class=\"foot w\"><p><svg class=\"mark\" viewBox=\"0 0 7 15\" aria-hidden=\"true\"><circle cx=\"3.5\" cy=\"3\" r=\"2.6\"/><rect x=\"1.8\" y=\"7\" width=\"3.4\" height=\"8\" rx=\"1.7\"/></svg><span>"
    + alias3(alias2(alias1(depth0, "footer", {"start":{"line":19,"column":182},"end":{"line":19,"column":188}} ), depth0))
    + "</span></p></footer>\n</body>\n</html>";
},"useData":true},
parcel: {"0":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<form id=\"again\" method=\"post\" action=\"/\" hidden><input type=\"hidden\" name=\"code\" value=\""
    + alias3(alias2(alias1(depth0, "code", {"start":{"line":1,"column":106},"end":{"line":1,"column":110}} ), depth0))
    + "\"><input type=\"hidden\" name=\"postcode\" value=\""
    + alias3(alias2(alias1(depth0, "postcode", {"start":{"line":1,"column":160},"end":{"line":1,"column":168}} ), depth0))
    + "\"></form>\n";
},"1":function(container,depth0,helpers,partials,data) {
    return " told";
},"2":function(container,depth0,helpers,partials,data) {
    return "<span class=\"stem\" aria-hidden=\"true\"></span>";
},"3":function(container,depth0,helpers,partials,data) {
    return " "
    + container.escapeExpression(container.lambda(container.strict(depth0, "after", {"start":{"line":7,"column":58},"end":{"line":7,"column":63}} ), depth0));
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<svg class=\"day num\" aria-hidden=\"true\"><rect class=\"r\" y=\"9\" width=\"100%\" height=\"2\" rx=\"1\"/><rect class=\"lit"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"isMissed"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":125},"end":{"line":8,"column":152}}})) != null ? stack1 : "")
    + "\" x=\""
    + alias4(alias3(alias2(depth0, "litFrom", {"start":{"line":8,"column":159},"end":{"line":8,"column":166}} ), depth0))
    + "%\" y=\"5\" width=\""
    + alias4(alias3(alias2(depth0, "litWidth", {"start":{"line":8,"column":186},"end":{"line":8,"column":194}} ), depth0))
    + "%\" height=\"10\" rx=\"5\"/>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"now"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":219},"end":{"line":8,"column":304}}})) != null ? stack1 : "")
    + "<text y=\"38\">"
    + alias4(alias3(alias2(depth0, "first", {"start":{"line":8,"column":319},"end":{"line":8,"column":324}} ), depth0))
    + "</text>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"nowLabel"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":333},"end":{"line":8,"column":434}}})) != null ? stack1 : "")
    + "<text x=\"100%\" y=\"38\" text-anchor=\"end\">"
    + alias4(alias3(alias2(depth0, "last", {"start":{"line":8,"column":476},"end":{"line":8,"column":480}} ), depth0))
    + "</text></svg>\n";
},"5":function(container,depth0,helpers,partials,data) {
    return " off";
},"6":function(container,depth0,helpers,partials,data) {
    return "<rect class=\"now\" x=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "now", {"start":{"line":8,"column":253},"end":{"line":8,"column":256}} ), depth0))
    + "%\" y=\"3\" width=\"2\" height=\"14\" rx=\"1\"/>";
},"7":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<text class=\"now\" x=\""
    + alias3(alias2(alias1(depth0, "now", {"start":{"line":8,"column":372},"end":{"line":8,"column":375}} ), depth0))
    + "%\" y=\"38\" text-anchor=\"middle\">"
    + alias3(alias2(alias1(depth0, "nowLabel", {"start":{"line":8,"column":410},"end":{"line":8,"column":418}} ), depth0))
    + "</text>";
},"8":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<p class=\"src num\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"late"),{"name":"if","hash":{},"fn":container.program(9, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":33},"end":{"line":10,"column":61}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"old"),{"name":"if","hash":{},"fn":container.program(10, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":61},"end":{"line":10,"column":107}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"changes"),{"name":"if","hash":{},"fn":container.program(11, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":107},"end":{"line":10,"column":141}}})) != null ? stack1 : "")
    + container.escapeExpression(container.lambda(container.strict(depth0, "source", {"start":{"line":10,"column":143},"end":{"line":10,"column":149}} ), depth0))
    + "</p>\n";
},"9":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "late", {"start":{"line":10,"column":47},"end":{"line":10,"column":51}} ), depth0))
    + " ";
},"10":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return alias3(alias2(alias1(depth0, "was", {"start":{"line":10,"column":74},"end":{"line":10,"column":77}} ), depth0))
    + " <del>"
    + alias3(alias2(alias1(depth0, "old", {"start":{"line":10,"column":87},"end":{"line":10,"column":90}} ), depth0))
    + "</del>. ";
},"11":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "changes", {"start":{"line":10,"column":124},"end":{"line":10,"column":131}} ), depth0))
    + " ";
},"12":function(container,depth0,helpers,partials,data) {
    return "<p class=\"says\">"
    + container.escapeExpression(container.lambda(depth0, depth0))
    + "</p>\n";
},"13":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<button class=\"plain\" form=\"again\" name=\"lang\" value=\""
    + alias3(alias2(alias1(depth0, "lang", {"start":{"line":15,"column":100},"end":{"line":15,"column":104}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "refresh", {"start":{"line":15,"column":110},"end":{"line":15,"column":117}} ), depth0))
    + "</button>";
},"14":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<a href=\""
    + alias3(alias2(alias1(depth0, "refreshHref", {"start":{"line":15,"column":147},"end":{"line":15,"column":158}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "refresh", {"start":{"line":15,"column":164},"end":{"line":15,"column":171}} ), depth0))
    + "</a>";
},"15":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"story w\" aria-labelledby=\"h-story\"><h2 class=\"vh\" id=\"h-story\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "storyTitle", {"start":{"line":18,"column":81},"end":{"line":18,"column":91}} ), depth0))
    + "</h2>\n<div class=\"in\"><span class=\"stem\" aria-hidden=\"true\"></span><ol reversed"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"earlier"),{"name":"if","hash":{},"fn":container.program(16, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":19,"column":73},"end":{"line":19,"column":118}}})) != null ? stack1 : "")
    + ">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"newest"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":20,"column":0},"end":{"line":20,"column":35}}})) != null ? stack1 : "")
    + "\n</ol>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"earlier"),{"name":"if","hash":{},"fn":container.program(18, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":21,"column":5},"end":{"line":23,"column":22}}})) != null ? stack1 : "")
    + "</div></section>\n";
},"16":function(container,depth0,helpers,partials,data) {
    return " start=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "storyCount", {"start":{"line":19,"column":98},"end":{"line":19,"column":108}} ), depth0))
    + "\"";
},"17":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = container.invokePartial(lookupProperty(partials,"fact"),depth0,{"name":"fact","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "");
},"18":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<details class=\"earlier\"><summary>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "storyMore", {"start":{"line":21,"column":56},"end":{"line":21,"column":65}} ), depth0))
    + "</summary><ol reversed>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"earlier"),{"name":"each","hash":{},"fn":container.program(17, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":0},"end":{"line":22,"column":36}}})) != null ? stack1 : "")
    + "\n</ol></details>";
},"19":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"card\" aria-labelledby=\"h-push\" id=\"push\" data-key=\""
    + alias3(alias2(alias1(depth0, "key", {"start":{"line":27,"column":69},"end":{"line":27,"column":72}} ), depth0))
    + "\" data-lang=\""
    + alias3(alias2(alias1(depths[1], "lang", {"start":{"line":27,"column":89},"end":{"line":27,"column":96}} ), depth0))
    + "\" data-notice=\""
    + alias3(alias2(alias1(depth0, "notice", {"start":{"line":27,"column":115},"end":{"line":27,"column":121}} ), depth0))
    + "\"><h2 id=\"h-push\">"
    + alias3(alias2(alias1(depth0, "title", {"start":{"line":27,"column":143},"end":{"line":27,"column":148}} ), depth0))
    + "</h2>\n<p>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":28,"column":5},"end":{"line":28,"column":9}} ), depth0))
    + "</p>\n<noscript><p class=\"s\">"
    + alias3(alias2(alias1(depth0, "noscript", {"start":{"line":29,"column":25},"end":{"line":29,"column":33}} ), depth0))
    + "</p></noscript>\n<div hidden data-part=\"ask\">\n<button class=\"btn\" type=\"button\" data-act=\"subscribe\"><svg class=\"ic\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle class=\"full\" cx=\"12\" cy=\"6\" r=\"3.4\"/><path class=\"thick\" d=\"M12 14v6\"/><path d=\"M5.4 2.6a7 7 0 0 0 0 6.8M18.6 2.6a7 7 0 0 1 0 6.8\"/></svg>"
    + alias3(alias2(alias1(depth0, "yes", {"start":{"line":31,"column":258},"end":{"line":31,"column":261}} ), depth0))
    + "</button>\n<form method=\"post\" action=\""
    + alias3(alias2(alias1(depth0, "action", {"start":{"line":32,"column":30},"end":{"line":32,"column":36}} ), depth0))
    + "\"><input type=\"hidden\" name=\"lang\" value=\""
    + alias3(alias2(alias1(depths[1], "lang", {"start":{"line":32,"column":82},"end":{"line":32,"column":89}} ), depth0))
    + "\"><input type=\"hidden\" name=\"channel\" value=\"push\"><input type=\"hidden\" name=\"notice\" value=\""
    + alias3(alias2(alias1(depth0, "notice", {"start":{"line":32,"column":186},"end":{"line":32,"column":192}} ), depth0))
    + "\"><button class=\"btn no\" name=\"choice\" value=\"refused\">"
    + alias3(alias2(alias1(depth0, "no", {"start":{"line":32,"column":251},"end":{"line":32,"column":253}} ), depth0))
    + "</button></form>\n<p class=\"s\">"
    + alias3(alias2(alias1(depth0, "small", {"start":{"line":33,"column":15},"end":{"line":33,"column":20}} ), depth0))
    + "</p></div>\n"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pushSays"),depth0,{"name":"pushSays","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</section>\n";
},"20":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<section class=\"card\" aria-labelledby=\"choices\"><h2 id=\"choices\" tabindex=\"-1\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":37,"column":81},"end":{"line":37,"column":86}} ), depth0))
    + "</h2>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"saved"),{"name":"if","hash":{},"fn":container.program(21, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":0},"end":{"line":38,"column":50}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"stopped"),{"name":"if","hash":{},"fn":container.program(22, data, 0),"inverse":container.program(23, data, 0),"data":data,"loc":{"start":{"line":39,"column":0},"end":{"line":41,"column":185}}})) != null ? stack1 : "")
    + "</section>\n";
},"21":function(container,depth0,helpers,partials,data) {
    return "<p class=\"saved\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "saved", {"start":{"line":38,"column":32},"end":{"line":38,"column":37}} ), depth0))
    + "</p>";
},"22":function(container,depth0,helpers,partials,data) {
    return "<p>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "stopped", {"start":{"line":39,"column":20},"end":{"line":39,"column":27}} ), depth0))
    + "</p>";
},"23":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<dl class=\"rows\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"rows"),{"name":"each","hash":{},"fn":container.program(24, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":0},"end":{"line":41,"column":9}}})) != null ? stack1 : "")
    + "</dl>"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"pushSays"),{"name":"with","hash":{},"fn":container.program(30, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":14},"end":{"line":41,"column":178}}})) != null ? stack1 : "");
},"24":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div><dt>"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":40,"column":25},"end":{"line":40,"column":30}} ), depth0))
    + "</dt><dd><span>"
    + alias3(alias2(alias1(depth0, "state", {"start":{"line":40,"column":49},"end":{"line":40,"column":54}} ), depth0))
    + "</span>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"needsScript"),{"name":"if","hash":{},"fn":container.program(25, data, 0),"inverse":container.program(26, data, 0),"data":data,"loc":{"start":{"line":40,"column":63},"end":{"line":40,"column":609}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"also"),{"name":"if","hash":{},"fn":container.program(29, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":609},"end":{"line":40,"column":744}}})) != null ? stack1 : "")
    + "</dd></div>\n";
},"25":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<button class=\"plain\" type=\"button\" data-act=\"subscribe\" hidden>"
    + alias3(alias2(alias1(depth0, "act", {"start":{"line":40,"column":148},"end":{"line":40,"column":151}} ), depth0))
    + "<span class=\"vh\">: "
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":40,"column":174},"end":{"line":40,"column":179}} ), depth0))
    + "</span></button>";
},"26":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<form method=\"post\" action=\""
    + alias3(alias2(alias1(depth0, "action", {"start":{"line":40,"column":235},"end":{"line":40,"column":241}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"isPush"),{"name":"if","hash":{},"fn":container.program(27, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":244},"end":{"line":40,"column":307}}})) != null ? stack1 : "")
    + "><input type=\"hidden\" name=\"lang\" value=\""
    + alias3(alias2(alias1(depth0, "lang", {"start":{"line":40,"column":350},"end":{"line":40,"column":354}} ), depth0))
    + "\"><input type=\"hidden\" name=\"channel\" value=\""
    + alias3(alias2(alias1(depth0, "channel", {"start":{"line":40,"column":403},"end":{"line":40,"column":410}} ), depth0))
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"notice"),{"name":"if","hash":{},"fn":container.program(28, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":40,"column":414},"end":{"line":40,"column":489}}})) != null ? stack1 : "")
    + "<button class=\"plain\" name=\"choice\" value=\""
    + alias3(alias2(alias1(depth0, "choice", {"start":{"line":40,"column":534},"end":{"line":40,"column":540}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "act", {"start":{"line":40,"column":546},"end":{"line":40,"column":549}} ), depth0))
    + "<span class=\"vh\">: "
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":40,"column":572},"end":{"line":40,"column":577}} ), depth0))
    + "</span></button></form>";
},"27":function(container,depth0,helpers,partials,data) {
    return " data-act=\"unsubscribe\" data-key=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "key", {"start":{"line":40,"column":294},"end":{"line":40,"column":297}} ), depth0))
    + "\"";
},"28":function(container,depth0,helpers,partials,data) {
    return "<input type=\"hidden\" name=\"notice\" value=\""
    + container.escapeExpression(container.lambda(container.strict(depth0, "notice", {"start":{"line":40,"column":472},"end":{"line":40,"column":478}} ), depth0))
    + "\">";
},"29":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<button class=\"plain\" type=\"button\" data-act=\"subscribe\" hidden>"
    + alias3(alias2(alias1(depth0, "also", {"start":{"line":40,"column":687},"end":{"line":40,"column":691}} ), depth0))
    + "<span class=\"vh\">: "
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":40,"column":714},"end":{"line":40,"column":719}} ), depth0))
    + "</span></button>";
},"30":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div id=\"push\" data-key=\""
    + alias3(alias2(alias1(depth0, "key", {"start":{"line":41,"column":59},"end":{"line":41,"column":62}} ), depth0))
    + "\" data-lang=\""
    + alias3(alias2(alias1(depth0, "lang", {"start":{"line":41,"column":79},"end":{"line":41,"column":83}} ), depth0))
    + "\" data-notice=\""
    + alias3(alias2(alias1(depth0, "notice", {"start":{"line":41,"column":102},"end":{"line":41,"column":108}} ), depth0))
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"isAlso"),{"name":"if","hash":{},"fn":container.program(31, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":41,"column":111},"end":{"line":41,"column":148}}})) != null ? stack1 : "")
    + ">"
    + ((stack1 = container.invokePartial(lookupProperty(partials,"pushSays"),depth0,{"name":"pushSays","data":data,"helpers":helpers,"partials":partials,"decorators":container.decorators})) != null ? stack1 : "")
    + "</div>";
},"31":function(container,depth0,helpers,partials,data) {
    return " data-also=\"yes\"";
},"32":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<section class=\"card\" aria-labelledby=\"choices\"><h2 id=\"choices\">"
    + alias3(alias2(alias1(depth0, "byLinkTitle", {"start":{"line":43,"column":81},"end":{"line":43,"column":92}} ), depth0))
    + "</h2><p>"
    + alias3(alias2(alias1(depth0, "byLink", {"start":{"line":43,"column":104},"end":{"line":43,"column":110}} ), depth0))
    + "</p></section>\n";
},"33":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<details><summary>"
    + alias3(alias2(alias1(depth0, "whyTitle", {"start":{"line":46,"column":31},"end":{"line":46,"column":39}} ), depth0))
    + "</summary><p>"
    + alias3(alias2(alias1(depth0, "why", {"start":{"line":46,"column":56},"end":{"line":46,"column":59}} ), depth0))
    + "</p></details>\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"again"),{"name":"with","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":0},"end":{"line":2,"column":9}}})) != null ? stack1 : "")
    + "<main id=\"main\">\n<div class=\"hero\"><div class=\"w\"><div class=\"i"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasStory"),{"name":"if","hash":{},"fn":container.program(1, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":46},"end":{"line":4,"column":74}}})) != null ? stack1 : "")
    + "\">"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasStory"),{"name":"if","hash":{},"fn":container.program(2, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":76},"end":{"line":4,"column":144}}})) != null ? stack1 : "")
    + "\n<h1>"
    + alias4(alias3(alias2(depth0, "title", {"start":{"line":5,"column":6},"end":{"line":5,"column":11}} ), depth0))
    + "</h1>\n<span class=\"dot "
    + alias4(alias3(alias2(depth0, "dot", {"start":{"line":6,"column":19},"end":{"line":6,"column":22}} ), depth0))
    + "\" aria-hidden=\"true\"><svg class=\"ic\" viewBox=\"0 0 24 24\"><path d=\""
    + alias4(alias3(alias2(depth0, "icon", {"start":{"line":6,"column":92},"end":{"line":6,"column":96}} ), depth0))
    + "\"/></svg></span>\n<p class=\"eta num\">"
    + alias4(alias3(alias2(depth0, "lead", {"start":{"line":7,"column":21},"end":{"line":7,"column":25}} ), depth0))
    + " <b>"
    + alias4(alias3(alias2(depth0, "big", {"start":{"line":7,"column":33},"end":{"line":7,"column":36}} ), depth0))
    + "</b>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"after"),{"name":"if","hash":{},"fn":container.program(3, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":42},"end":{"line":7,"column":72}}})) != null ? stack1 : "")
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"hours"),{"name":"with","hash":{},"fn":container.program(4, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":0},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"source"),{"name":"if","hash":{},"fn":container.program(8, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":0},"end":{"line":11,"column":7}}})) != null ? stack1 : "")
    + "<p class=\"says num\">"
    + alias4(alias3(alias2(depth0, "says", {"start":{"line":12,"column":22},"end":{"line":12,"column":26}} ), depth0))
    + "</p>\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"notes"),{"name":"each","hash":{},"fn":container.program(12, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":13,"column":0},"end":{"line":14,"column":9}}})) != null ? stack1 : "")
    + "<p class=\"src num\">"
    + alias4(alias3(alias2(depth0, "updated", {"start":{"line":15,"column":21},"end":{"line":15,"column":28}} ), depth0))
    + " "
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"again"),{"name":"if","hash":{},"fn":container.program(13, data, 0, blockParams, depths),"inverse":container.program(14, data, 0, blockParams, depths),"data":data,"loc":{"start":{"line":15,"column":31},"end":{"line":15,"column":184}}})) != null ? stack1 : "")
    + "</p>\n</div></div></div>\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"hasStory"),{"name":"if","hash":{},"fn":container.program(15, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":17,"column":0},"end":{"line":24,"column":7}}})) != null ? stack1 : "")
    + "<div class=\"side w\">\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"push"),{"name":"with","hash":{},"fn":container.program(19, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":0},"end":{"line":35,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"choices"),{"name":"with","hash":{},"fn":container.program(20, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":36,"column":0},"end":{"line":42,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"byLink"),{"name":"if","hash":{},"fn":container.program(32, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":43,"column":0},"end":{"line":44,"column":7}}})) != null ? stack1 : "")
    + "<section class=\"card list\" aria-label=\""
    + alias4(alias3(alias2(depth0, "moreTitle", {"start":{"line":45,"column":41},"end":{"line":45,"column":50}} ), depth0))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"why"),{"name":"if","hash":{},"fn":container.program(33, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":46,"column":0},"end":{"line":47,"column":7}}})) != null ? stack1 : "")
    + "<details><summary>"
    + alias4(alias3(alias2(depth0, "aboutTitle", {"start":{"line":47,"column":27},"end":{"line":47,"column":37}} ), depth0))
    + "</summary><dl class=\"rows\"><div><dt>"
    + alias4(alias3(alias2(depth0, "numberTitle", {"start":{"line":47,"column":77},"end":{"line":47,"column":88}} ), depth0))
    + "</dt><dd class=\"num\">"
    + alias4(alias3(alias2(depth0, "codeEnding", {"start":{"line":47,"column":113},"end":{"line":47,"column":123}} ), depth0))
    + "</dd></div><div><dt>"
    + alias4(alias3(alias2(depth0, "carrierTitle", {"start":{"line":47,"column":147},"end":{"line":47,"column":159}} ), depth0))
    + "</dt><dd>"
    + alias4(alias3(alias2(depth0, "carrier", {"start":{"line":47,"column":172},"end":{"line":47,"column":179}} ), depth0))
    + "</dd></div></dl></details>\n<details><summary>"
    + alias4(alias3(alias2(depth0, "wrongTitle", {"start":{"line":48,"column":20},"end":{"line":48,"column":30}} ), depth0))
    + "</summary><p>"
    + alias4(alias3(alias2(depth0, "wrong", {"start":{"line":48,"column":47},"end":{"line":48,"column":52}} ), depth0))
    + "</p></details></section>\n</div>\n</main>";
},"usePartial":true,"useData":true,"useDepths":true},
plain: {"0":function(container,depth0,helpers,partials,data) {
    return "<p class=\"says\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "text", {"start":{"line":2,"column":99},"end":{"line":2,"column":103}} ), depth0))
    + "</p>";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"w only\">\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"faults"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":0},"end":{"line":5,"column":201}}})) != null ? stack1 : "")
    + "\n<form class=\"card\" method=\"post\" action=\"/\"><input type=\"hidden\" name=\"lang\" value=\""
    + alias4(alias3(alias2(depth0, "lang", {"start":{"line":6,"column":86},"end":{"line":6,"column":90}} ), depth0))
    + "\">\n"
    + ((stack1 = lookupProperty(helpers,"each").call(alias1,lookupProperty(depth0,"fields"),{"name":"each","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":0},"end":{"line":8,"column":9}}})) != null ? stack1 : "")
    + "<button class=\"btn\">"
    + alias4(alias3(alias2(depth0, "button", {"start":{"line":8,"column":31},"end":{"line":8,"column":37}} ), depth0))
    + "</button></form>\n</div>\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"faults\" role=\"alert\" aria-labelledby=\"h-faults\"><h2 id=\"h-faults\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "faultsTitle", {"start":{"line":5,"column":94},"end":{"line":5,"column":105}} ), depth0))
    + "</h2><ul>"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"faults"),{"name":"each","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":116},"end":{"line":5,"column":183}}})) != null ? stack1 : "")
    + "</ul></div>";
},"3":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<li><a href=\"#"
    + alias3(alias2(alias1(depth0, "field", {"start":{"line":5,"column":148},"end":{"line":5,"column":153}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":5,"column":159},"end":{"line":5,"column":163}} ), depth0))
    + "</a></li>";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression, alias4=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div class=\"field\"><label for=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":7,"column":49},"end":{"line":7,"column":53}} ), depth0))
    + "\">"
    + alias3(alias2(alias1(depth0, "label", {"start":{"line":7,"column":59},"end":{"line":7,"column":64}} ), depth0))
    + "</label><p class=\"s\" id=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":7,"column":93},"end":{"line":7,"column":97}} ), depth0))
    + "-hint\">"
    + alias3(alias2(alias1(depth0, "hint", {"start":{"line":7,"column":108},"end":{"line":7,"column":112}} ), depth0))
    + "</p>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fault"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":118},"end":{"line":7,"column":188}}})) != null ? stack1 : "")
    + "<input id=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":7,"column":201},"end":{"line":7,"column":205}} ), depth0))
    + "\" name=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":7,"column":217},"end":{"line":7,"column":221}} ), depth0))
    + "\" value=\""
    + alias3(alias2(alias1(depth0, "value", {"start":{"line":7,"column":234},"end":{"line":7,"column":239}} ), depth0))
    + "\" maxlength=\""
    + alias3(alias2(alias1(depth0, "maxLength", {"start":{"line":7,"column":256},"end":{"line":7,"column":265}} ), depth0))
    + "\" autocomplete=\""
    + alias3(alias2(alias1(depth0, "autocomplete", {"start":{"line":7,"column":285},"end":{"line":7,"column":297}} ), depth0))
    + "\" autocapitalize=\"characters\" spellcheck=\"false\" aria-describedby=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":7,"column":368},"end":{"line":7,"column":372}} ), depth0))
    + "-hint"
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fault"),{"name":"if","hash":{},"fn":container.program(6, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":379},"end":{"line":7,"column":414}}})) != null ? stack1 : "")
    + "\""
    + ((stack1 = lookupProperty(helpers,"if").call(alias4,lookupProperty(depth0,"fault"),{"name":"if","hash":{},"fn":container.program(7, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":415},"end":{"line":7,"column":455}}})) != null ? stack1 : "")
    + "></div>\n";
},"5":function(container,depth0,helpers,partials,data) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<p class=\"fault\" id=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":7,"column":154},"end":{"line":7,"column":158}} ), depth0))
    + "-fault\">"
    + alias3(alias2(alias1(depth0, "fault", {"start":{"line":7,"column":170},"end":{"line":7,"column":175}} ), depth0))
    + "</p>";
},"6":function(container,depth0,helpers,partials,data) {
    return " "
    + container.escapeExpression(container.lambda(container.strict(depth0, "name", {"start":{"line":7,"column":395},"end":{"line":7,"column":399}} ), depth0))
    + "-fault";
},"7":function(container,depth0,helpers,partials,data) {
    return " aria-invalid=\"true\"";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<main id=\"main\">\n<div class=\"hero\"><div class=\"w\"><div class=\"bare\"><h1>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":2,"column":57},"end":{"line":2,"column":62}} ), depth0))
    + "</h1>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"text"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":69},"end":{"line":2,"column":116}}})) != null ? stack1 : "")
    + "</div></div></div>\n"
    + ((stack1 = lookupProperty(helpers,"with").call(alias1,lookupProperty(depth0,"form"),{"name":"with","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":3,"column":0},"end":{"line":10,"column":9}}})) != null ? stack1 : "")
    + "</main>";
},"useData":true},
fact: {"0":function(container,depth0,helpers,partials,data) {
    return " class=\"info\"";
},"1":function(container,depth0,helpers,partials,data) {
    return "<del>"
    + container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":1,"column":66},"end":{"line":1,"column":71}} ), depth0))
    + "</del>";
},"2":function(container,depth0,helpers,partials,data) {
    return container.escapeExpression(container.lambda(container.strict(depth0, "title", {"start":{"line":1,"column":89},"end":{"line":1,"column":94}} ), depth0));
},"3":function(container,depth0,helpers,partials,data) {
    return "<span class=\"wrong\">"
    + container.escapeExpression(container.lambda(container.strict(depth0, "wrong", {"start":{"line":1,"column":147},"end":{"line":1,"column":152}} ), depth0))
    + "</span>";
},"4":function(container,depth0,helpers,partials,data) {
    return " <small>· "
    + container.escapeExpression(container.lambda(container.strict(depth0, "place", {"start":{"line":1,"column":245},"end":{"line":1,"column":250}} ), depth0))
    + "</small>";
},"5":function(container,depth0,helpers,partials,data) {
    return " <small>· "
    + container.escapeExpression(container.lambda(container.strict(depth0, "reason", {"start":{"line":1,"column":293},"end":{"line":1,"column":299}} ), depth0))
    + "</small>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), alias2=container.strict, alias3=container.lambda, alias4=container.escapeExpression, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<li"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"isInfo"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":3},"end":{"line":1,"column":37}}})) != null ? stack1 : "")
    + "><strong>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"wrong"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.program(2, data, 0),"data":data,"loc":{"start":{"line":1,"column":46},"end":{"line":1,"column":103}}})) != null ? stack1 : "")
    + "</strong>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"wrong"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":112},"end":{"line":1,"column":168}}})) != null ? stack1 : "")
    + "<time class=\"num\" datetime=\""
    + alias4(alias3(alias2(depth0, "iso", {"start":{"line":1,"column":198},"end":{"line":1,"column":201}} ), depth0))
    + "\">"
    + alias4(alias3(alias2(depth0, "when", {"start":{"line":1,"column":207},"end":{"line":1,"column":211}} ), depth0))
    + "</time>"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"place"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":220},"end":{"line":1,"column":267}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"reason"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":267},"end":{"line":1,"column":316}}})) != null ? stack1 : "")
    + "</li>";
},"useData":true},
pushSays: {"0":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var alias1=container.strict, alias2=container.lambda, alias3=container.escapeExpression;

  return "<p class=\"s\" data-say=\""
    + alias3(alias2(alias1(depth0, "name", {"start":{"line":1,"column":58},"end":{"line":1,"column":62}} ), depth0))
    + "\" hidden>"
    + alias3(alias2(alias1(depth0, "text", {"start":{"line":1,"column":75},"end":{"line":1,"column":79}} ), depth0))
    + " <a href=\"#choices\">"
    + alias3(alias2(alias1(depths[1], "byEmail", {"start":{"line":1,"column":103},"end":{"line":1,"column":113}} ), depth0))
    + "</a></p>";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data,blockParams,depths) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "<div role=\"status\">"
    + ((stack1 = lookupProperty(helpers,"each").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"says"),{"name":"each","hash":{},"fn":container.program(0, data, 0, blockParams, depths),"inverse":container.noop,"data":data,"loc":{"start":{"line":1,"column":19},"end":{"line":1,"column":132}}})) != null ? stack1 : "")
    + "</div>";
},"useData":true,"useDepths":true},
};

// prettier-ignore
export const words = {
 "nl": {
  "noticeVersion": "page-2026-11",
  "things": {
   "parcel": {
    "thing": "je pakket",
    "this": "dit pakket",
    "number": "Pakketnummer"
   },
   "letterbox_parcel": {
    "thing": "je pakje",
    "this": "dit pakje",
    "number": "Pakketnummer"
   },
   "return": {
    "thing": "je retour",
    "this": "deze retour",
    "number": "Retournummer"
   },
   "stamp": {
    "thing": "je post",
    "this": "deze post",
    "number": "Postnummer"
   },
   "pallet": {
    "thing": "je pallet",
    "this": "deze pallet",
    "number": "Palletnummer"
   }
  },
  "status": {
   "announced": {
    "title": "Aangemeld",
    "says": "{shop} heeft {thing} aangemeld. {carrier} heeft {thing} nog niet."
   },
   "accepted": {
    "title": "Bij de bezorger",
    "says": "{carrier} meldt: gekregen van {shop}, {day} om {time}."
   },
   "in_transit": {
    "title": "Onderweg",
    "says": "{carrier} scande {thing} voor het laatst {day} om {time}{inPlace}."
   },
   "out_for_delivery": {
    "title": "De bezorger is onderweg",
    "says": "De bezorger van {carrier} heeft {thing} bij zich.",
    "lead": "Meestal komt de bezorger",
    "big": "dezelfde dag"
   },
   "delivery_attempted": {
    "title": "Bezorgen lukte niet",
    "says": "{carrier} meldt een poging, {day} om {time}.{reason} {carrier} zegt nog niet wat er nu gebeurt. Was je wel thuis? Zeg het {shop}."
   },
   "ready_for_pickup": {
    "title": "Klaar om op te halen",
    "says": "{carrier} meldt: {thing} ligt klaar, sinds {day} om {time}. Waar en tot wanneer: dat staat bij {carrier}.",
    "lead": "Ophalen kan sinds",
    "big": "{day}"
   },
   "delivered": {
    "title": "Bezorgd",
    "says": "{carrier} meldt: {how}, {day} om {time}. Niet gekregen? Zeg het {shop}.",
    "lead": "{Day} om",
    "big": "{time}"
   },
   "held": {
    "title": "Even vastgehouden",
    "says": "{carrier} houdt {thing} vast, sinds {day} om {time}.{reason}",
    "lead": "Bezorgtijd",
    "big": "nog niet bekend"
   },
   "returning": {
    "title": "Gaat terug",
    "says": "{carrier} meldt: {thing} gaat terug naar {shop}.{reason}",
    "lead": "Terug naar",
    "big": "{shop}"
   },
   "returned": {
    "title": "Terug bij {shop}",
    "says": "{carrier} meldt: {shop} heeft {thing} weer. Vraag {shop} naar je geld.",
    "lead": "{Day} om",
    "big": "{time}"
   },
   "cancelled": {
    "title": "Geannuleerd",
    "says": "Deze zending gaat niet door, meldt {carrier}. {shop} weet waarom.",
    "lead": "Vraag het",
    "big": "{shop}"
   },
   "failed": {
    "title": "Komt niet meer aan",
    "says": "{carrier} kan {thing} niet meer bezorgen.{reason} {shop} helpt je.",
    "lead": "Vraag het",
    "big": "{shop}"
   },
   "unknown": {
    "title": "Nog geen nieuws",
    "says": "We weten nog niets van {carrier}. Komt er nieuws, dan staat het hier."
   }
  },
  "returns": {
   "accepted": {
    "says": "{carrier} meldt: je retour is afgegeven, {day} om {time}."
   },
   "out_for_delivery": {
    "says": "De bezorger van {carrier} brengt je retour naar {shop}."
   },
   "delivery_attempted": {
    "says": "{carrier} meldt een poging bij {shop}, {day} om {time}. {shop} weet hiervan."
   },
   "ready_for_pickup": {
    "title": "Klaar voor {shop}",
    "says": "{shop} haalt je retour op bij {carrier}. Je hoeft niets te doen.",
    "lead": "Ligt klaar sinds"
   },
   "delivered": {
    "title": "Aangekomen bij {shop}",
    "says": "{carrier} meldt: aangekomen bij {shop}, {day} om {time}. Vraag {shop} naar je geld."
   },
   "returning": {
    "says": "{carrier} meldt: je retour komt terug naar jou.{reason}",
    "big": "jou"
   },
   "returned": {
    "title": "Weer bij jou",
    "says": "{carrier} meldt: teruggebracht naar jou, {day} om {time}. Vraag {shop} wat je nu kunt doen."
   }
  },
  "fresh": "De bezorger scant {thing} meestal binnen een dag.",
  "letterbox": "Past door de brievenbus. Je hoeft niet thuis te zijn.",
  "stamp": {
   "title": "Verstuurd met een postzegel",
   "says": "Post wordt niet gescand, dus je ziet geen stappen.",
   "lead": "{shop} meldde dit",
   "big": "{day}"
  },
  "stalled": {
   "lead": "Al {n} dagen",
   "big": "geen nieuws",
   "says": "{carrier} meldde zich voor het laatst {day} om {time}. {shop} helpt je: vraag het {shop}."
  },
  "payment": "Ga zelf naar de site van {carrier}. Wij linken nooit naar een betaling.",
  "inPlace": " in {place}",
  "how": {
   "recipient": "aan jou of iemand bij jou",
   "mailbox": "in de brievenbus",
   "neighbour": "bij de buren",
   "safe_place": "op de afgesproken plek",
   "pickup_point": "opgehaald",
   "locker": "in de kluis",
   "reception": "bij de receptie",
   "other": "bezorgd"
  },
  "eta": {
   "momentLead": "{Day} rond",
   "windowLead": "{Day} tussen",
   "windowBig": "{from} en {to}",
   "dayLead": "Verwacht",
   "dayAfter": "in de loop van de dag",
   "rangeLead": "Tussen",
   "rangeBig": "{day} en {last}",
   "unknownLead": "We weten",
   "unknownBig": "nog niet wanneer",
   "unknownAfter": "{thing} komt",
   "missedLeadTime": "{Day} verwacht tot {to},",
   "missedLeadDay": "Verwacht op {last},",
   "missedBig": "nog niet bezorgd",
   "missed": "Die tijd kwam van {carrier}. We weten nog geen nieuwe tijd.",
   "source": "De tijd komt van {carrier} en kan nog veranderen.",
   "was": "Eerst was dit",
   "late": "Later dan verwacht.",
   "changes": "Al {n} keer veranderd."
  },
  "hours": {
   "first": "8 uur",
   "last": "20 uur",
   "now": "nu"
  },
  "updated": "Bijgewerkt om {time}.",
  "refresh": "Vernieuw",
  "story": {
   "title": "Wat is er gebeurd, het nieuwste eerst",
   "more": "Eerder ({n})",
   "wrong": "Klopte niet volgens {carrier}",
   "correction": "{carrier} verbetert: {said}",
   "info": "Bericht van {carrier}",
   "yesterday": "gisteren",
   "today": "vandaag",
   "tomorrow": "morgen",
   "status": {
    "announced": "{shop} heeft {thing} aangemeld",
    "accepted": "{carrier} heeft {thing}",
    "in_transit": "Gescand door {carrier}",
    "out_for_delivery": "De bezorger is vertrokken",
    "delivery_attempted": "Bezorgen lukte niet",
    "ready_for_pickup": "Klaar om op te halen",
    "delivered": "Bezorgd{how}",
    "held": "Vastgehouden door {carrier}",
    "returning": "Gaat terug naar {shop}",
    "returned": "Terug bij {shop}",
    "cancelled": "Geannuleerd",
    "failed": "Kan niet meer bezorgd worden",
    "unknown": "Bericht van {carrier}"
   },
   "returns": {
    "accepted": "{carrier} heeft je retour",
    "out_for_delivery": "Onderweg naar {shop}",
    "ready_for_pickup": "Ligt klaar voor {shop}",
    "delivered": "Aangekomen bij {shop}",
    "returning": "Komt terug naar jou",
    "returned": "Weer bij jou"
   }
  },
  "push": {
   "title": "Wil je een seintje op dit apparaat?",
   "text": "Alleen als {thing} komt, niet kon komen, klaarligt of bezorgd is.",
   "yes": "Geef me een seintje",
   "no": "Nee, hoeft niet",
   "small": "Je browser vraagt het je daarna nog een keer. Stoppen kan altijd, hier op deze pagina.",
   "noscript": "Een seintje op dit apparaat werkt alleen met JavaScript. E-mail werkt wel.",
   "denied": "Je browser houdt meldingen tegen. Dat verandert alleen jij: slot naast het adres, Meldingen, Toestaan.",
   "unsupported": "Deze browser kan dit niet. E-mail werkt wel.",
   "homescreen": "Zet deze pagina eerst op je beginscherm.",
   "failed": "Dit lukte niet. Probeer het straks nog een keer.",
   "byEmail": "Kies bij e-mail"
  },
  "choices": {
   "title": "Jouw keuzes bij {shop}",
   "email": "E-mail",
   "push": "Seintjes",
   "on": "Aan",
   "off": "Uit",
   "turnOff": "Zet uit",
   "turnOn": "Zet aan",
   "also": "Ook op dit apparaat",
   "saved": "Bewaard. Dit geldt vanaf nu.",
   "restricted": "Alles staat stil, op verzoek. Je krijgt geen berichten.",
   "objected": "Er is bezwaar gemaakt. Je krijgt geen berichten.",
   "byLink": "Keuzes? Open de link uit je mail.",
   "byLinkTitle": "Jouw keuzes"
  },
  "why": {
   "title": "Waarom krijg ik dit?",
   "given": "Op {date} zei je bij {shop} ja tegen berichten over {this}. {shop} gaf ons daarvoor je e-mailadres. {carrier} kreeg het niet van ons.",
   "none": "Je bestelde bij {shop}. {shop} gaf ons je e-mailadres voor berichten over {this}. {carrier} kreeg het niet van ons."
  },
  "about": {
   "title": "Over {this}",
   "code": "Eindigt op",
   "carrier": "Bezorger"
  },
  "wrong": {
   "title": "Klopt er iets niet?",
   "text": "{shop} koos de bezorger en helpt je verder."
  },
  "more": "Meer over {this}",
  "language": "Taal",
  "skip": "Naar {thing}",
  "skipForm": "Naar de inhoud",
  "footer": "Seintje. Geen cookies, geen reclame, niemand kijkt mee.",
  "form": {
   "title": "Waar is mijn pakket?",
   "code": "Pakketnummer",
   "postcode": "Postcode",
   "hint": "Staat in de mail van je webwinkel.",
   "postcodeHint": "Van het adres waar het heen gaat.",
   "button": "Zoek mijn pakket",
   "faults": "Er ontbreekt nog iets",
   "codeMissing": "Vul het pakketnummer in.",
   "postcodeMissing": "Vul de postcode in."
  },
  "notFound": {
   "title": "We vinden geen zending bij deze gegevens.",
   "text": "Controleer nummer en postcode. Net besteld? Dan kan het een dag duren."
  },
  "wait": {
   "title": "Even wachten.",
   "text": "Vanaf jouw netwerk kwamen veel pogingen. Probeer het over {n} minuten. De link in je mail werkt wel.",
   "textOne": "Vanaf jouw netwerk kwamen veel pogingen. Probeer het over een minuut. De link in je mail werkt wel."
  },
  "away": {
   "title": "Dit lukt nu even niet.",
   "text": "We kunnen de gegevens nu niet ophalen. Probeer het straks nog een keer."
  }
 },
 "en": {
  "noticeVersion": "page-2026-11",
  "things": {
   "parcel": {
    "thing": "your parcel",
    "this": "this parcel",
    "number": "Parcel number"
   },
   "letterbox_parcel": {
    "thing": "your parcel",
    "this": "this parcel",
    "number": "Parcel number"
   },
   "return": {
    "thing": "your return",
    "this": "this return",
    "number": "Return number"
   },
   "stamp": {
    "thing": "your post",
    "this": "this post",
    "number": "Post number"
   },
   "pallet": {
    "thing": "your pallet",
    "this": "this pallet",
    "number": "Pallet number"
   }
  },
  "status": {
   "announced": {
    "title": "Announced",
    "says": "{shop} has announced {thing}. {carrier} does not have {thing} yet."
   },
   "accepted": {
    "title": "With the carrier",
    "says": "{carrier} reports: received from {shop}, {day} at {time}."
   },
   "in_transit": {
    "title": "On its way",
    "says": "{carrier} last scanned {thing} {day} at {time}{inPlace}."
   },
   "out_for_delivery": {
    "title": "Out for delivery",
    "says": "The courier of {carrier} has {thing}.",
    "lead": "The courier usually comes",
    "big": "the same day"
   },
   "delivery_attempted": {
    "title": "Delivery did not work",
    "says": "{carrier} reports an attempt, {day} at {time}.{reason} {carrier} does not say yet what happens now. Were you at home? Tell {shop}."
   },
   "ready_for_pickup": {
    "title": "Ready to collect",
    "says": "{carrier} reports: {thing} is ready, since {day} at {time}. Where, and until when: {carrier} says so.",
    "lead": "Collect it since",
    "big": "{day}"
   },
   "delivered": {
    "title": "Delivered",
    "says": "{carrier} reports: {how}, {day} at {time}. Not received? Tell {shop}.",
    "lead": "{Day} at",
    "big": "{time}"
   },
   "held": {
    "title": "On hold",
    "says": "{carrier} is holding {thing}, since {day} at {time}.{reason}",
    "lead": "Delivery time",
    "big": "not known yet"
   },
   "returning": {
    "title": "Going back",
    "says": "{carrier} reports: {thing} is going back to {shop}.{reason}",
    "lead": "Back to",
    "big": "{shop}"
   },
   "returned": {
    "title": "Back at {shop}",
    "says": "{carrier} reports: {shop} has {thing} again. Ask {shop} about your money.",
    "lead": "{Day} at",
    "big": "{time}"
   },
   "cancelled": {
    "title": "Cancelled",
    "says": "This shipment will not go ahead, reports {carrier}. {shop} knows why.",
    "lead": "Please ask",
    "big": "{shop}"
   },
   "failed": {
    "title": "Will not arrive",
    "says": "{carrier} cannot deliver {thing} any more.{reason} {shop} helps you.",
    "lead": "Please ask",
    "big": "{shop}"
   },
   "unknown": {
    "title": "No news yet",
    "says": "We know nothing from {carrier} yet. If news comes, you see it here."
   }
  },
  "returns": {
   "accepted": {
    "says": "{carrier} reports: your return was handed in, {day} at {time}."
   },
   "out_for_delivery": {
    "says": "The courier of {carrier} is bringing your return to {shop}."
   },
   "delivery_attempted": {
    "says": "{carrier} reports an attempt at {shop}, {day} at {time}. {shop} knows about it."
   },
   "ready_for_pickup": {
    "title": "Ready for {shop}",
    "says": "{shop} collects your return at {carrier}. You need not do anything.",
    "lead": "Ready since"
   },
   "delivered": {
    "title": "Arrived at {shop}",
    "says": "{carrier} reports: arrived at {shop}, {day} at {time}. Ask {shop} about your money."
   },
   "returning": {
    "says": "{carrier} reports: your return is coming back to you.{reason}",
    "big": "you"
   },
   "returned": {
    "title": "With you again",
    "says": "{carrier} reports: brought back to you, {day} at {time}. Ask {shop} what you can do now."
   }
  },
  "fresh": "The carrier usually scans {thing} within a day.",
  "letterbox": "Fits the letterbox. You need not be at home.",
  "stamp": {
   "title": "Sent with a stamp",
   "says": "Post is not scanned, so there are no steps to see.",
   "lead": "{shop} told us",
   "big": "{day}"
  },
  "stalled": {
   "lead": "{n} days",
   "big": "without news",
   "says": "{carrier} last reported {day} at {time}. {shop} helps you: ask {shop}."
  },
  "payment": "Go to the site of {carrier} yourself. We never link to a payment.",
  "inPlace": " in {place}",
  "how": {
   "recipient": "to you or someone with you",
   "mailbox": "in the letterbox",
   "neighbour": "with a neighbour",
   "safe_place": "at the agreed place",
   "pickup_point": "collected",
   "locker": "in the locker",
   "reception": "at the reception",
   "other": "delivered"
  },
  "eta": {
   "momentLead": "{Day} around",
   "windowLead": "{Day} between",
   "windowBig": "{from} and {to}",
   "dayLead": "Expected",
   "dayAfter": "during the day",
   "rangeLead": "Between",
   "rangeBig": "{day} and {last}",
   "unknownLead": "We do",
   "unknownBig": "not know yet when",
   "unknownAfter": "{thing} comes",
   "missedLeadTime": "{Day} expected by {to},",
   "missedLeadDay": "Expected on {last},",
   "missedBig": "not delivered yet",
   "missed": "That time came from {carrier}. We have no new time.",
   "source": "The time comes from {carrier} and can still change.",
   "was": "Before this it was",
   "late": "Later than expected.",
   "changes": "Changed {n} times."
  },
  "hours": {
   "first": "8:00",
   "last": "20:00",
   "now": "now"
  },
  "updated": "Updated at {time}.",
  "refresh": "Refresh",
  "story": {
   "title": "What happened, newest first",
   "more": "Earlier ({n})",
   "wrong": "{carrier} says this was wrong",
   "correction": "{carrier} corrects: {said}",
   "info": "Message from {carrier}",
   "yesterday": "yesterday",
   "today": "today",
   "tomorrow": "tomorrow",
   "status": {
    "announced": "{shop} has announced {thing}",
    "accepted": "{carrier} has {thing}",
    "in_transit": "Scanned by {carrier}",
    "out_for_delivery": "The courier has left",
    "delivery_attempted": "Delivery did not work",
    "ready_for_pickup": "Ready to collect",
    "delivered": "Delivered{how}",
    "held": "Held by {carrier}",
    "returning": "Going back to {shop}",
    "returned": "Back at {shop}",
    "cancelled": "Cancelled",
    "failed": "Cannot be delivered any more",
    "unknown": "Message from {carrier}"
   },
   "returns": {
    "accepted": "{carrier} has your return",
    "out_for_delivery": "On its way to {shop}",
    "ready_for_pickup": "Ready for {shop}",
    "delivered": "Arrived at {shop}",
    "returning": "Coming back to you",
    "returned": "With you again"
   }
  },
  "push": {
   "title": "Want a heads-up on this device?",
   "text": "Only when {thing} is coming, could not come, is ready or is delivered.",
   "yes": "Give me a heads-up",
   "no": "No, thanks",
   "small": "Your browser will ask you once more. You can stop at any time, on this page.",
   "noscript": "A heads-up on this device works only with JavaScript. E-mail works.",
   "denied": "Your browser blocks notifications. Only you can change that: lock beside the address, Notifications, Allow.",
   "unsupported": "This browser cannot do this. E-mail works.",
   "homescreen": "Add this page to your home screen first.",
   "failed": "This did not work. Try again later.",
   "byEmail": "Choose e-mail"
  },
  "choices": {
   "title": "Your choices at {shop}",
   "email": "E-mail",
   "push": "Heads-ups",
   "on": "On",
   "off": "Off",
   "turnOff": "Turn off",
   "turnOn": "Turn on",
   "also": "On this device too",
   "saved": "Saved. This counts from now.",
   "restricted": "All is frozen, on request. You get no messages.",
   "objected": "There was an objection. You get no messages.",
   "byLink": "Choices? Open the link in your mail.",
   "byLinkTitle": "Your choices"
  },
  "why": {
   "title": "Why do I get this?",
   "given": "On {date} you said yes at {shop} to messages about {this}. {shop} gave us your e-mail address for that. {carrier} did not get it from us.",
   "none": "You ordered at {shop}. {shop} gave us your e-mail address for messages about {this}. {carrier} did not get it from us."
  },
  "about": {
   "title": "About {this}",
   "code": "Ends in",
   "carrier": "Carrier"
  },
  "wrong": {
   "title": "Is something wrong?",
   "text": "{shop} chose the carrier and helps you."
  },
  "more": "More about {this}",
  "language": "Language",
  "skip": "To {thing}",
  "skipForm": "To the content",
  "footer": "Seintje. No cookies, no ads, nobody watching.",
  "form": {
   "title": "Where is my parcel?",
   "code": "Parcel number",
   "postcode": "Postcode",
   "hint": "It is in the mail from your webshop.",
   "postcodeHint": "Of the address it goes to.",
   "button": "Find my parcel",
   "faults": "Something is missing",
   "codeMissing": "Fill in the parcel number.",
   "postcodeMissing": "Fill in the postcode."
  },
  "notFound": {
   "title": "We find no shipment for these details.",
   "text": "Check number and postcode. Just ordered? It can take a day."
  },
  "wait": {
   "title": "Please wait.",
   "text": "Many tries came from your network. Try again in {n} minutes. The link in your mail works.",
   "textOne": "Many tries came from your network. Try again in a minute. The link in your mail works."
  },
  "away": {
   "title": "This does not work just now.",
   "text": "We cannot get the details at the moment. Try again later."
  }
 },
 "de": {
  "noticeVersion": "page-2026-11",
  "things": {
   "parcel": {
    "thing": "dein Paket",
    "this": "dieses Paket",
    "number": "Paketnummer"
   },
   "letterbox_parcel": {
    "thing": "dein Päckchen",
    "this": "dieses Päckchen",
    "number": "Paketnummer"
   },
   "return": {
    "thing": "deine Retoure",
    "this": "diese Retoure",
    "number": "Retourennummer"
   },
   "stamp": {
    "thing": "deine Post",
    "this": "diese Post",
    "number": "Postnummer"
   },
   "pallet": {
    "thing": "deine Palette",
    "this": "diese Palette",
    "number": "Palettennummer"
   }
  },
  "status": {
   "announced": {
    "title": "Angemeldet",
    "says": "{shop} hat {thing} angemeldet. {carrier} hat {thing} noch nicht."
   },
   "accepted": {
    "title": "Beim Zusteller",
    "says": "{carrier} meldet: erhalten von {shop}, {day} um {time} Uhr."
   },
   "in_transit": {
    "title": "Unterwegs",
    "says": "{carrier} hat {thing} zuletzt gescannt: {day} um {time} Uhr{inPlace}."
   },
   "out_for_delivery": {
    "title": "Der Zusteller ist unterwegs",
    "says": "Der Zusteller von {carrier} hat {thing} dabei.",
    "lead": "Meist kommt der Zusteller",
    "big": "am selben Tag"
   },
   "delivery_attempted": {
    "title": "Die Zustellung hat nicht geklappt",
    "says": "{carrier} meldet einen Versuch, {day} um {time} Uhr.{reason} {carrier} sagt noch nicht, wie es weitergeht. Warst du doch zu Hause? Sag es {shop}."
   },
   "ready_for_pickup": {
    "title": "Bereit zum Abholen",
    "says": "{carrier} meldet: {thing} liegt bereit, seit {day} um {time} Uhr. Wo und bis wann: das steht bei {carrier}.",
    "lead": "Abholen geht seit",
    "big": "{day}"
   },
   "delivered": {
    "title": "Zugestellt",
    "says": "{carrier} meldet: {how}, {day} um {time} Uhr. Nicht bekommen? Sag es {shop}.",
    "lead": "{Day} um",
    "big": "{time} Uhr"
   },
   "held": {
    "title": "Kurz angehalten",
    "says": "{carrier} hält {thing} zurück, seit {day} um {time} Uhr.{reason}",
    "lead": "Zustellzeit",
    "big": "noch nicht bekannt"
   },
   "returning": {
    "title": "Geht zurück",
    "says": "{carrier} meldet: {thing} geht zurück zu {shop}.{reason}",
    "lead": "Zurück zu",
    "big": "{shop}"
   },
   "returned": {
    "title": "Zurück bei {shop}",
    "says": "{carrier} meldet: {shop} hat {thing} wieder. Frag {shop} nach deinem Geld.",
    "lead": "{Day} um",
    "big": "{time} Uhr"
   },
   "cancelled": {
    "title": "Storniert",
    "says": "Diese Sendung findet nicht statt, meldet {carrier}. {shop} weiß, warum.",
    "lead": "Frag",
    "big": "{shop}"
   },
   "failed": {
    "title": "Kommt nicht mehr an",
    "says": "{carrier} kann {thing} nicht mehr zustellen.{reason} {shop} hilft dir.",
    "lead": "Frag",
    "big": "{shop}"
   },
   "unknown": {
    "title": "Noch nichts Neues",
    "says": "Wir wissen noch nichts von {carrier}. Gibt es etwas Neues, steht es hier."
   }
  },
  "returns": {
   "accepted": {
    "says": "{carrier} meldet: deine Retoure wurde abgegeben, {day} um {time} Uhr."
   },
   "out_for_delivery": {
    "says": "Der Zusteller von {carrier} bringt deine Retoure zu {shop}."
   },
   "delivery_attempted": {
    "says": "{carrier} meldet einen Versuch bei {shop}, {day} um {time} Uhr. {shop} weiß davon."
   },
   "ready_for_pickup": {
    "title": "Bereit für {shop}",
    "says": "{shop} holt deine Retoure bei {carrier} ab. Du musst nichts tun.",
    "lead": "Liegt bereit seit"
   },
   "delivered": {
    "title": "Angekommen bei {shop}",
    "says": "{carrier} meldet: angekommen bei {shop}, {day} um {time} Uhr. Frag {shop} nach deinem Geld."
   },
   "returning": {
    "says": "{carrier} meldet: deine Retoure kommt zu dir zurück.{reason}",
    "big": "dir"
   },
   "returned": {
    "title": "Wieder bei dir",
    "says": "{carrier} meldet: zu dir zurückgebracht, {day} um {time} Uhr. Frag {shop}, was du jetzt tun kannst."
   }
  },
  "fresh": "Der Zusteller scannt {thing} meist innerhalb eines Tages.",
  "letterbox": "Passt in den Briefkasten. Du musst nicht zu Hause sein.",
  "stamp": {
   "title": "Mit einer Briefmarke verschickt",
   "says": "Post wird nicht gescannt, deshalb siehst du keine Schritte.",
   "lead": "{shop} hat es gemeldet",
   "big": "{day}"
  },
  "stalled": {
   "lead": "Seit {n} Tagen",
   "big": "nichts Neues",
   "says": "{carrier} hat sich zuletzt gemeldet: {day} um {time} Uhr. {shop} hilft dir: frag {shop}."
  },
  "payment": "Geh selbst auf die Seite von {carrier}. Wir verlinken nie zu einer Zahlung.",
  "inPlace": " in {place}",
  "how": {
   "recipient": "an dich oder jemanden bei dir",
   "mailbox": "in den Briefkasten",
   "neighbour": "bei den Nachbarn",
   "safe_place": "am vereinbarten Ort",
   "pickup_point": "abgeholt",
   "locker": "im Schließfach",
   "reception": "am Empfang",
   "other": "zugestellt"
  },
  "eta": {
   "momentLead": "{Day} gegen",
   "windowLead": "{Day} zwischen",
   "windowBig": "{from} und {to} Uhr",
   "dayLead": "Erwartet",
   "dayAfter": "im Lauf des Tages",
   "rangeLead": "Zwischen",
   "rangeBig": "{day} und {last}",
   "unknownLead": "Wir wissen",
   "unknownBig": "noch nicht wann",
   "unknownAfter": "{thing} kommt",
   "missedLeadTime": "{Day} erwartet bis {to} Uhr,",
   "missedLeadDay": "Erwartet am {last},",
   "missedBig": "noch nicht zugestellt",
   "missed": "Diese Zeit kam von {carrier}. Wir wissen noch keine neue Zeit.",
   "source": "Die Zeit kommt von {carrier} und kann sich noch ändern.",
   "was": "Zuerst war das",
   "late": "Später als erwartet.",
   "changes": "Schon {n} Mal geändert."
  },
  "hours": {
   "first": "8 Uhr",
   "last": "20 Uhr",
   "now": "jetzt"
  },
  "updated": "Stand: {time} Uhr.",
  "refresh": "Aktualisieren",
  "story": {
   "title": "Was passiert ist, das Neueste zuerst",
   "more": "Früher ({n})",
   "wrong": "Stimmte nicht laut {carrier}",
   "correction": "{carrier} berichtigt: {said}",
   "info": "Nachricht von {carrier}",
   "yesterday": "gestern",
   "today": "heute",
   "tomorrow": "morgen",
   "status": {
    "announced": "{shop} hat {thing} angemeldet",
    "accepted": "{carrier} hat {thing}",
    "in_transit": "Gescannt von {carrier}",
    "out_for_delivery": "Der Zusteller ist losgefahren",
    "delivery_attempted": "Die Zustellung hat nicht geklappt",
    "ready_for_pickup": "Bereit zum Abholen",
    "delivered": "Zugestellt{how}",
    "held": "Angehalten von {carrier}",
    "returning": "Geht zurück zu {shop}",
    "returned": "Zurück bei {shop}",
    "cancelled": "Storniert",
    "failed": "Kann nicht mehr zugestellt werden",
    "unknown": "Nachricht von {carrier}"
   },
   "returns": {
    "accepted": "{carrier} hat deine Retoure",
    "out_for_delivery": "Unterwegs zu {shop}",
    "ready_for_pickup": "Liegt bereit für {shop}",
    "delivered": "Angekommen bei {shop}",
    "returning": "Kommt zu dir zurück",
    "returned": "Wieder bei dir"
   }
  },
  "push": {
   "title": "Möchtest du eine Meldung auf diesem Gerät?",
   "text": "Nur wenn {thing} kommt, nicht kommen konnte, bereitliegt oder zugestellt ist.",
   "yes": "Sag mir Bescheid",
   "no": "Nein, nicht nötig",
   "small": "Dein Browser fragt danach noch einmal. Aufhören geht immer, hier auf dieser Seite.",
   "noscript": "Eine Meldung auf diesem Gerät geht nur mit JavaScript. E-Mail geht auch so.",
   "denied": "Dein Browser hält Meldungen zurück. Das änderst nur du: Schloss neben der Adresse, Benachrichtigungen, Zulassen.",
   "unsupported": "Dieser Browser kann das nicht. E-Mail geht.",
   "homescreen": "Lege diese Seite zuerst auf deinen Startbildschirm.",
   "failed": "Das hat nicht geklappt. Versuch es später noch einmal.",
   "byEmail": "Wähle E-Mail"
  },
  "choices": {
   "title": "Deine Wahl bei {shop}",
   "email": "E-Mail",
   "push": "Meldungen",
   "on": "An",
   "off": "Aus",
   "turnOff": "Ausschalten",
   "turnOn": "Einschalten",
   "also": "Auch auf diesem Gerät",
   "saved": "Gespeichert. Das gilt ab jetzt.",
   "restricted": "Alles ruht, auf Wunsch. Du bekommst keine Nachrichten.",
   "objected": "Es gab einen Widerspruch. Du bekommst keine Nachrichten.",
   "byLink": "Auswählen? Öffne den Link in deiner E-Mail.",
   "byLinkTitle": "Deine Wahl"
  },
  "why": {
   "title": "Warum bekomme ich das?",
   "given": "Am {date} hast du bei {shop} Ja gesagt zu Nachrichten über {this}. {shop} hat uns dafür deine E-Mail-Adresse gegeben. {carrier} hat sie nicht von uns.",
   "none": "Du hast bei {shop} bestellt. {shop} hat uns deine E-Mail-Adresse für Nachrichten über {this} gegeben. {carrier} hat sie nicht von uns."
  },
  "about": {
   "title": "Über {this}",
   "code": "Endet auf",
   "carrier": "Zusteller"
  },
  "wrong": {
   "title": "Stimmt etwas nicht?",
   "text": "{shop} hat den Zusteller gewählt und hilft dir weiter."
  },
  "more": "Mehr über {this}",
  "language": "Sprache",
  "skip": "Zum Stand der Sendung",
  "skipForm": "Zum Inhalt",
  "footer": "Seintje. Keine Cookies, keine Werbung, niemand schaut mit.",
  "form": {
   "title": "Wo ist mein Paket?",
   "code": "Paketnummer",
   "postcode": "Postleitzahl",
   "hint": "Steht in der E-Mail von deinem Shop.",
   "postcodeHint": "Von der Adresse, an die es geht.",
   "button": "Mein Paket suchen",
   "faults": "Es fehlt noch etwas",
   "codeMissing": "Gib die Paketnummer ein.",
   "postcodeMissing": "Gib die Postleitzahl ein."
  },
  "notFound": {
   "title": "Wir finden keine Sendung zu diesen Angaben.",
   "text": "Prüfe Nummer und Postleitzahl. Gerade bestellt? Dann kann es einen Tag dauern."
  },
  "wait": {
   "title": "Einen Moment bitte.",
   "text": "Aus deinem Netz kamen viele Versuche. Versuch es in {n} Minuten wieder. Der Link in deiner E-Mail geht.",
   "textOne": "Aus deinem Netz kamen viele Versuche. Versuch es in einer Minute wieder. Der Link in deiner E-Mail geht."
  },
  "away": {
   "title": "Das geht gerade nicht.",
   "text": "Wir können die Angaben gerade nicht holen. Versuch es später noch einmal."
  }
 },
 "fr": {
  "noticeVersion": "page-2026-11",
  "things": {
   "parcel": {
    "thing": "votre colis",
    "this": "ce colis",
    "number": "Numéro du colis"
   },
   "letterbox_parcel": {
    "thing": "votre paquet",
    "this": "ce paquet",
    "number": "Numéro du colis"
   },
   "return": {
    "thing": "votre retour",
    "this": "ce retour",
    "number": "Numéro du retour"
   },
   "stamp": {
    "thing": "votre courrier",
    "this": "ce courrier",
    "number": "Numéro du courrier"
   },
   "pallet": {
    "thing": "votre palette",
    "this": "cette palette",
    "number": "Numéro de palette"
   }
  },
  "status": {
   "announced": {
    "title": "Annonce reçue",
    "says": "{shop} a annoncé {thing}. {carrier} n’a pas encore {thing}."
   },
   "accepted": {
    "title": "Chez le transporteur",
    "says": "{carrier} signale une remise par {shop}, {day} à {time}."
   },
   "in_transit": {
    "title": "En route",
    "says": "{carrier} a scanné {thing} {day} à {time}{inPlace}."
   },
   "out_for_delivery": {
    "title": "Le livreur est en route",
    "says": "Le livreur chez {carrier} a {thing} avec lui.",
    "lead": "Le livreur vient souvent",
    "big": "le même jour"
   },
   "delivery_attempted": {
    "title": "La livraison n’a pas réussi",
    "says": "{carrier} signale une tentative, {day} à {time}.{reason} {carrier} ne dit pas encore la suite. Vous étiez là ? Dites-le à {shop}."
   },
   "ready_for_pickup": {
    "title": "À retirer",
    "says": "{carrier} signale : {thing} vous attend, depuis {day} à {time}. Où et jusqu’à quand : voyez chez {carrier}.",
    "lead": "Retrait possible depuis",
    "big": "{day}"
   },
   "delivered": {
    "title": "Livraison faite",
    "says": "{carrier} signale : {how}, {day} à {time}. Rien reçu ? Dites-le à {shop}.",
    "lead": "{Day} à",
    "big": "{time}"
   },
   "held": {
    "title": "En attente",
    "says": "{carrier} retient {thing}, depuis {day} à {time}.{reason}",
    "lead": "Heure de livraison",
    "big": "pas encore connue"
   },
   "returning": {
    "title": "Retour en cours",
    "says": "{carrier} signale : {thing} repart vers {shop}.{reason}",
    "lead": "Retour vers",
    "big": "{shop}"
   },
   "returned": {
    "title": "De retour chez {shop}",
    "says": "{carrier} signale : {shop} a de nouveau {thing}. Demandez votre argent à {shop}.",
    "lead": "{Day} à",
    "big": "{time}"
   },
   "cancelled": {
    "title": "Envoi annulé",
    "says": "Cet envoi n’aura pas lieu, signale {carrier}. {shop} sait pourquoi.",
    "lead": "Demandez à",
    "big": "{shop}"
   },
   "failed": {
    "title": "N’arrivera plus",
    "says": "{carrier} ne peut plus livrer {thing}.{reason} {shop} vous aide.",
    "lead": "Demandez à",
    "big": "{shop}"
   },
   "unknown": {
    "title": "Pas encore de nouvelles",
    "says": "Nous ne savons encore rien par {carrier}. Toute nouvelle s’affichera ici."
   }
  },
  "returns": {
   "accepted": {
    "says": "{carrier} signale : votre retour est déposé, {day} à {time}."
   },
   "out_for_delivery": {
    "says": "Le livreur chez {carrier} apporte votre retour à {shop}."
   },
   "delivery_attempted": {
    "says": "{carrier} signale une tentative chez {shop}, {day} à {time}. {shop} le sait."
   },
   "ready_for_pickup": {
    "title": "Prêt pour {shop}",
    "says": "{shop} retire votre retour chez {carrier}. Vous n’avez rien à faire.",
    "lead": "Prêt depuis"
   },
   "delivered": {
    "title": "Arrivé chez {shop}",
    "says": "{carrier} signale : arrivé chez {shop}, {day} à {time}. Demandez votre argent à {shop}."
   },
   "returning": {
    "says": "{carrier} signale : votre retour revient vers vous.{reason}",
    "big": "vous"
   },
   "returned": {
    "title": "De nouveau chez vous",
    "says": "{carrier} signale : rapporté chez vous, {day} à {time}. Demandez à {shop} ce que vous pouvez faire."
   }
  },
  "fresh": "Le transporteur scanne souvent {thing} en un jour.",
  "letterbox": "Il passe dans la boîte aux lettres. Votre présence n’est pas nécessaire.",
  "stamp": {
   "title": "Parti avec un timbre",
   "says": "Le courrier n’est pas scanné, donc vous ne voyez pas d’étapes.",
   "lead": "{shop} l’a dit",
   "big": "{day}"
  },
  "stalled": {
   "lead": "Depuis {n} jours",
   "big": "pas de nouvelles",
   "says": "{carrier} a donné des nouvelles {day} à {time}. {shop} vous aide : demandez à {shop}."
  },
  "payment": "Allez vous-même sur le site du transporteur {carrier}. Nous ne menons jamais à un paiement.",
  "inPlace": " à {place}",
  "how": {
   "recipient": "à vous ou à quelqu’un chez vous",
   "mailbox": "dans la boîte aux lettres",
   "neighbour": "chez un voisin",
   "safe_place": "à l’endroit convenu",
   "pickup_point": "au point de retrait",
   "locker": "dans la consigne",
   "reception": "à la réception",
   "other": "livraison faite"
  },
  "eta": {
   "momentLead": "{Day} vers",
   "windowLead": "{Day} entre",
   "windowBig": "{from} et {to}",
   "dayLead": "Livraison prévue",
   "dayAfter": "au cours de la journée",
   "rangeLead": "Entre",
   "rangeBig": "{day} et {last}",
   "unknownLead": "Nous ne savons",
   "unknownBig": "pas encore quand",
   "unknownAfter": "{thing} arrive",
   "missedLeadTime": "{Day}, livraison prévue avant {to},",
   "missedLeadDay": "Livraison prévue {last},",
   "missedBig": "pas encore faite",
   "missed": "Cette heure venait du transporteur {carrier}. Nous n’avons pas de nouvelle heure.",
   "source": "L’heure vient du transporteur {carrier} et peut encore changer.",
   "was": "C’était d’abord",
   "late": "Plus tard que prévu.",
   "changes": "Déjà {n} changements."
  },
  "hours": {
   "first": "8 h",
   "last": "20 h",
   "now": "maintenant"
  },
  "updated": "Mis à jour à {time}.",
  "refresh": "Actualiser",
  "story": {
   "title": "Ce qui s’est passé, le plus récent d’abord",
   "more": "Avant ({n})",
   "wrong": "Inexact selon {carrier}",
   "correction": "{carrier} corrige : {said}",
   "info": "Message : {carrier}",
   "yesterday": "hier",
   "today": "aujourd’hui",
   "tomorrow": "demain",
   "status": {
    "announced": "{shop} a annoncé {thing}",
    "accepted": "{carrier} a {thing}",
    "in_transit": "Scan par {carrier}",
    "out_for_delivery": "Le livreur est parti",
    "delivery_attempted": "La livraison n’a pas réussi",
    "ready_for_pickup": "À retirer",
    "delivered": "Livraison{how}",
    "held": "En attente chez {carrier}",
    "returning": "Repart vers {shop}",
    "returned": "De retour chez {shop}",
    "cancelled": "Envoi annulé",
    "failed": "Ne peut plus être livré",
    "unknown": "Message : {carrier}"
   },
   "returns": {
    "accepted": "{carrier} a votre retour",
    "out_for_delivery": "En route vers {shop}",
    "ready_for_pickup": "Prêt pour {shop}",
    "delivered": "Arrivé chez {shop}",
    "returning": "Revient vers vous",
    "returned": "De nouveau chez vous"
   }
  },
  "push": {
   "title": "Voulez-vous un signe sur cet appareil ?",
   "text": "Seulement si {thing} arrive, n’a pas pu arriver, vous attend ou est là.",
   "yes": "Faites-moi signe",
   "no": "Non, merci",
   "small": "Votre navigateur vous le demande encore une fois. Vous pouvez toujours arrêter, ici.",
   "noscript": "Un signe sur cet appareil demande JavaScript. L’e-mail marche sans.",
   "denied": "Votre navigateur bloque les notifications. Vous seul pouvez le changer : cadenas près de l’adresse, Notifications, Autoriser.",
   "unsupported": "Ce navigateur ne le peut pas. L’e-mail marche.",
   "homescreen": "Ajoutez d’abord cette page à votre écran d’accueil.",
   "failed": "Cela n’a pas marché. Essayez encore plus tard.",
   "byEmail": "Choisir l’e-mail"
  },
  "choices": {
   "title": "Vos choix chez {shop}",
   "email": "E-mail",
   "push": "Signes",
   "on": "Activé",
   "off": "Désactivé",
   "turnOff": "Désactiver",
   "turnOn": "Activer",
   "also": "Aussi sur cet appareil",
   "saved": "C’est noté. Cela vaut dès maintenant.",
   "restricted": "Tout est en pause, sur demande. Vous ne recevez pas de messages.",
   "objected": "Il y a eu une opposition. Vous ne recevez pas de messages.",
   "byLink": "Choisir ? Ouvrez le lien de votre e-mail.",
   "byLinkTitle": "Vos choix"
  },
  "why": {
   "title": "Pourquoi je reçois ceci ?",
   "given": "Le {date}, vous avez dit oui chez {shop} aux messages sur {this}. {shop} nous a donné votre adresse e-mail pour cela. {carrier} ne l’a pas reçue par nous.",
   "none": "Vous avez commandé chez {shop}. {shop} nous a donné votre adresse e-mail pour les messages sur {this}. {carrier} ne l’a pas reçue par nous."
  },
  "about": {
   "title": "À propos : {this}",
   "code": "Se termine par",
   "carrier": "Transporteur"
  },
  "wrong": {
   "title": "Quelque chose ne va pas ?",
   "text": "{shop} a choisi le transporteur et vous aide."
  },
  "more": "Plus sur {this}",
  "language": "Langue",
  "skip": "Vers le suivi",
  "skipForm": "Vers le contenu",
  "footer": "Seintje. Pas de cookies, pas de publicité, personne ne regarde.",
  "form": {
   "title": "Où est mon colis ?",
   "code": "Numéro du colis",
   "postcode": "Code postal",
   "hint": "Il est dans l’e-mail du magasin.",
   "postcodeHint": "De l’adresse de livraison.",
   "button": "Trouver mon colis",
   "faults": "Il manque quelque chose",
   "codeMissing": "Entrez le numéro du colis.",
   "postcodeMissing": "Entrez le code postal."
  },
  "notFound": {
   "title": "Nous ne trouvons pas d’envoi pour ces données.",
   "text": "Vérifiez le numéro et le code postal. Vous venez de commander ? Cela peut prendre un jour."
  },
  "wait": {
   "title": "Un instant.",
   "text": "Beaucoup d’essais sont venus par votre réseau. Essayez dans {n} minutes. Le lien de votre e-mail marche.",
   "textOne": "Beaucoup d’essais sont venus par votre réseau. Essayez dans une minute. Le lien de votre e-mail marche."
  },
  "away": {
   "title": "Cela ne marche pas en ce moment.",
   "text": "Nous ne pouvons pas lire les données en ce moment. Essayez plus tard."
  }
 }
};

// prettier-ignore
export const reasons: Record<'nl' | 'en' | 'de' | 'fr', Record<string, string>> = {
 "nl": {
  "address_problem": "Het adres klopt niet of is niet gevonden.",
  "appointment_needed": "Er moet een afspraak gemaakt worden.",
  "cancelled_by_sender": "De afzender heeft het geannuleerd.",
  "collect_reminder": "Er is een herinnering gestuurd om het op te halen.",
  "compliance": "Het vervoer wordt eerst gecontroleerd.",
  "customs": "Het is bij de douane.",
  "damaged": "Er is schade gezien.",
  "delayed": "Het komt later dan verwacht.",
  "destroyed": "Het is vernietigd op verzoek van de afzender.",
  "does_not_fit": "Het past niet in de brievenbus.",
  "force_majeure": "Bezorgen kon niet door overmacht.",
  "goods_check": "De inhoud wordt eerst gecontroleerd.",
  "handed_to_partner": "Een andere vervoerder brengt het verder.",
  "identity_not_confirmed": "De code of het identiteitsbewijs klopte niet.",
  "incomplete": "Niet alles is er.",
  "instruction_changed": "De wens voor de bezorging is veranderd.",
  "instruction_not_possible": "De wens voor de bezorging kan niet.",
  "late_from_sender": "De afzender heeft het te laat ingeleverd.",
  "missorted": "Het is verkeerd gesorteerd.",
  "next_attempt_planned": "De bezorger komt nog een keer.",
  "no_capacity": "Er was die dag geen plaats of tijd voor.",
  "not_as_agreed": "Het voldoet niet aan de voorwaarden van de vervoerder.",
  "not_collected": "Het is niet opgehaald.",
  "not_today": "Bezorgen lukt vandaag niet.",
  "packaging": "De verpakking is niet geschikt.",
  "payment_due": "Er moet eerst betaald worden.",
  "pickup_order": "Dit gaat over ophalen bij de afzender.",
  "point_unavailable": "Het afhaalpunt of de pakketautomaat kon het niet aannemen.",
  "recipient_absent": "Er was niemand thuis.",
  "recipient_away": "De bezorging wacht, omdat de ontvanger weg is.",
  "recipient_closed": "Het bedrijf was dicht.",
  "recipient_moved": "De ontvanger is verhuisd of niet bekend op dit adres.",
  "recipient_refused": "Het is geweigerd.",
  "redirected": "Het gaat naar een ander adres of punt.",
  "returned_on_request": "Het gaat op verzoek terug.",
  "searching": "De vervoerder zoekt het.",
  "seized": "Het is in beslag genomen.",
  "sender_to_decide": "De afzender moet zeggen wat er verder gebeurt.",
  "size_or_weight": "Het is te groot of te zwaar.",
  "access_problem": "De bezorger kan niet bij de deur komen.",
  "adult_needed": "Een volwassene moet ervoor tekenen.",
  "agreed_day": "Het wacht op de afgesproken dag.",
  "delivery_stopped": "De bezorging is stopgezet.",
  "disposed": "De vervoerder heeft het weggedaan.",
  "documents_missing": "Er ontbreken papieren of gegevens.",
  "label_problem": "Het etiket ontbreekt of is niet te lezen.",
  "lost": "Het is zoek en wordt niet meer gevonden.",
  "not_arrived_yet": "De vervoerder heeft het nog niet.",
  "prohibited_goods": "De inhoud mag zo niet vervoerd worden.",
  "public_holiday": "Door een feestdag komt het later.",
  "recipient_unreachable": "De ontvanger was niet te bereiken.",
  "strike": "Door een staking komt het later.",
  "transport_problem": "Er is vertraging in het vervoer.",
  "weather": "Door het weer komt het later."
 },
 "en": {
  "address_problem": "The address is wrong or was not found.",
  "appointment_needed": "An appointment must be made.",
  "cancelled_by_sender": "The sender has cancelled it.",
  "collect_reminder": "A reminder to collect it was sent.",
  "compliance": "The transport is being checked first.",
  "customs": "It is with customs.",
  "damaged": "Damage was seen.",
  "delayed": "It is later than expected.",
  "destroyed": "It was destroyed at the request of the sender.",
  "does_not_fit": "It does not fit into the letterbox.",
  "force_majeure": "Delivery was not possible through force majeure.",
  "goods_check": "The contents are being checked first.",
  "handed_to_partner": "Another carrier takes it on.",
  "identity_not_confirmed": "The code or the identity document did not match.",
  "incomplete": "Not all of it is there.",
  "instruction_changed": "The wish for the delivery was changed.",
  "instruction_not_possible": "The wish for the delivery is not possible.",
  "late_from_sender": "The sender handed it in too late.",
  "missorted": "It was sorted wrongly.",
  "next_attempt_planned": "The courier will come once more.",
  "no_capacity": "There was no room or time for it that day.",
  "not_as_agreed": "It does not meet the terms of the carrier.",
  "not_collected": "It was not collected.",
  "not_today": "Delivery will not be today.",
  "packaging": "The packaging is not fit for transport.",
  "payment_due": "A payment is due first.",
  "pickup_order": "This is about collecting it from the sender.",
  "point_unavailable": "The pickup point or locker could not take it.",
  "recipient_absent": "Nobody was at home.",
  "recipient_away": "Delivery waits, as the recipient is away.",
  "recipient_closed": "The business was closed.",
  "recipient_moved": "The recipient has moved or is not known at this address.",
  "recipient_refused": "It was refused.",
  "redirected": "It goes to another address or point.",
  "returned_on_request": "It goes back on request.",
  "searching": "The carrier is looking for it.",
  "seized": "It was seized.",
  "sender_to_decide": "The sender must say what happens next.",
  "size_or_weight": "It is too large or too heavy.",
  "access_problem": "The courier cannot get to the door.",
  "adult_needed": "An adult must sign for it.",
  "agreed_day": "It waits for the day that was agreed.",
  "delivery_stopped": "The delivery was stopped.",
  "disposed": "The carrier disposed of it.",
  "documents_missing": "Papers or data are missing.",
  "label_problem": "The label is missing or cannot be read.",
  "lost": "It is lost and will not be found.",
  "not_arrived_yet": "The carrier does not have it yet.",
  "prohibited_goods": "The contents may not be transported like this.",
  "public_holiday": "A public holiday makes it late.",
  "recipient_unreachable": "The recipient could not be reached.",
  "strike": "A strike makes it late.",
  "transport_problem": "The transport is running late.",
  "weather": "The weather makes it late."
 },
 "de": {
  "address_problem": "Die Adresse stimmt nicht oder wurde nicht gefunden.",
  "appointment_needed": "Es muss ein Termin vereinbart werden.",
  "cancelled_by_sender": "Der Absender hat es storniert.",
  "collect_reminder": "Eine Erinnerung an die Abholung wurde verschickt.",
  "compliance": "Der Transport wird zuerst geprüft.",
  "customs": "Es ist beim Zoll.",
  "damaged": "Ein Schaden wurde festgestellt.",
  "delayed": "Es kommt später als erwartet.",
  "destroyed": "Es wurde auf Wunsch des Absenders vernichtet.",
  "does_not_fit": "Es passt nicht in den Briefkasten.",
  "force_majeure": "Die Zustellung war wegen höherer Gewalt nicht möglich.",
  "goods_check": "Der Inhalt wird zuerst geprüft.",
  "handed_to_partner": "Ein anderer Paketdienst bringt es weiter.",
  "identity_not_confirmed": "Der Code oder der Ausweis stimmte nicht.",
  "incomplete": "Es ist nicht vollständig.",
  "instruction_changed": "Der Zustellwunsch wurde geändert.",
  "instruction_not_possible": "Der Zustellwunsch ist nicht möglich.",
  "late_from_sender": "Der Absender hat es zu spät abgegeben.",
  "missorted": "Es wurde falsch sortiert.",
  "next_attempt_planned": "Der Zusteller kommt noch einmal.",
  "no_capacity": "An dem Tag fehlte es an Platz oder Zeit.",
  "not_as_agreed": "Es entspricht nicht den Bedingungen des Paketdienstes.",
  "not_collected": "Es wurde nicht abgeholt.",
  "not_today": "Die Zustellung klappt heute nicht.",
  "packaging": "Die Verpackung ist nicht für den Transport geeignet.",
  "payment_due": "Zuerst ist eine Zahlung fällig.",
  "pickup_order": "Es geht um die Abholung beim Absender.",
  "point_unavailable": "Die Abholstelle oder der Paketautomat konnte es nicht annehmen.",
  "recipient_absent": "Es war niemand zu Hause.",
  "recipient_away": "Die Zustellung wartet, weil der Empfänger nicht da ist.",
  "recipient_closed": "Das Geschäft war geschlossen.",
  "recipient_moved": "Der Empfänger ist umgezogen oder an dieser Adresse nicht bekannt.",
  "recipient_refused": "Die Annahme wurde verweigert.",
  "redirected": "Es geht an eine andere Adresse oder Abholstelle.",
  "returned_on_request": "Es geht auf Wunsch zurück.",
  "searching": "Der Paketdienst sucht danach.",
  "seized": "Es wurde beschlagnahmt.",
  "sender_to_decide": "Der Absender muss sagen, wie es weitergeht.",
  "size_or_weight": "Es ist zu groß oder zu schwer.",
  "access_problem": "Der Zusteller kommt nicht bis zur Tür.",
  "adult_needed": "Ein Erwachsener muss dafür unterschreiben.",
  "agreed_day": "Es wartet auf den vereinbarten Tag.",
  "delivery_stopped": "Die Zustellung wurde angehalten.",
  "disposed": "Der Paketdienst hat es entsorgt.",
  "documents_missing": "Es fehlen Papiere oder Angaben.",
  "label_problem": "Das Etikett fehlt oder ist nicht lesbar.",
  "lost": "Es ist verloren gegangen.",
  "not_arrived_yet": "Der Paketdienst hat es noch nicht.",
  "prohibited_goods": "Der Inhalt darf so nicht befördert werden.",
  "public_holiday": "Wegen eines Feiertags kommt es später.",
  "recipient_unreachable": "Der Empfänger war nicht zu erreichen.",
  "strike": "Wegen eines Streiks kommt es später.",
  "transport_problem": "Der Transport hat sich verspätet.",
  "weather": "Wegen des Wetters kommt es später."
 },
 "fr": {
  "address_problem": "L'adresse est inexacte ou introuvable.",
  "appointment_needed": "Un rendez-vous doit être pris.",
  "cancelled_by_sender": "L'expéditeur l'a annulé.",
  "collect_reminder": "Un rappel pour le retrait a été envoyé.",
  "compliance": "Le transport est d'abord vérifié.",
  "customs": "Il est à la douane.",
  "damaged": "Un dommage a été constaté.",
  "delayed": "Il arrivera plus tard que prévu.",
  "destroyed": "Il a été détruit à la demande de l'expéditeur.",
  "does_not_fit": "Il n'entre pas dans la boîte aux lettres.",
  "force_majeure": "La livraison a été empêchée par un cas de force majeure.",
  "goods_check": "Le contenu est d'abord vérifié.",
  "handed_to_partner": "Un autre transporteur prend le relais.",
  "identity_not_confirmed": "Le code ou la pièce d'identité ne correspondait pas.",
  "incomplete": "Il n'est pas complet.",
  "instruction_changed": "La préférence de livraison a été modifiée.",
  "instruction_not_possible": "La préférence de livraison n'est pas possible.",
  "late_from_sender": "L'expéditeur l'a remis trop tard.",
  "missorted": "Il a été mal trié.",
  "next_attempt_planned": "Le livreur repassera.",
  "no_capacity": "Il n'y avait ni la place ni le temps ce jour-là.",
  "not_as_agreed": "Il ne respecte pas les conditions du transporteur.",
  "not_collected": "Il n'a pas été retiré.",
  "not_today": "La livraison n'aura pas lieu aujourd'hui.",
  "packaging": "L'emballage ne convient pas au transport.",
  "payment_due": "Un paiement est attendu d'abord.",
  "pickup_order": "Il s'agit de la collecte chez l'expéditeur.",
  "point_unavailable": "Le point de retrait ou la consigne n'a pas pu le recevoir.",
  "recipient_absent": "Il n'y avait personne.",
  "recipient_away": "La livraison attend le retour du destinataire.",
  "recipient_closed": "L'entreprise était fermée.",
  "recipient_moved": "Le destinataire a déménagé ou est inconnu à cette adresse.",
  "recipient_refused": "Il a été refusé.",
  "redirected": "Il part vers une autre adresse ou un autre point.",
  "returned_on_request": "Il est renvoyé sur demande.",
  "searching": "Le transporteur le recherche.",
  "seized": "Il a été saisi.",
  "sender_to_decide": "L'expéditeur doit dire ce qu'il faut faire.",
  "size_or_weight": "Il est trop grand ou trop lourd.",
  "access_problem": "Le livreur ne peut pas accéder à la porte.",
  "adult_needed": "Un adulte doit signer pour le recevoir.",
  "agreed_day": "Il attend le jour convenu.",
  "delivery_stopped": "La livraison a été arrêtée.",
  "disposed": "Le transporteur l'a éliminé.",
  "documents_missing": "Des documents ou des données manquent.",
  "label_problem": "L'étiquette manque ou est illisible.",
  "lost": "Il est perdu.",
  "not_arrived_yet": "Le transporteur ne l'a pas encore.",
  "prohibited_goods": "Le contenu ne peut pas être transporté ainsi.",
  "public_holiday": "Un jour férié retarde la livraison.",
  "recipient_unreachable": "Le destinataire était injoignable.",
  "strike": "Une grève retarde la livraison.",
  "transport_problem": "Le transport a pris du retard.",
  "weather": "La météo retarde la livraison."
 }
};
