package org.guitu.server.http;

/** Pieces of HTML. */
final class Html {
    private Html() {}

    static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font-family: system-ui, sans-serif; line-height: 1.6; max-width: 60rem; margin: 0 auto; padding: 1rem; }
                table { border-collapse: collapse; width: 100%%; }
                th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top; }
                code { overflow-wrap: anywhere; }
                h2 { margin-top: 2rem; }
                </style>
                </head>
                <body>
                <main>
                """.formatted(escape(title)) + body + "</main>\n</body>\n</html>\n";
    }

    static String element(String name, Object text) {
        return "<" + name + ">" + escape(String.valueOf(text)) + "</" + name + ">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
